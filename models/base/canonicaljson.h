#pragma once

#include "models/base/error.h"

#include <QtCore/QJsonObject>

namespace holdpoint {

// The restricted JSON of event bodies, scopes and commands: UTF-8, keys sorted, compact; only objects, arrays, strings,
// booleans and integers up to 2^53 (decimals travel as strings). Anything else is refused, so that the same facts always
// give the same bytes.
Result<QByteArray> toCanonicalJson(const QJsonObject &object);

// Reads such bytes back, strictly: no duplicate keys, depth at most 32, integers only.
Result<QJsonObject> parseCanonicalJson(const QByteArray &bytes);

// A decimal for a body: the shortest text that reads back to the same double.
QString decimalText(double value);

} // namespace holdpoint
