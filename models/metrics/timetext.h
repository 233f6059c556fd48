#pragma once

#include "models/base/time.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QTimeZone>

#include <optional>

namespace holdpoint {

// The time of a row: RFC 3339 with any offset, "YYYY-MM-DD HH:MM[:SS[.fff]]" or a date alone in `zone`, epoch seconds (with a
// fraction) or milliseconds. Leap seconds, micro- and nanoseconds since the epoch are not times here.
std::optional<Instant> readTimeText(QByteArrayView text, const QTimeZone &zone);

} // namespace holdpoint
