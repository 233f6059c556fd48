#include "models/triggers/condition.h"

namespace holdpoint {

namespace {

void freeze(ConditionState &state, Duration span)
{
    if (state.condition == Condition::Pending)
        *state.pendingSince += span;
    if (state.missedSince)
        *state.missedSince += span;
}

// Does the instant hold? Absent: frozen.
std::optional<bool> holds(const ConditionState &state, const ConditionRules &rules, const Observation &now)
{
    const bool byClear = state.condition == Condition::Firing && rules.hasClear;
    const std::optional<bool> found = byClear ? now.clear.holds : now.when.holds;
    if (found)
        return *found != byClear;
    switch (rules.noData) {
    case NoData::Hold:
        return std::nullopt;
    case NoData::Clear:
        return false;
    case NoData::Breach:
        return true;
    case NoData::Keep:
        break;
    }
    const auto &last = byClear ? state.lastClear : state.lastWhen;
    if (!last || now.at - last->at >= rules.keep)
        return std::nullopt;
    return last->holds != byClear;
}

void move(ConditionState &state, const ConditionRules &rules, Instant at, bool holding)
{
    switch (state.condition) {
    case Condition::Ok:
        if (!holding)
            return;
        state.pendingSince = at;
        state.condition = rules.forTime > Duration{0} ? Condition::Pending : Condition::Firing;
        return;
    case Condition::Pending:
        if (!holding) {
            state.condition = Condition::Ok;
            state.pendingSince.reset();
        } else if (at - *state.pendingSince >= rules.forTime) {
            state.condition = Condition::Firing;
        }
        return;
    case Condition::Firing:
        if (holding) {
            state.missedSince.reset();
            return;
        }
        if (!state.missedSince)
            state.missedSince = at;
        if (at - *state.missedSince >= rules.keepFiringFor) {
            state.condition = Condition::Ok;
            state.pendingSince.reset();
            state.missedSince.reset();
        }
        return;
    }
}

} // namespace

ConditionRules conditionRules(const Trigger &trigger, Duration step)
{
    return {trigger.forTime, trigger.keepFiringFor, trigger.noData, trigger.keep, !trigger.clear.isEmpty(), step};
}

Overlay overlayOf(Unknown unknown)
{
    switch (unknown) {
    case Unknown::No:
        return Overlay::None;
    case Unknown::WarmUp:
        return Overlay::WarmUp;
    case Unknown::Stale:
        return Overlay::Stale;
    case Unknown::TooFew:
    case Unknown::NoData:
        return Overlay::NoData;
    case Unknown::Invalid:
    case Unknown::Future:
        return Overlay::Invalid;
    case Unknown::Error:
    case Unknown::Timeout:
        return Overlay::SourceError;
    }
    return Overlay::SourceError;
}

const Evaluation &judgedOf(Condition condition, const ConditionRules &rules, const Observation &observation)
{
    return condition == Condition::Firing && rules.hasClear ? observation.clear : observation.when;
}

void judgeCondition(ConditionState &state, const ConditionRules &rules, const Observation &now)
{
    if (state.judged && now.at <= *state.judged)
        return;
    const Duration passed = state.judged ? now.at - *state.judged : Duration{0};
    const Evaluation &judged = judgedOf(state.condition, rules, now);
    state.overlay = judged.holds ? Overlay::None : overlayOf(judged.unknown);
    const std::optional<bool> holding = holds(state, rules, now);
    if (!holding)
        freeze(state, passed);
    else if (rules.step > Duration{0} && passed > rules.step)
        freeze(state, passed - rules.step);
    if (now.when.holds)
        state.lastWhen = {*now.when.holds, now.at};
    if (now.clear.holds)
        state.lastClear = {*now.clear.holds, now.at};
    if (holding)
        move(state, rules, now.at, *holding);
    state.judged = now.at;
}

} // namespace holdpoint
