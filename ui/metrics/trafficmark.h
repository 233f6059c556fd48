#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// "SYNTHETIC TRAFFIC" while only phases with made-up traffic run; "… UNTIL 14:32" where a stretch from then on reaches back into that time;
// empty where customers did all of it.
QString trafficMark(const Rollout &rollout, Instant from);

} // namespace holdpoint
