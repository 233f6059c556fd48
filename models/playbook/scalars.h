#pragma once

#include "models/base/error.h"
#include "models/base/secrets.h"

#include "models/playbook/playbook.h"

namespace holdpoint {

// "2%" or "0.02", as a ratio.
Result<double> parseRatio(const QString &text);
// A plain decimal, with an optional exponent; no infinities, no hexadecimal, no thousands.
Result<double> parseDecimal(const QString &text);
// A number with a unit, in the metric's own: "400ms" is 0.4 for seconds.
Result<double> parseQuantity(const QString &text, Unit unit);
// What one `suffix` (% ms s m h d KiB MiB GiB) is worth in that unit; nothing where the unit cannot have it.
std::optional<double> unitFactor(const QString &suffix, Unit unit);
QString unitName(Unit unit);

// Tokens, keys and passwords written out.
bool looksLikeSecret(const QString &text);
bool isLoopback(const QString &url);

// The nearest of `known`, if it is near enough to be what was meant.
QString didYouMean(const QString &word, const QStringList &known);

} // namespace holdpoint
