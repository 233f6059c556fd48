#include "ui/board/decisions.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/phases/progress.h"
#include "models/playbook/criticalpath.h"
#include "models/room/facts.h"
#include "models/runbooks/plan.h"
#include "models/runbooks/undo.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

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

// Done on another page.
NextFact on(NextFact fact, const QString &path, const QString &button)
{
    fact.path = path;
    fact.button = button;
    return fact;
}

// Done from here, after a sheet has asked once more.
NextFact by(NextFact fact, Act act, const QString &subject, const QString &button, const QString &runbook = {})
{
    fact.act = act;
    fact.subject = subject;
    fact.runbook = runbook;
    fact.button = button;
    return fact;
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
    if (const StepState *open = openUndo(run); open && !isUnderWay(*open) && open->status != StepStatus::Waiting) {
        const Step *undone = byId(run.plan.steps, open->id);
        return decides(rollbackOwner(r), tr("did the undo of \u201c%1\u201d happen?").arg(undone ? stepTitle(*undone) : open->id));
    }
    if (run.pausedWhy == PauseWhy::Operator)
        return decides(rollbackOwner(r), tr("continue %1 or give it up").arg(run.id));
    const QString title = step ? stepTitle(*step) : run.pausedStep;
    if (run.pausedWhy == PauseWhy::Unknown)
        return decides(rollbackOwner(r), tr("did \u201c%1\u201d happen?").arg(title));
    return decides(rollbackOwner(r), tr("\u201c%1\u201d failed: retry, skip or go on").arg(title));
}

// A step that waits for a person: a manual one under way, or one that has to be released.
std::optional<NextFact> waitingStep(const Rollout &r, const Run &run)
{
    if (const auto ahead = noReturnAhead(run))
        return decides(rollbackOwner(r), tr("hold the point of no return, or let it begin: %1").arg(displayText(ahead->title, 120)),
                       ahead->begins);
    for (const StepState &state : run.steps) {
        const Step *step = byId(run.plan.steps, state.id);
        if (!step || step->kind != StepKind::Manual || state.status != StepStatus::Running)
            continue;
        const auto due = state.started ? std::optional(*state.started + plannedDuration(*step)) : std::nullopt;
        return does(stepOwner(r, *step), stepTitle(*step), due);
    }
    for (const int place : readySteps(run)) {
        const Step &step = run.plan.steps.at(place);
        if (!needsRelease(step, run.steps.at(place)))
            continue;
        const QString what = step.pointOfNoReturn ? tr("pass the point of no return: %1") : tr("release the two-person step: %1");
        return decides(rollbackOwner(r), what.arg(stepTitle(step)));
    }
    return std::nullopt;
}

} // namespace

std::optional<NextFact> decisionInRun(const Rollout &r, const Surroundings &around)
{
    const Run *run = activeRun(r.runs);
    if (!run)
        return std::nullopt;
    std::optional<NextFact> fact = pausedRun(r, *run);
    if (!fact)
        fact = waitingStep(r, *run);
    if (!fact && run->forward)
        return std::nullopt;
    if (!fact)
        fact = does(rollbackOwner(r), tr("follows rollback %1").arg(run->id), projectedFinish(*run, around.now));
    return on(*fact, QStringLiteral("run/") + run->id, tr("Open the console"));
}

namespace {

NextFact answerFor(const Rollout &r, const TriggerState &state, const QString &title)
{
    switch (state.response) {
    case Response::Countdown:
        return decides(commander(r), tr("pause auto, or let it start"), state.deadline);
    case Response::Paused:
        return decides(commander(r), tr("start now, or the countdown begins anew"), state.deadline);
    case Response::Remediating:
        return does(whoHolds(r, QStringLiteral("technical-deputy")), tr("mends it: %1").arg(title), state.deadline);
    case Response::Idle:
    case Response::Told:
    case Response::Asked:
    case Response::Requested:
    case Response::Declined:
    case Response::Lapsed:
        break;
    }
    return decides(rollbackOwner(r), tr("roll back or decline: %1").arg(title), state.deadline);
}

} // namespace

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
        found = on(answerFor(r, state, title), QStringLiteral("trigger/") + state.id, tr("Open the trigger"));
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
        if (status != WorkStatus::NotStarted && status != WorkStatus::Failed)
            continue;
        const bool failed = status == WorkStatus::Failed;
        const NextFact fact = failed ? decides(commander(r), tr("work %1 failed: again, or roll back").arg(item.runbook))
                                     : does(commander(r), tr("starts the work %1").arg(item.runbook));
        return by(fact, Act::Work, phase.id, tr("Start work %1…").arg(item.runbook), item.runbook);
    }
    return std::nullopt;
}

} // namespace

namespace {

NextFact atGate(const Rollout &r, const GateView &view, std::optional<Instant> due)
{
    const QString path = QStringLiteral("gate/") + view.id;
    const QString button = tr("Open gate %1").arg(view.label);
    switch (view.status) {
    case GateStatus::Polling:
    case GateStatus::Stale:
        return on(atPoll(r, view, *gateById(r.gates, view.id)), path, button);
    case GateStatus::Open:
    case GateStatus::Waived:
        return on(decides(commander(r), tr("go on past gate %1").arg(view.label), due), path, button);
    case GateStatus::Rejected:
        return on(decides(commander(r), tr("gate %1 was rejected: hold, roll back or ask again").arg(view.label)), path, button);
    case GateStatus::NotReady:
    case GateStatus::Ready:
    case GateStatus::Expired:
    case GateStatus::Passed:
        break;
    }
    return on(does(commander(r), tr("opens the poll for gate %1").arg(view.label), due), path, button);
}

} // namespace

std::optional<NextFact> decisionAtGate(const Rollout &r, const Surroundings &around)
{
    const PhaseState *state = activePhase(r.phases);
    const Phase *phase = state ? byId(r.playbook->phases, state->id) : nullptr;
    if (!phase)
        return std::nullopt;
    if (!activeRun(r.runs))
        if (auto work = workToStart(r, *phase, *state))
            return work;
    std::optional<Instant> due;
    if (const auto left = tClock(*state, *phase, r.phases, around.now); left && left->count() > 0)
        due = around.now + *left;
    if (const auto view = gateViewOf(r, phase->id, Context{around.now, around.engineAlive, around.blind}))
        return atGate(r, *view, due);
    const QString title = titleOf(r, phase->id);
    return by(does(commander(r), tr("ends %1 when it is ready").arg(title), due), Act::Advance, phase->id, tr("End %1…").arg(title));
}

std::optional<NextFact> decisionOnPhases(const Rollout &r, const Surroundings &)
{
    if (r.phases.status == RolloutStatus::Draft)
        return by(decides(commander(r), tr("start the rollout")), Act::Start, QString(), tr("Start the rollout…"));
    if (r.phases.status != RolloutStatus::Active || activePhase(r.phases))
        return std::nullopt;
    for (const PhaseState &state : r.phases.phases) {
        const Phase *phase = byId(r.playbook->phases, state.id);
        if (!phase || state.status == PhaseStatus::Passed || state.status == PhaseStatus::Skipped)
            continue;
        const QString title = titleOf(r, state.id);
        const QString what = state.attempt > 0 ? tr("start %1 again, or stay back") : tr("start %1");
        return by(decides(commander(r), what.arg(title), plannedStart(state, *phase)), Act::StartPhase, state.id,
                  tr("Start %1…").arg(title));
    }
    return by(decides(commander(r), tr("close the rollout")), Act::Close, QString(), tr("Close the rollout…"));
}

} // namespace holdpoint
