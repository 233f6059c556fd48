#include "ui/board/decisions.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/phases/progress.h"
#include "models/playbook/criticalpath.h"
#include "models/room/facts.h"
#include "models/runbooks/plan.h"

#include <QtCore/QCoreApplication>

namespace holdpoint {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Board", text);
}

QString whoHolds(const Rollout &r, const QString &role)
{
    const QStringList holders = holdersOf(r.people, role);
    return holders.isEmpty() ? tr("Nobody, %1 is empty").arg(roleTitle(*r.playbook, role))
                             : displayText(personName(*r.playbook, holders.first()), 60);
}

QString commander(const Rollout &r)
{
    return whoHolds(r, QStringLiteral("incident-commander"));
}

QString rollbackOwner(const Rollout &r)
{
    return whoHolds(r, QStringLiteral("rollback-owner"));
}

QString stepOwner(const Rollout &r, const Step &step)
{
    const QStringList persons = personsOf(r.people, step.owner);
    return persons.isEmpty() ? rollbackOwner(r) : displayText(personName(*r.playbook, persons.first()), 60);
}

QString stepTitle(const Step &step)
{
    return displayText(step.title.isEmpty() ? step.id : step.title, 120);
}

NextFact decides(const QString &who, const QString &what, std::optional<Instant> due = {})
{
    return {{}, true, who, what, due, true};
}

NextFact does(const QString &who, const QString &what, std::optional<Instant> due = {})
{
    return {{}, true, who, what, due, false};
}

QString titleOf(const Rollout &r, const QString &phase)
{
    const Phase *plan = byId(r.playbook->phases, phase);
    return displayText(plan ? plan->title : phase, 80);
}

std::optional<NextFact> pausedRun(const Rollout &r, const Run &run)
{
    if (run.status != RunStatus::Paused)
        return std::nullopt;
    const Step *step = byId(run.plan.steps, run.pausedStep);
    if (run.pausedWhy == PauseWhy::Operator)
        return decides(rollbackOwner(r), tr("continue %1 or give it up").arg(run.id));
    const QString title = step ? stepTitle(*step) : run.pausedStep;
    if (run.pausedWhy == PauseWhy::Unknown)
        return decides(rollbackOwner(r), tr("did \u201c%1\u201d happen?").arg(title));
    return decides(rollbackOwner(r), tr("\u201c%1\u201d failed: retry, skip or go on").arg(title));
}

} // namespace

std::optional<NextFact> decisionInRun(const Rollout &r, const Surroundings &around)
{
    const Run *run = activeRun(r.runs);
    if (!run)
        return std::nullopt;
    if (auto paused = pausedRun(r, *run))
        return paused;
    for (const StepState &state : run->steps) {
        const Step *step = byId(run->plan.steps, state.id);
        if (!step)
            continue;
        if (step->kind == StepKind::Manual && state.status == StepStatus::Running)
            return does(stepOwner(r, *step), stepTitle(*step),
                        state.started ? std::optional(*state.started + plannedDuration(*step)) : std::nullopt);
    }
    for (const int place : readySteps(*run)) {
        const Step &step = run->plan.steps.at(place);
        if (needsRelease(step, run->steps.at(place)))
            return decides(rollbackOwner(r),
                           step.pointOfNoReturn ? tr("pass the point of no return: %1").arg(stepTitle(step))
                                                : tr("release the two-person step: %1").arg(stepTitle(step)));
    }
    if (run->forward)
        return std::nullopt;
    return does(rollbackOwner(r), tr("follows rollback %1").arg(run->id), projectedFinish(*run, around.now));
}

std::optional<NextFact> decisionOnTrigger(const Rollout &r, const Surroundings &)
{
    std::optional<NextFact> found;
    Priority priority = Priority::P3;
    for (const TriggerState &state : r.triggers.triggers) {
        const Trigger *plan = byId(r.playbook->triggers, state.id);
        if (!plan || !isWaiting(state) || (found && plan->priority >= priority))
            continue;
        priority = plan->priority;
        const QString title = displayText(plan->title.isEmpty() ? plan->id : plan->title, 80);
        if (state.response == Response::Countdown)
            found = decides(commander(r), tr("pause auto, or let it start"), state.deadline);
        else if (state.response == Response::Paused)
            found = decides(commander(r), tr("start now, or the countdown begins anew"), state.deadline);
        else if (state.response == Response::Remediating)
            found = does(whoHolds(r, QStringLiteral("technical-deputy")), tr("mends it: %1").arg(title), state.deadline);
        else
            found = decides(rollbackOwner(r), tr("roll back or decline: %1").arg(title), state.deadline);
    }
    return found;
}

std::optional<NextFact> decisionOnHold(const Rollout &r, const Surroundings &)
{
    if (!r.phases.hold)
        return std::nullopt;
    return decides(commander(r), tr("resume, or roll back"));
}

namespace {

NextFact atPoll(const Rollout &r, const GateView &view, const GateState &state)
{
    const std::optional<Instant> due = state.poll ? std::optional(state.poll->expires) : std::nullopt;
    if (view.canStill.isEmpty())
        return decides(commander(r), tr("gate %1 cannot open any more: open a new poll").arg(view.label), due);
    const QString name = displayText(personName(*r.playbook, view.canStill.first()), 60);
    return does(name, tr("signs gate %1").arg(view.label), due);
}

std::optional<NextFact> workToStart(const Rollout &r, const Phase &phase, const PhaseState &state)
{
    for (const WorkItem &item : phase.work) {
        const WorkStatus status = state.work.value(item.runbook, WorkStatus::NotStarted);
        if (status == WorkStatus::NotStarted)
            return does(commander(r), tr("starts the work %1").arg(item.runbook));
        if (status == WorkStatus::Failed)
            return decides(commander(r), tr("work %1 failed: again, or roll back").arg(item.runbook));
    }
    return std::nullopt;
}

} // namespace

std::optional<NextFact> decisionAtGate(const Rollout &r, const Surroundings &around)
{
    const PhaseState *state = activePhase(r.phases);
    const Phase *phase = state ? byId(r.playbook->phases, state->id) : nullptr;
    if (!phase)
        return std::nullopt;
    if (auto work = workToStart(r, *phase, *state))
        return work;
    std::optional<Instant> due;
    if (const auto left = tClock(*state, *phase, r.phases, around.now); left && left->count() > 0)
        due = around.now + *left;
    const auto view = gateViewOf(r, phase->id, Context{around.now, around.engineAlive, around.blind});
    if (!view)
        return does(commander(r), tr("ends phase %1 when it is ready").arg(titleOf(r, phase->id)), due);
    switch (view->status) {
    case GateStatus::Polling:
    case GateStatus::Stale:
        return atPoll(r, *view, *gateById(r.gates, phase->id));
    case GateStatus::Open:
    case GateStatus::Waived:
        return decides(commander(r), tr("go on past gate %1").arg(view->label), due);
    case GateStatus::Rejected:
        return decides(commander(r), tr("gate %1 was rejected: hold, roll back or ask again").arg(view->label));
    case GateStatus::NotReady:
    case GateStatus::Ready:
    case GateStatus::Expired:
    case GateStatus::Passed:
        break;
    }
    return does(commander(r), tr("opens the poll for gate %1").arg(view->label), due);
}

std::optional<NextFact> decisionOnPhases(const Rollout &r, const Surroundings &)
{
    if (r.phases.status == RolloutStatus::Draft)
        return decides(commander(r), tr("start the rollout"));
    if (r.phases.status != RolloutStatus::Active || activePhase(r.phases))
        return std::nullopt;
    for (const PhaseState &state : r.phases.phases) {
        const Phase *phase = byId(r.playbook->phases, state.id);
        if (!phase || state.status == PhaseStatus::Passed || state.status == PhaseStatus::Skipped)
            continue;
        const QString what = state.attempt > 0 ? tr("start %1 again, or stay back") : tr("start %1");
        return decides(commander(r), what.arg(titleOf(r, state.id)), plannedStart(state, *phase));
    }
    return decides(commander(r), tr("close the rollout"));
}

} // namespace holdpoint
