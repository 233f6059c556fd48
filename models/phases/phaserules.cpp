#include "models/phases/phaserules.h"

#include "models/phases/planfold.h"
#include "models/phases/progress.h"

namespace holdpoint {

namespace {

PhaseState *find(Phases &phases, const QString &id)
{
    for (PhaseState &phase : phases.phases) {
        if (phase.id == id)
            return &phase;
    }
    return nullptr;
}

QString text(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

// The phase an event is about: named in its body, else the part of its subject before '/'.
QString phaseOf(const Event &event)
{
    const QString named = text(event, "phase");
    return named.isEmpty() ? event.subject.section(QLatin1Char('/'), 0, 0) : named;
}

void expose(Phases &phases, double share, Instant at)
{
    if (phases.exposure != share || !phases.exposureSince)
        phases.exposureSince = at;
    phases.exposure = share;
}

void start(Phases &phases, PhaseState &state, const Phase &phase, const Event &event)
{
    PhaseState fresh;
    fresh.id = state.id;
    fresh.status = PhaseStatus::Active;
    fresh.attempt = state.attempt + 1;
    fresh.started = event.at;
    fresh.items = state.items; // ticked ahead of the start
    fresh.parity = state.parity;
    fresh.optIns = state.optIns;
    fresh.obligations = state.obligations;
    fresh.owner = state.owner;
    fresh.itemOwners = state.itemOwners;
    fresh.enter = state.enter;
    fresh.premortemRecorded = state.premortemRecorded;
    fresh.rescheduled = state.rescheduled;
    state = fresh;
    if (phase.work.isEmpty() && phase.ramp.isEmpty())
        expose(phases, phase.exposure, event.at); // nothing else moves it
}

void applyPhase(Phases &phases, PhaseState &state, const Phase &phase, const Event &event)
{
    if (event.kind == QLatin1String("phase.started")) {
        start(phases, state, phase, event);
    } else if (event.kind == QLatin1String("phase.at_gate")) {
        if (state.status == PhaseStatus::Active) {
            state.status = PhaseStatus::AtGate;
            state.atGateSince = event.at;
        }
    } else if (event.kind == QLatin1String("phase.passed")) {
        state.status = PhaseStatus::Passed;
        state.ended = event.at;
    } else if (event.kind == QLatin1String("phase.skipped")) {
        state.status = PhaseStatus::Skipped;
        state.reason = text(event, "because");
        state.ended = event.at;
    } else if (event.kind == QLatin1String("phase.rescheduled")) {
        if (const Result<Instant> to = parseRfc3339(text(event, "to")))
            state.rescheduled = *to;
    }
}

void release(Phases &phases, Instant at)
{
    if (!phases.hold)
        return;
    for (PhaseState &state : phases.phases) {
        if (state.status == PhaseStatus::Active && state.started)
            state.held += std::max(Duration{0}, at - std::max(phases.hold->since, *state.started));
    }
    phases.hold.reset();
}

void applyRollout(Phases &phases, const Event &event)
{
    if (event.kind == QLatin1String("rollout.started")) {
        phases.status = RolloutStatus::Active;
        phases.started = event.at;
    }
    if (event.kind == QLatin1String("rollout.completed"))
        phases.status = RolloutStatus::Complete;
    else if (event.kind == QLatin1String("rollout.closed")) {
        phases.status = RolloutStatus::Closed;
        phases.closedBecause = text(event, "because");
    }
}

void judge(CriterionState &state, const Event &event)
{
    const Judgement verdict = judgementFromWord(text(event, "verdict"));
    if (verdict != state.verdict || state.seq == 0)
        state.since = event.at;
    state.verdict = verdict;
    state.value = text(event, "value");
    state.why = text(event, "why");
    state.at = event.at;
    state.seq = event.seq;
}

void applyCheck(PhaseState &state, const Event &event)
{
    if (event.kind == QLatin1String("check.answered")) {
        answered(state.items[text(event, "item")], event);
        return;
    }
    if (event.kind == QLatin1String("check.obligation_answered")) {
        answered(state.obligations[text(event, "item")], event);
        return;
    }
    const QString set = text(event, "set");
    const QString id = text(event, "id");
    if (set == QLatin1String("success"))
        judge(state.criteria[id], event);
    else if (set == QLatin1String("enter"))
        judge(state.enter[id], event);
    else if (set == QLatin1String("milestone"))
        judge(state.milestones[id], event);
    else if (set == QLatin1String("test"))
        judge(state.tests[id], event);
}

// A new engine has seen nothing yet: what the last one said does not count, and the soak starts again.
void forgetVerdicts(Phases &phases, const Event &event)
{
    const auto forget = [&](QHash<QString, CriterionState> &set) {
        for (CriterionState &state : set) {
            state.verdict = Judgement::NoData;
            state.why = QStringLiteral("not judged since the engine was taken");
            state.since = event.at;
        }
    };
    for (PhaseState &phase : phases.phases) {
        if (phase.status == PhaseStatus::Passed || phase.status == PhaseStatus::Skipped)
            continue;
        forget(phase.criteria);
        forget(phase.enter);
        forget(phase.milestones);
        forget(phase.tests);
    }
}

void finishWork(Phases &phases, PhaseState &state, const Phase &phase, const Event &event)
{
    const QString status = text(event, "status");
    WorkStatus work = WorkStatus::Failed;
    if (status == QLatin1String("succeeded"))
        work = WorkStatus::Done;
    else if (status == QLatin1String("succeeded with gaps"))
        work = WorkStatus::DoneWithGaps;
    state.work.insert(text(event, "runbook"), work);
    if (!workDone(state, phase))
        return;
    state.workDoneAt = event.at;
    if (phase.ramp.isEmpty())
        expose(phases, phase.exposure, event.at);
}

void finishRollback(Phases &phases, PhaseState &state, const Playbook &playbook, const Event &event)
{
    const QString status = text(event, "status");
    const bool back = status == QLatin1String("succeeded") || status == QLatin1String("succeeded with gaps");
    state.status = back ? PhaseStatus::RolledBack : PhaseStatus::RollbackFailed;
    state.ended = event.at;
    if (!back)
        return;
    state.items.clear(); // the next attempt has its own
    state.obligations.clear(); // and has to meet them again
    state.premortemRecorded = false;
    state.enter.clear();
    const Runbook *runbook = byId(playbook.runbooks, text(event, "runbook"));
    const KnownGood *good = runbook ? byId(playbook.knownGood, runbook->restores) : nullptr;
    bool ok = false;
    const double told = text(event, "exposure").toDouble(&ok);
    if (ok && told >= 0 && told <= 1)
        expose(phases, told, event.at);
    else if (good)
        expose(phases, good->exposure, event.at);
}

void applyRun(Phases &phases, const Playbook &playbook, PhaseState &state, const Phase &phase, const Event &event)
{
    const bool forward = text(event, "direction") == QLatin1String("forward");
    if (event.kind == QLatin1String("run.requested")) {
        if (forward)
            state.work.insert(text(event, "runbook"), WorkStatus::Running);
        else
            state.status = PhaseStatus::RollingBack;
    } else if (event.kind == QLatin1String("run.ended")) {
        if (forward)
            finishWork(phases, state, phase, event);
        else
            finishRollback(phases, state, playbook, event);
    }
}

} // namespace

Phases initialPhases(const Playbook &playbook)
{
    Phases phases;
    for (const Phase &phase : playbook.phases) {
        PhaseState state;
        state.id = phase.id;
        phases.phases << state;
    }
    return phases;
}

void apply(Phases &phases, const Playbook &playbook, const Event &event)
{
    const QString family = event.kind.section(QLatin1Char('.'), 0, 0);
    if (family == QLatin1String("rollout"))
        return applyRollout(phases, event);
    if (event.kind == QLatin1String("engine.taken"))
        return forgetVerdicts(phases, event);
    if (event.kind == QLatin1String("hold.set") && !phases.hold)
        phases.hold = HoldState{event.actor, text(event, "because"), event.at};
    else if (event.kind == QLatin1String("hold.released"))
        release(phases, event.at);

    if (applyShared(phases, playbook, event))
        return;
    const QString id = phaseOf(event);
    PhaseState *state = find(phases, id);
    const Phase *phase = byId(playbook.phases, id);
    if (!state || !phase)
        return;
    if (family == QLatin1String("phase"))
        applyPhase(phases, *state, *phase, event);
    else if (family == QLatin1String("check"))
        applyCheck(*state, event);
    else if (applyPlan(*state, event))
        return;
    else if (family == QLatin1String("run"))
        applyRun(phases, playbook, *state, *phase, event);
    else if (event.kind == QLatin1String("premortem.recorded"))
        state->premortemRecorded = true;
    else if (event.kind == QLatin1String("exposure.changed"))
        expose(phases, text(event, "to").toDouble(), event.at);
    else if (event.kind == QLatin1String("poll.opened") && state->status == PhaseStatus::Active) {
        state->status = PhaseStatus::AtGate;
        state->atGateSince = event.at;
    }
}

const PhaseState *phaseById(const Phases &phases, const QString &id)
{
    return byId(phases.phases, id);
}

QString itemOwner(const PhaseState &state, const ChecklistItem &item)
{
    return state.itemOwners.value(item.id, item.owner);
}

bool isUnderWay(const PhaseState &phase)
{
    return phase.status == PhaseStatus::Active || phase.status == PhaseStatus::AtGate;
}

const PhaseState *activePhase(const Phases &phases)
{
    const PhaseState *newest = nullptr;
    for (const PhaseState &phase : phases.phases) {
        const bool live = isUnderWay(phase) || phase.status == PhaseStatus::RollingBack || phase.status == PhaseStatus::RollbackFailed;
        if (live && (!newest || phase.started > newest->started))
            newest = &phase;
    }
    return newest;
}

QList<EventDraft> phaseProgress(const Phases &phases, const Playbook &playbook, bool engineAlive, Instant now)
{
    QList<EventDraft> drafts;
    for (const PhaseState &state : phases.phases) {
        const Phase *phase = byId(playbook.phases, state.id);
        if (phase && state.status == PhaseStatus::Active && !phases.hold && phaseReady(state, *phase, engineAlive, now))
            drafts << EventDraft{QStringLiteral("phase.at_gate"), state.id, {{QStringLiteral("attempt"), state.attempt}}};
    }
    return drafts;
}

} // namespace holdpoint
