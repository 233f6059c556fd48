#pragma once

#include <QtCore/QCoreApplication>

namespace holdpoint {

// What a rule says to a person: a refusal, a reason. In the language of the window where a translator is installed, English
// everywhere else. Never for what is recorded, signed or compared.
struct Sentence {
    Q_DECLARE_TR_FUNCTIONS(holdpoint::Sentence)

public:
    static QString word(const QString &english); // a state, an answer, a role as people read it; anything else as it is
};

} // namespace holdpoint
