#pragma once

#include "models/triggers/triggerstate.h"

#include "models/playbook/playbook.h"

namespace holdpoint {

// Samples by metric id or by the name that a metric reads (`series:`), oldest first.
using SampleSeries = QHash<QString, QList<Sample>>;

struct BacktestOptions {
    std::optional<Instant> from, to; // default: the samples' range
    std::optional<Duration> step; // default: of each trigger the smallest interval of its sources
};

// One change of condition or overlay; before the first instant a trigger is ok without overlay.
struct BacktestChange {
    Instant at;
    int trigger = 0; // place in the playbook
    Condition from = Condition::Ok, to = Condition::Ok;
    Overlay overlay = Overlay::None;
    std::optional<double> value; // left side of the first comparison
    QString why;
};

struct Backtest {
    Instant from, to;
    QList<BacktestChange> changes; // by time, then by place in the playbook
};

// What the triggers of a playbook would have done. The samples stand for every source; samples before `from` are in windows and
// count for warm-up. NotHolding where there is nothing to judge; WrongUse for more than 20 million instants.
Result<Backtest> backtest(const Playbook &playbook, const SampleSeries &samples, const BacktestOptions &options = {});

// A labelled incident: what should have fired between two times.
struct IncidentWindow {
    Instant from, to;
    QString label;
};

struct BacktestSummary {
    int trigger = 0;
    int episodes = 0;
    Duration firing{0};
    std::optional<Instant> first;
    std::optional<int> falseAlarms, missed; // episodes outside every window; windows without an episode. Absent without windows
    std::optional<Duration> detect; // mean over the windows detected, from their start; 0 where it was firing already
};
QList<BacktestSummary> summarise(const Playbook &playbook, const Backtest &result, const QList<IncidentWindow> &windows);

// Tries a change: "trigger.field=value" with the fields of a trigger that a back-test looks at (when, clear, for, keep_firing_for,
// min_samples, no_data). An empty `clear` takes it away.
Result<void> setTriggerField(Playbook &playbook, const QString &assignment);

} // namespace holdpoint
