#pragma once

#include "models/playbook/playbook.h"
#include "ui/widgets/plotdata.h"

namespace holdpoint {

class RoomSession;

// What happened between two instants that explains a line: phases, holds, rollbacks, and the alarms that read this metric.
QList<PlotMarker> metricMarkers(const RoomSession &session, const Metric &metric, Instant from, Instant to);

} // namespace holdpoint
