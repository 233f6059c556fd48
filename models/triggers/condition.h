#pragma once

#include "models/metrics/evaluate.h"
#include "models/triggers/triggerstate.h"

namespace holdpoint {

struct ConditionRules {
    Duration forTime{0}, keepFiringFor{0};
    NoData noData = NoData::Hold;
    Duration keep{0}; // no_data: keep(D)
    bool hasClear = false;
    Duration step{0}; // between instants; what is missing beyond one step was not judged and counts for nothing
};
ConditionRules conditionRules(const Trigger &trigger, Duration step);

// What was found at one instant. Only `clear` is asked of a firing trigger that has one, only `when` of any other.
struct Observation {
    Instant at;
    Evaluation when, clear;
};

// The condition of one trigger between two instants: a plain value.
struct ConditionState {
    Condition condition = Condition::Ok;
    Overlay overlay = Overlay::None;
    // Onset of pending and the first instant that did not hold while firing, both moved on by the time that was frozen.
    std::optional<Instant> pendingSince, missedSince;
    std::optional<Instant> judged; // the last instant
    struct Known {
        bool holds = false;
        Instant at;
    };
    std::optional<Known> lastWhen, lastClear; // the last ones that were not unknown, for keep(D)
};

Overlay overlayOf(Unknown unknown);
// One instant further. An instant that is not after the last one changes nothing.
void judgeCondition(ConditionState &state, const ConditionRules &rules, const Observation &observation);
// The expression that judgeCondition() goes by in this condition.
const Evaluation &judgedOf(Condition condition, const ConditionRules &rules, const Observation &observation);

} // namespace holdpoint
