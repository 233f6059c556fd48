#include "tests/support/pseudolocale.h"

namespace holdpoint::test {

QString PseudoLocale::translate(const char *, const char *text, const char *, int) const
{
    const QString plain = QString::fromUtf8(text);
    // %n stays: the caller replaces it afterwards.
    return QStringLiteral("\u27e6") + plain + QString(plain.size() * 2 / 5, QLatin1Char('~')) + QStringLiteral("\u27e7");
}

} // namespace holdpoint::test
