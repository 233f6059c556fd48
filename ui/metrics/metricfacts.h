#pragma once

#include "ui/shell/statelook.h"
#include "ui/metrics/metrictraces.h"
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

// What a picture shows: from when to when, over how many pixels; samples closer than a pixel stand together.
struct Stretch {
    Instant from, to;
    int pixels = 2000;
};
MetricFacts metricFacts(const RoomSession &session, const Metric &metric, MetricTraces &traces, const Stretch &stretch);
// Its samples, limits and markers.
PlotData metricPlot(const RoomSession &session, const Metric &metric, MetricTraces &traces, const Stretch &stretch);
// Those that a criterion of the active phase or an armed trigger reads come first, the others by kind.
QStringList metricOrder(const Rollout &rollout);
// The kinds of `metricKinds` that nobody measures, in words.
QStringList kindsNotMeasured(const Playbook &playbook);
// The value at an instant, with its unit; "no data" where there is none.
QString valueAt(const RoomSession &session, const Metric &metric, Instant at);

} // namespace holdpoint
