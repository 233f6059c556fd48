#include "models/room/overall.h"

#include "models/base/sentence.h"

namespace holdpoint {

namespace {

using State = std::optional<OverallState>;

const PhaseState *activePhase(const Rollout &rollout)
{
    for (const PhaseState &phase : rollout.phases.phases) {
        if (phase.status == PhaseStatus::Active || phase.status == PhaseStatus::AtGate)
            return &phase;
    }
    return nullptr;
}

QString triggerTitle(const Rollout &rollout, const QString &id)
{
    const Trigger *trigger = byId(rollout.playbook->triggers, id);
    return trigger ? trigger->title : id;
}

QString phaseTitle(const Rollout &rollout, const QString &id)
{
    const Phase *phase = byId(rollout.playbook->phases, id);
    return phase ? phase->title : id;
}

QString withWhy(const QString &title, const QString &why)
{
    return why.isEmpty() ? title : QStringLiteral("%1: %2").arg(title, why);
}

State needsPerson(const Rollout &rollout)
{
    if (const Run *run = activeRun(rollout.runs); run && run->status == RunStatus::Paused && run->pausedWhy != PauseWhy::Operator)
        return OverallState{Overall::NeedsPerson,
                            Sentence::tr("run %1 is %2 at %3").arg(run->id, Sentence::word(runStatusWord(*run)), run->pausedStep),
                            std::nullopt};
    for (const PhaseState &phase : rollout.phases.phases) {
        if (phase.status == PhaseStatus::RollbackFailed) {
            const QString outcome = rollout.runs.runs.isEmpty() ? QString() : rollout.runs.runs.last().outcome;
            return OverallState{Overall::NeedsPerson, withWhy(phaseTitle(rollout, phase.id), outcome), phase.ended};
        }
    }
    return {};
}

State rollingBack(const Rollout &rollout)
{
    const Run *run = activeRun(rollout.runs);
    if (!run || run->forward)
        return {};
    QString why = run->reason;
    if (run->requestedBy.startsWith(QLatin1String("trigger/")))
        why = triggerTitle(rollout, run->requestedBy.mid(8));
    return OverallState{Overall::RollingBack, Sentence::tr("because %1").arg(why), run->requested};
}

State firing(const Rollout &rollout, Priority priority, Overall state)
{
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        const Trigger *plan = byId(rollout.playbook->triggers, trigger.id);
        if (!plan || plan->priority != priority || trigger.condition != Condition::Firing || trigger.disarmed)
            continue;
        return OverallState{state, withWhy(plan->title, trigger.why), trigger.firingSince};
    }
    return {};
}

// The worst overlay of an armed trigger, or the worst unknown criterion of the active phase.
State unknown(const Rollout &rollout, Overlay overlay, Judgement judgement, Overall state)
{
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        const bool matches = trigger.overlay == overlay || (overlay == Overlay::SourceError && trigger.overlay == Overlay::Invalid);
        if (trigger.armed && matches)
            return OverallState{state, withWhy(triggerTitle(rollout, trigger.id), trigger.why), trigger.since};
    }
    if (overlay == Overlay::Stale)
        return {};
    if (const PhaseState *phase = activePhase(rollout)) {
        for (auto it = phase->criteria.begin(); it != phase->criteria.end(); ++it) {
            if (it->verdict == judgement && it->seq > 0)
                return OverallState{state, withWhy(it.key(), it->why), it->since};
        }
    }
    return {};
}

State watching(const Rollout &rollout)
{
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        if (trigger.condition == Condition::Pending)
            return OverallState{Overall::Watch, withWhy(triggerTitle(rollout, trigger.id), trigger.why), trigger.pendingSince};
    }
    return {};
}

State latched(const Rollout &rollout)
{
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        if (trigger.latched && activePhase(rollout))
            return OverallState{Overall::Latched,
                                Sentence::tr("%1: %2; re-arm needs two")
                                    .arg(triggerTitle(rollout, trigger.id), Sentence::word(responseWord(trigger.response))),
                                trigger.since};
    }
    return {};
}

State warmUp(const Rollout &rollout)
{
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        if (trigger.armed && trigger.overlay == Overlay::WarmUp)
            return OverallState{Overall::WarmUp, withWhy(triggerTitle(rollout, trigger.id), trigger.why), trigger.since};
    }
    return {};
}

OverallState phaseState(const Rollout &rollout)
{
    if (rollout.phases.status == RolloutStatus::Complete)
        return {Overall::Complete, rollout.playbook->endState, std::nullopt};
    if (rollout.phases.status == RolloutStatus::Closed)
        return {Overall::Complete, Sentence::tr("closed: %1").arg(rollout.phases.closedBecause), std::nullopt};
    if (rollout.phases.status == RolloutStatus::Draft)
        return {Overall::NotStarted, Sentence::tr("the rollout is a draft"), std::nullopt};
    if (const PhaseState *phase = activePhase(rollout)) {
        const bool atGate = phase->status == PhaseStatus::AtGate;
        return {atGate ? Overall::AtGate : Overall::Running,
                atGate ? Sentence::tr("%1 waits for its gate").arg(phaseTitle(rollout, phase->id)) : phaseTitle(rollout, phase->id),
                phase->started};
    }
    const auto &runs = rollout.runs.runs;
    for (auto it = rollout.phases.phases.rbegin(); it != rollout.phases.phases.rend(); ++it) {
        if (it->status == PhaseStatus::RolledBack)
            return {Overall::RolledBack, runs.isEmpty() ? phaseTitle(rollout, it->id) : runs.last().outcome, it->ended};
    }
    return {Overall::NotStarted, Sentence::tr("no phase is running"), std::nullopt};
}

} // namespace

OverallState overallState(const Rollout &rollout, const Surroundings &around)
{
    if (!rollout.playbook)
        return {};
    if (!around.storeOk)
        return {Overall::NotRecording, around.storeWhy, std::nullopt};
    const bool active = rollout.phases.status == RolloutStatus::Active;
    if (active && !around.engineAlive) {
        const QString why = around.beatAge
            ? Sentence::tr("pid %1 is silent, last beat %2 ago").arg(around.enginePid).arg(toClockText(*around.beatAge))
            : Sentence::tr("nobody is watching");
        return {Overall::NoEngine, why, std::nullopt};
    }
    // Worst first; the first that applies is the answer.
    const std::function<State()> checks[] = {
        [&] { return needsPerson(rollout); },
        [&] { return rollingBack(rollout); },
        [&] { return firing(rollout, Priority::P1, Overall::FiringP1); },
        [&] { return firing(rollout, Priority::P2, Overall::FiringP2); },
        [&] {
            return around.blind ? State(OverallState{Overall::Blind, Sentence::tr("no metrics, check our own network first"), std::nullopt})
                                : State();
        },
        [&] { return unknown(rollout, Overlay::NoData, Judgement::NoData, Overall::NoData); },
        [&] { return unknown(rollout, Overlay::SourceError, Judgement::Error, Overall::SourceError); },
        [&] { return unknown(rollout, Overlay::Stale, Judgement::NoData, Overall::Stale); },
        [&] { return firing(rollout, Priority::P3, Overall::FiringP3); },
        [&] { return watching(rollout); },
        [&] { return latched(rollout); },
        [&] { return warmUp(rollout); },
        [&] {
            const auto &hold = rollout.phases.hold;
            return hold ? State(OverallState{Overall::Hold, QStringLiteral("%1: %2").arg(hold->by, hold->reason), hold->since}) : State();
        },
    };
    if (active) {
        for (const auto &check : checks) {
            if (State found = check())
                return *found;
        }
    }
    return phaseState(rollout);
}

QString overallWord(Overall state)
{
    switch (state) {
    case Overall::NotRecording:
        return QStringLiteral("NOT RECORDING");
    case Overall::NoEngine:
        return QStringLiteral("NO ENGINE");
    case Overall::NeedsPerson:
        return QStringLiteral("NEEDS PERSON");
    case Overall::RollingBack:
        return QStringLiteral("ROLLING BACK");
    case Overall::FiringP1:
        return QStringLiteral("FIRING P1");
    case Overall::FiringP2:
        return QStringLiteral("FIRING P2");
    case Overall::Blind:
        return QStringLiteral("BLIND");
    case Overall::NoData:
        return QStringLiteral("NO DATA");
    case Overall::SourceError:
        return QStringLiteral("SOURCE ERROR");
    case Overall::Stale:
        return QStringLiteral("STALE");
    case Overall::FiringP3:
        return QStringLiteral("FIRING P3");
    case Overall::Watch:
        return QStringLiteral("WATCH");
    case Overall::Latched:
        return QStringLiteral("LATCHED");
    case Overall::WarmUp:
        return QStringLiteral("WARM-UP");
    case Overall::Hold:
        return QStringLiteral("HOLD");
    case Overall::AtGate:
        return QStringLiteral("AT GATE");
    case Overall::RolledBack:
        return QStringLiteral("ROLLED BACK");
    case Overall::Running:
        return QStringLiteral("RUNNING");
    case Overall::Complete:
        return QStringLiteral("COMPLETE");
    case Overall::NotStarted:
        return QStringLiteral("NOT STARTED");
    case Overall::NoRollout:
        return QStringLiteral("NO ROLLOUT");
    }
    return {};
}

} // namespace holdpoint
