#pragma once

#include <QtCore/QByteArrayView>

namespace holdpoint {

enum class NumberKind { Finite, NotANumberWord, Infinite, TooLarge, Other };

struct Number {
    NumberKind kind = NumberKind::Other;
    double value = 0; // of Finite, and of the others what a double can say (NaN, ±Inf)
};

// Reads the whole text as a decimal: sign, digits with an optional point, optional exponent; or the words NaN, Inf, Infinity in
// any case. No spaces, no hex, no underscores, no locale. What is beyond a double is TooLarge, what is nearer to zero than a
// double can say is zero.
Number readNumber(QByteArrayView text);

} // namespace holdpoint
