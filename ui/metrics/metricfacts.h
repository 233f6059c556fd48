#pragma once

#include "ui/shell/statelook.h"
#include "ui/widgets/plotdata.h"

namespace holdpoint {

class RoomSession;

// What one panel says of one metric at this moment.
struct MetricFacts {
    QString id, question, label, value, limit, age;
    bool struck = false; // the value is the last good one
    bool limited = false; // there is a limit to compare it with
    Margin margin;
    StateLook look; // the word is beside it
    PlotData plot;
};

MetricFacts metricFacts(const RoomSession &session, const Metric &metric, Instant from, Instant to);
// Its samples, limits and markers between two instants.
PlotData metricPlot(const RoomSession &session, const Metric &metric, Instant from, Instant to);
// Those that a criterion of the active phase or an armed trigger reads come first, the others by kind.
QStringList metricOrder(const Rollout &rollout);
// The kinds of `metricKinds` that nobody measures, in words.
QStringList kindsNotMeasured(const Playbook &playbook);
// The value at an instant, with its unit; "no data" where there is none.
QString valueAt(const RoomSession &session, const Metric &metric, Instant at);

} // namespace holdpoint
