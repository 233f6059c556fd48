#pragma once

#include <QtCore/QTranslator>

namespace holdpoint::test {

// Wraps every translated string in ⟦…⟧ and makes it 40 % longer, so that what is not translated and what is cut off shows.
class PseudoLocale : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *text, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace holdpoint::test
