#include "models/base/canonicaljson.h"
#include "models/base/sentence.h"
#include "models/phases/asked.h"
#include "models/phases/progress.h"

#include <cmath>

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

// What every forward act on a phase asks first.
Result<void> forwardAllowed(const Asked &asked)
{
    if (asked.phases.status != RolloutStatus::Active)
        return refused("state", Sentence::tr("The rollout is %1.").arg(Sentence::word(rolloutStatusWord(asked.phases.status))));
    if (asked.facts.runActive && !asked.facts.runForward)
        return refused("run-active", Sentence::tr("Rollback %1 is running; going back comes first.").arg(asked.facts.runId));
    if (asked.phases.hold)
        return refused("held", Sentence::tr("The rollout is held by %1: %2.").arg(asked.phases.hold->by, asked.phases.hold->reason));
    return {};
}

Drafts startRollout(const Asked &asked)
{
    if (asked.phases.status != RolloutStatus::Draft)
        return refused("state", Sentence::tr("The rollout is %1 already.").arg(Sentence::word(rolloutStatusWord(asked.phases.status))));
    return QList<EventDraft>{draft("rollout.started", asked.playbook.id)};
}

Drafts startPhase(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, asked.command.subject);
    if (!state)
        return noPhase(asked.command.subject);
    if (const Result<void> allowed = forwardAllowed(asked); !allowed)
        return tl::unexpected<Error>(allowed.error());
    if (state->status != PhaseStatus::Planned && state->status != PhaseStatus::RolledBack)
        return refused("state", Sentence::tr("Phase %1 is %2.").arg(state->id, Sentence::word(phaseStatusWord(state->status))));
    const QStringList missing = startNeeds(asked.phases, asked.playbook, state->id, asked.facts);
    if (!missing.isEmpty())
        return refused("not-ready", Sentence::tr("Phase %1 cannot start: %2.").arg(state->id, missing.join(QStringLiteral("; "))));
    return QList<EventDraft>{draft("phase.started", state->id, {{QStringLiteral("attempt"), state->attempt + 1}})};
}

Drafts skipPhase(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, asked.command.subject);
    if (!state)
        return noPhase(asked.command.subject);
    if (const Result<void> allowed = forwardAllowed(asked); !allowed)
        return tl::unexpected<Error>(allowed.error());
    if (state->status != PhaseStatus::Planned && state->status != PhaseStatus::RolledBack)
        return refused("state",
                       Sentence::tr("Phase %1 is %2; only one that is not under way is skipped.")
                           .arg(state->id, Sentence::word(phaseStatusWord(state->status))));
    if (asked.because().isEmpty())
        return needsReason();
    return QList<EventDraft>{draft("phase.skipped", state->id, {{QStringLiteral("because"), asked.because()}}),
                             draft("debt.opened", state->id,
                                   {{QStringLiteral("text"), QStringLiteral("Phase %1 was skipped: %2").arg(state->id, asked.because())},
                                    {QStringLiteral("owner"), asked.command.actor},
                                    {QStringLiteral("origin"), QStringLiteral("skip")}})};
}

Drafts advance(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, asked.command.subject);
    const Phase *phase = byId(asked.playbook.phases, asked.command.subject);
    if (!state || !phase)
        return noPhase(asked.command.subject);
    if (const Result<void> allowed = forwardAllowed(asked); !allowed)
        return tl::unexpected<Error>(allowed.error());
    if (!isUnderWay(*state))
        return refused("state", Sentence::tr("Phase %1 is %2.").arg(state->id, Sentence::word(phaseStatusWord(state->status))));
    QStringList missing;
    if (phase->gate && !asked.facts.gateOpen)
        missing = asked.facts.gateClosedBecause.isEmpty() ? QStringList{Sentence::tr("not everybody who must has said go")}
                                                          : asked.facts.gateClosedBecause;
    else if (!phase->gate)
        missing = notReadyBecause(*state, *phase, asked.facts.engineAlive, asked.now);
    if (!missing.isEmpty())
        return refused("gate-closed", Sentence::tr("Phase %1 cannot advance: %2.").arg(state->id, missing.join(QStringLiteral("; "))));
    if (asked.facts.runActive && asked.facts.runPhase == state->id)
        return refused("run-active", Sentence::tr("Its work %1 is still running.").arg(asked.facts.runId));
    return QList<EventDraft>{draft("phase.passed", state->id, {{QStringLiteral("attempt"), state->attempt}})};
}

Drafts exposure(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, asked.command.subject);
    const Phase *phase = byId(asked.playbook.phases, asked.command.subject);
    if (!state || !phase)
        return noPhase(asked.command.subject);
    bool ok = false;
    const double to = asked.argument("to").toDouble(&ok);
    if (!ok || !std::isfinite(to) || to < 0 || to > 1)
        return fail(ErrorKind::WrongUse, QStringLiteral("exposure"), Sentence::tr("An exposure is between 0 and 1."));
    if (!isUnderWay(*state))
        return refused("state", Sentence::tr("Phase %1 is %2.").arg(state->id, Sentence::word(phaseStatusWord(state->status))));
    if (to > asked.phases.exposure) {
        if (const Result<void> allowed = forwardAllowed(asked); !allowed)
            return tl::unexpected<Error>(allowed.error());
        if (to > phase->exposure)
            return refused("exposure", Sentence::tr("Phase %1 goes up to %2 %.").arg(state->id).arg(phase->exposure * 100));
    }
    return QList<EventDraft>{draft("exposure.changed", state->id,
                                   {{QStringLiteral("from"), decimalText(asked.phases.exposure)},
                                    {QStringLiteral("to"), decimalText(to)},
                                    {QStringLiteral("because"), asked.because()}})};
}

Drafts hold(const Asked &asked)
{
    if (asked.phases.status != RolloutStatus::Active)
        return refused(
            "state",
            Sentence::tr("The rollout is %1; there is nothing to hold.").arg(Sentence::word(rolloutStatusWord(asked.phases.status))));
    if (asked.phases.hold)
        return refused("held", Sentence::tr("Held already, by %1: %2.").arg(asked.phases.hold->by, asked.phases.hold->reason));
    return QList<EventDraft>{draft("hold.set", asked.playbook.id, {{QStringLiteral("because"), asked.because()}})};
}

Drafts resume(const Asked &asked)
{
    if (!asked.phases.hold)
        return refused("state", Sentence::tr("The rollout is not held."));
    return QList<EventDraft>{draft("hold.released", asked.playbook.id, {{QStringLiteral("because"), asked.because()}})};
}

Drafts close(const Asked &asked)
{
    if (asked.phases.status == RolloutStatus::Complete || asked.phases.status == RolloutStatus::Closed)
        return refused("state", Sentence::tr("The rollout is %1 already.").arg(Sentence::word(rolloutStatusWord(asked.phases.status))));
    if (asked.facts.runActive)
        return refused("run-active", Sentence::tr("Run %1 is not over.").arg(asked.facts.runId));
    const bool complete = std::all_of(asked.phases.phases.begin(), asked.phases.phases.end(), [](const PhaseState &phase) {
        return phase.status == PhaseStatus::Passed || phase.status == PhaseStatus::Skipped;
    });
    if (!complete && asked.because().isEmpty())
        return needsReason();
    return QList<EventDraft>{draft(complete ? "rollout.completed" : "rollout.closed", asked.playbook.id,
                                   {{QStringLiteral("because"), asked.because()}, {QStringLiteral("debts"), asked.facts.debtsOpen}})};
}

} // namespace

Result<QList<EventDraft>> decidePhase(const Phases &phases, const Playbook &playbook, const Command &command, const PhaseFacts &facts,
                                      Instant now)
{
    const Asked asked{phases, playbook, command, facts, now};
    static const QList<std::pair<Act, Drafts (*)(const Asked &)>> rules{{Act::Start, startRollout},  {Act::StartPhase, startPhase},
                                                                        {Act::SkipPhase, skipPhase}, {Act::Advance, advance},
                                                                        {Act::Exposure, exposure},   {Act::Hold, hold},
                                                                        {Act::Resume, resume},       {Act::Close, close}};
    for (const auto &[act, rule] : rules) {
        if (act == command.act)
            return rule(asked);
    }
    return decidePlan(asked);
}

} // namespace holdpoint
