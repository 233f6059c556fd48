#pragma once

#include "ui/widgets/keyvaluelist.h"

namespace holdpoint {

class RoomSession;

// What the plan says of one phase, and how it stands to it: owner, times, exposure and ramp, enter and success criteria aspect by
// aspect, soak, work, way back, risks, tests, obligations.
QList<KeyValue> phasePlan(const RoomSession &session, const QString &phase);

} // namespace holdpoint
