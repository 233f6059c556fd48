#pragma once

#include "models/base/error.h"

#include <chrono>

namespace holdpoint {

using Duration = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Duration>; // UTC

constexpr Instant instantFromMs(qint64 ms)
{
    return Instant{Duration{ms}};
}
constexpr qint64 toMs(Instant at)
{
    return at.time_since_epoch().count();
}

// RFC 3339 UTC with milliseconds, "2026-11-20T14:00:00.000Z".
QString toRfc3339(Instant at);
// RFC 3339 with any offset, a date alone (midnight UTC), with or without fraction.
Result<Instant> parseRfc3339(const QString &text);
// "90s", "5m", "1h30m", "2d", "250ms", a bare "0".
Result<Duration> parseDuration(const QString &text);
// The shortest text that parseDuration reads back: "1h30m".
QString toDurationText(Duration span);
// For clocks on screens: "02:13", "1:02:13"; negative values get a minus sign.
QString toClockText(Duration span);
// Seconds as a decimal for JSON.
double toSeconds(Duration span);

} // namespace holdpoint
