#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// Where the lines of a metric stand: `fire` from the `when` of the most urgent trigger that compares this metric with a number,
// else the metric's own limit; `watch` from that trigger's `clear`.
struct MetricLimits {
    std::optional<double> watch, fire;
    bool above = true; // bad is above
    QString trigger; // whose lines they are; empty = the metric's own limit
};

MetricLimits metricLimits(const Rollout &rollout, const Metric &metric);
// The triggers whose condition reads it, worst priority first.
QList<const Trigger *> triggersOn(const Playbook &playbook, const QString &metric);

// How the numbers of a metric stand on an axis: 0.029 of a ratio as 2.9 and " %".
struct AxisScale {
    double factor = 1;
    QString unit; // with its space
};
AxisScale axisScale(Unit unit, double largest);

QString metricLabel(const Metric &metric); // "Sync lag" of sync_lag
QString metricQuestion(const Metric &metric); // its question, else the label

} // namespace holdpoint
