#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"
#include "ui/widgets/plotdata.h"

namespace holdpoint {

// Whether it can explain a line: phases, holds, rollbacks and alarms.
bool marksLines(const Event &event);
// Those of them between two instants; of alarms those that read this metric.
QList<PlotMarker> metricMarkers(const QList<Event> &marking, const Playbook &playbook, const Metric &metric, Instant from, Instant to);

} // namespace holdpoint
