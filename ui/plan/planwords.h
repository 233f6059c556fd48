#pragma once

#include "models/room/schedule.h"

namespace holdpoint {

// "14:10", and the day in front where it is not that of `now`.
QString whenText(Instant at, Instant now);
QString percentText(double share); // "20 %"
QString kindText(ScheduleKind kind); // "Phase", "On call", …
QString whoText(const Playbook &playbook, const QString &who); // a person's name or the title of a role

} // namespace holdpoint
