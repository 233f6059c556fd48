#include "models/runbooks/plan.h"

#include "models/runbooks/chores.h"

namespace holdpoint {

namespace {

// Places of the steps that the step at `place` waits for.
QList<int> waitsFor(const Runbook &plan, int place)
{
    QList<int> places;
    const Step &step = plan.steps.at(place);
    for (int i = 0; i < plan.steps.size(); ++i) {
        if (step.hasNeeds ? step.needs.contains(plan.steps.at(i).id) && i != place : i < place)
            places.append(i);
    }
    return places;
}

Duration expected(const Step &step, const QHash<QString, Duration> &rehearsed)
{
    return rehearsed.value(
        step.id,
        step.timebox.value_or(step.kind == StepKind::Wait && step.wait.forTime.count() > 0 ? step.wait.forTime : step.timeout / 3));
}

Duration leftOf(const Run &run, int place, Instant now, const QHash<QString, Duration> &rehearsed)
{
    const StepState &state = run.steps.at(place);
    if (isBehind(state))
        return Duration{0};
    const Step &step = run.plan.steps.at(place);
    Duration whole = expected(step, rehearsed);
    if (step.pointOfNoReturn && state.status == StepStatus::Waiting && state.attempt == 0)
        whole += state.noticed ? std::max(Duration{0}, *state.noticed + noReturnNotice - now) : noReturnNotice;
    if (!isUnderWay(state) || !state.started)
        return whole;
    return std::max(Duration{0}, whole - (now - *state.started));
}

void addDependents(const Playbook &playbook, const QString &component, QStringList &seen, QStringList &order)
{
    if (seen.contains(component))
        return;
    seen.append(component);
    for (const Component &other : playbook.components) {
        if (other.needs.contains(component))
            addDependents(playbook, other.id, seen, order);
    }
    order.append(component);
}

} // namespace

bool isBehind(const StepState &state)
{
    return state.status == StepStatus::Done || state.status == StepStatus::Skipped || state.passedOver;
}

bool isUnderWay(const StepState &state)
{
    return state.status == StepStatus::Intent || state.status == StepStatus::Running || state.status == StepStatus::Verifying;
}

QList<int> readySteps(const Run &run)
{
    QList<int> ready;
    for (int i = 0; i < run.steps.size(); ++i) {
        const QList<int> needs = waitsFor(run.plan, i);
        if (run.steps.at(i).status == StepStatus::Waiting
            && std::all_of(needs.begin(), needs.end(), [&](int place) { return isBehind(run.steps.at(place)); }))
            ready.append(i);
    }
    return ready;
}

bool isAtEnd(const Run &run)
{
    return std::all_of(run.steps.begin(), run.steps.end(), isBehind);
}

Duration timeLeft(const Run &run, Instant now, const QHash<QString, Duration> &rehearsed)
{
    // `needs` may name a later step, so the ends are found by going round until nothing moves; the loader refuses cycles.
    QList<Duration> end(run.steps.size(), Duration{0});
    bool moved = true;
    for (qsizetype round = 0; moved && round <= run.steps.size(); ++round) {
        moved = false;
        for (int i = 0; i < run.steps.size(); ++i) {
            Duration from{0};
            const QList<int> needs = waitsFor(run.plan, i);
            for (const int place : needs)
                from = std::max(from, end.at(place));
            const Duration until = from + leftOf(run, i, now, rehearsed);
            moved = moved || until != end.at(i);
            end[i] = until;
        }
    }
    return end.isEmpty() ? Duration{0} : *std::max_element(end.begin(), end.end());
}

std::optional<Instant> projectedFinish(const Run &run, Instant now, const QHash<QString, Duration> &rehearsed)
{
    if (isOver(run))
        return run.ended;
    return now + timeLeft(run, now, rehearsed);
}

QStringList componentClosure(const Playbook &playbook, const QStringList &chosen)
{
    QStringList seen, order;
    for (const QString &component : chosen)
        addDependents(playbook, component, seen, order);
    return order;
}

QStringList inReverseOfWork(const Playbook &playbook, const Runs &runs, const QStringList &closure)
{
    QHash<QString, Instant> moved; // component -> when forward work on it was last done
    for (const Run &run : runs.runs) {
        for (qsizetype i = 0; run.forward && i < run.steps.size(); ++i) {
            const QString component = run.plan.steps.at(i).component;
            const StepState &state = run.steps.at(i);
            if (!component.isEmpty() && state.attempt > 0 && state.started)
                moved[component] = std::max(moved.value(component), state.finished.value_or(*state.started));
        }
    }
    QStringList left = closure, order;
    while (!left.isEmpty()) {
        // Free is what nothing that is still to come stands on; the first of the closure always is.
        QString next;
        for (const QString &candidate : std::as_const(left)) {
            const bool free = std::none_of(left.cbegin(), left.cend(), [&](const QString &other) {
                const Component *component = byId(playbook.components, other);
                return other != candidate && component && component->needs.contains(candidate);
            });
            if (free && (next.isEmpty() || moved.value(candidate) > moved.value(next)))
                next = candidate;
        }
        if (next.isEmpty())
            next = left.first();
        left.removeAll(next);
        order << next;
    }
    return order;
}

Runbook planFor(const Runbook &runbook, const QStringList &components)
{
    if (components.isEmpty())
        return runbook;
    Runbook plan = runbook;
    plan.steps.clear();
    QList<Step> own; // of the chosen components, in the order of the closure
    for (const QString &component : components) {
        for (const Step &step : runbook.steps) {
            if (step.component == component)
                own.append(step);
        }
    }
    QStringList kept;
    for (const Step &step : runbook.steps) {
        if (step.component.isEmpty())
            plan.steps.append(step);
        else if (components.contains(step.component))
            plan.steps.append(own.takeFirst()); // the places stay, their order follows the components
    }
    for (const Step &step : std::as_const(plan.steps))
        kept.append(step.id);
    for (Step &step : plan.steps)
        step.needs.removeIf([&](const QString &id) { return !kept.contains(id); });
    return plan;
}

void pinPlan(Run &run, const Playbook &playbook)
{
    const Runbook *named = byId(playbook.runbooks, run.runbook);
    const auto chore = named ? std::optional<Runbook>() : choreRunbook(playbook, run.runbook);
    const Runbook *runbook = named ? named : chore ? &*chore : nullptr;
    if (!runbook)
        return;
    run.plan = planFor(*runbook, run.components);
    run.rollout = playbook.id;
    run.folder = playbook.folder;
    for (const Step &step : std::as_const(run.plan.steps)) {
        if (const KillSwitch *found = byId(playbook.killSwitches, step.switchId))
            run.switches.insert(step.switchId, *found);
        if (const Snapshot *found = byId(playbook.snapshots, step.snapshot))
            run.snapshots.insert(step.snapshot, *found);
        StepState state;
        state.id = step.id;
        run.steps.append(state);
    }
    if (const KnownGood *good = byId(playbook.knownGood, run.plan.restores))
        run.restoresExposure = good->exposure;
}

QList<Action> actionsOf(const Run &run, const Step &step)
{
    QList<Action> actions;
    if (acts(step))
        actions << actionOf(run, step);
    actions << step.onlyIf.action << verification(run, step).action << step.check.action;
    if (step.kind == StepKind::Reconcile)
        actions += {Action{step.reconcile.left, {}, {}}, Action{step.reconcile.right, {}, {}}};
    actions.removeIf([](const Action &action) { return action.isEmpty(); });
    return actions;
}

} // namespace holdpoint
