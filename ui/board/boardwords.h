#pragma once

#include "models/base/time.h"

namespace holdpoint {

QString ageText(Duration age); // "2 s", "06:12", "1 h 05", "4 d"
QString utcTime(Instant at); // "14:44"
QString utcSeconds(Instant at); // "14:44:20"
QString utcDay(Instant at); // "14 Nov 14:44"
// "14:00–14:50"; with the day in front where it is not that of `now`.
QString utcSpan(Instant from, Instant to, Instant now);
// "21 Nov 14:00 to 15:20"; with seconds within ten minutes, with both days where they differ, days alone from three days on.
QString utcStretch(Instant from, Instant to);
QString dueText(Instant due, Instant now); // "14:50, in 05:40" or "14:50, late 02:10"

} // namespace holdpoint
