#pragma once

#include <QtCore/QString>

namespace holdpoint {

struct Token {
    enum class Kind { End, Number, Word, Symbol, Bad };
    Kind kind = Kind::End;
    QString text; // Number: the digits; Symbol: "<=", "("
    QString suffix; // Number: letters or % right after it, durations whole ("1h30m" is 1 and h30m)
    qsizetype column = 0;
};

// The next token of an expression at or after `from`; moves `from` behind it.
Token nextToken(const QString &text, qsizetype &from);

} // namespace holdpoint
