#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QJsonValue>

namespace holdpoint {

// Reads one JSON text of RFC 8259 and nothing more lenient: UTF-8, no duplicate keys, no lone surrogates, no numbers beyond a
// double, at most 32 levels. What Qt's own reader forgives (the last of two keys wins) must not decide a trigger.
Result<QJsonValue> readStrictJson(QByteArrayView bytes);

} // namespace holdpoint
