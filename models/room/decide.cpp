#include "models/room/decide.h"

#include "models/drills/drillrules.h"
#include "models/people/authorise.h"
#include "models/people/peoplerules.h"
#include "models/records/recordrules.h"
#include "models/room/facts.h"
#include "models/runbooks/runrules.h"
#include "models/triggers/triggerrules.h"

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

Drafts both(Drafts first, const std::function<Drafts()> &second)
{
    if (!first)
        return first;
    Drafts rest = second();
    if (!rest)
        return rest;
    return *first + *rest;
}

// A gate that opens and a phase that goes on are one fact in two parts.
Drafts advance(const Rollout &rollout, const Command &command, const Context &context)
{
    Command byPhase = command;
    byPhase.subject = gateId(*rollout.playbook, command.subject);
    const QString id = byPhase.subject.isEmpty() ? command.subject : byPhase.subject;
    byPhase.subject = id;
    return both(decideGate(rollout.gates, *rollout.playbook, byPhase, gateFactsOf(rollout, id, context)), [&] {
        return decidePhase(rollout.phases, *rollout.playbook, byPhase, phaseFactsOf(rollout, byPhase, context), context.now);
    });
}

// A drill begins where its scenario stands: the phases before it are skipped over, its phase runs, its clock starts.
Drafts startDrill(const Rollout &rollout, const Command &command, const Context &context)
{
    Drafts drafts = decidePhase(rollout.phases, *rollout.playbook, command, phaseFactsOf(rollout, command, context), context.now);
    const Drill *drill = byId(rollout.playbook->drills, rollout.drill.id);
    if (!drafts || !drill)
        return drafts;
    for (const Phase &phase : rollout.playbook->phases) {
        if (phase.id == drill->phase) {
            *drafts << EventDraft{QStringLiteral("phase.started"), phase.id, {{QStringLiteral("attempt"), 1}}};
            break;
        }
        *drafts << EventDraft{
            QStringLiteral("phase.skipped"), phase.id, {{QStringLiteral("because"), QStringLiteral("the scenario begins later")}}};
    }
    *drafts << EventDraft{QStringLiteral("drill.started"), drill->id};
    return drafts;
}

// A proposal that a person confirms is its run as well.
Drafts triggerAct(const Rollout &rollout, const Command &command, const Context &context)
{
    const TriggerFacts facts = triggerFactsOf(rollout, context.blind, rollout.engineTakenAt);
    Drafts drafts = decideTrigger(rollout.triggers, *rollout.playbook, command, facts, context.now);
    if (!drafts)
        return drafts;
    for (const EventDraft &draft : QList<EventDraft>(*drafts)) {
        if (draft.kind != QLatin1String("trigger.requested"))
            continue;
        const auto run = decideRun(rollout.runs, *rollout.playbook, rollbackFor(rollout, draft, command.actor), runFactsFor(rollout, draft),
                                   context.now);
        if (!run)
            return run;
        *drafts += *run;
    }
    return drafts;
}

Drafts decideAct(const Rollout &rollout, const Command &command, const Context &context)
{
    const Playbook &playbook = *rollout.playbook;
    switch (command.act) {
    case Act::Start:
        if (rollout.mode == Mode::Drill)
            return startDrill(rollout, command, context);
        [[fallthrough]];
    case Act::StartPhase:
    case Act::SkipPhase:
    case Act::Exposure:
    case Act::Hold:
    case Act::Resume:
    case Act::Reschedule:
    case Act::Check:
    case Act::Close:
        return decidePhase(rollout.phases, playbook, command, phaseFactsOf(rollout, command, context), context.now);
    case Act::Advance:
        return advance(rollout, command, context);
    case Act::OpenPoll:
    case Act::Withdraw:
    case Act::SignOff:
    case Act::Waive:
    case Act::AcceptUnknown:
        return decideGate(rollout.gates, playbook, command, gateFactsOf(rollout, gateId(playbook, command.subject), context));
    case Act::Fire:
    case Act::Rearm:
    case Act::Disarm:
    case Act::Shelve:
    case Act::Unshelve:
    case Act::Acknowledge:
    case Act::Silence:
    case Act::Pause:
    case Act::Confirm:
    case Act::Decline:
        return triggerAct(rollout, command, context);
    case Act::Work:
    case Act::Rollback:
    case Act::Stop:
    case Act::Abort:
    case Act::Continue:
    case Act::GiveUp:
    case Act::StepDone:
    case Act::StepFailed:
    case Act::StepRetry:
    case Act::StepSkip:
    case Act::StepGoOn:
    case Act::StepHappened:
    case Act::StepNotHappened:
    case Act::PassNoReturn:
        if (!isPress(command.subject))
            return decideRun(rollout.runs, playbook, command, runFactsOf(rollout, command, context), context.now);
        [[fallthrough]];
    case Act::Switch:
        return decideSwitch(rollout.switches, rollout.runs, playbook, command, runFactsOf(rollout, command, context));
    case Act::Message:
    case Act::SendMessage:
        return decideMessage(rollout.comms, playbook, command, commsFactsOf(rollout, context));
    case Act::Note:
    case Act::EraseNote:
    case Act::Decision:
    case Act::Issue:
    case Act::Risk:
    case Act::Premortem:
    case Act::Objection:
    case Act::DebtDone:
    case Act::Assign:
        return decideRecord(rollout.records, playbook, command, context.now);
    case Act::HandOver:
    case Act::AcceptHandOver:
    case Act::EnrolKey:
    case Act::RevokeKey:
    case Act::SetRole:
        return decidePeople(rollout.people, playbook, command, rightFactsOf(rollout, command, context));
    case Act::Countersign: { // who may is asked of the act that it is about
        const Command about = countersigned(rollout.people, command.subject, context.now).value_or(command);
        return decidePeople(rollout.people, playbook, command, rightFactsOf(rollout, about, context));
    }
    case Act::DeliverInject:
    case Act::DrillClock:
    case Act::Rate:
    case Act::EndDrill:
        return decideDrill(rollout.drill, playbook, command, context.now);
    case Act::Revise:
    case Act::TakeEngine:
    case Act::Record:
        break; // not asked for by a command: `revise` needs the file, the engine records for itself
    }
    return fail(ErrorKind::WrongUse, QStringLiteral("act"), QStringLiteral("'%1' cannot be asked for like this").arg(actWord(command.act)));
}

} // namespace

Result<QList<EventDraft>> decide(const Rollout &rollout, const Command &command, const Context &context)
{
    if (!rollout.playbook)
        return fail(ErrorKind::Refused, QStringLiteral("no-playbook"), QStringLiteral("the playbook of this room could not be read"));
    if (rollout.notUnderstood)
        return tl::unexpected(*rollout.notUnderstood);
    const auto permit = authorise(*rollout.playbook, rollout.people, command, rightFactsOf(rollout, command, context));
    if (!permit)
        return tl::unexpected(permit.error());
    if (permit->waits)
        return permit->events;
    // A countersignature completes an act that waited: it is decided now, as if asked for now.
    if (command.act == Act::Countersign) {
        if (const auto waiting = waitingCommand(rollout.people, command.subject, context.now)) {
            Command whole = *waiting;
            whole.proofs += command.proofs;
            return both(decide(rollout, whole, context), [&]() -> Drafts { return permit->events; });
        }
    }
    return both(decideAct(rollout, command, context), [&]() -> Drafts { return permit->events; });
}

Result<QList<EventDraft>> decideRevision(const Rollout &rollout, const Command &command, const Context &context, const EventDraft &loaded)
{
    if (rollout.notUnderstood)
        return tl::unexpected(*rollout.notUnderstood);
    const auto permit = authorise(*rollout.playbook, rollout.people, command, rightFactsOf(rollout, command, context));
    if (!permit)
        return tl::unexpected(permit.error());
    if (permit->waits) // the file would have to wait with it
        return refused("second-needed", QStringLiteral("A revision is loaded with both persons present."));
    return QList<EventDraft>{loaded} + permit->events;
}

QString actingRole(const Rollout &rollout, const Command &command)
{
    if (!rollout.playbook || command.actor == QLatin1String("engine") || command.actor.startsWith(QLatin1String("trigger/")))
        return QStringLiteral("engine");
    const auto right = rightFor(*rollout.playbook, rollout.people, command, rightFactsOf(rollout, command, {}));
    return right ? right->role : QString();
}

} // namespace holdpoint
