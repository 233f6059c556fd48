#include "models/room/decide.h"

#include "models/base/sentence.h"
#include "models/drills/drillrules.h"
#include "models/people/authorise.h"
#include "models/people/peoplerules.h"
#include "models/records/annotations.h"
#include "models/records/exportrules.h"
#include "models/records/recordrules.h"
#include "models/room/advancewarnings.h"
#include "models/room/attachments.h"
#include "models/room/escalation.h"
#include "models/room/facts.h"
#include "models/room/standing.h"
#include "models/runbooks/runrules.h"
#include "models/triggers/learning.h"
#include "models/triggers/triggerrules.h"

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

// What a room takes that goes on from one that could not record: the way back, and words.
bool isForEmergencies(Act act)
{
    static const QList<Act> taken{
        Act::Rollback,     Act::Stop,     Act::Abort,       Act::Continue,     Act::GiveUp,          Act::StepDone, Act::StepFailed,
        Act::StepRetry,    Act::StepSkip, Act::StepGoOn,    Act::StepHappened, Act::StepNotHappened, Act::StepUndo, Act::Escalate,
        Act::PassNoReturn, Act::Message,  Act::SendMessage, Act::Note,         Act::Countersign,     Act::Export};
    return taken.contains(act);
}

Drafts both(Drafts first, const std::function<Drafts()> &second)
{
    if (!first)
        return first;
    Drafts rest = second();
    if (!rest)
        return rest;
    return *first + *rest;
}

// With what is kept of the moment: how everything stood.
Drafts gateAct(const Rollout &rollout, const Command &command, const Context &context)
{
    const QString id = gateId(*rollout.playbook, command.subject);
    GateFacts facts = gateFactsOf(rollout, id, context);
    facts.evidence = standingEvidence(rollout, id, context);
    return decideGate(rollout.gates, *rollout.playbook, command, facts);
}

// What is known to be wrong does not close the gate, but nobody passes it unawares.
Result<QString> toldDespite(const Rollout &rollout, const Command &command, const Context &context)
{
    QStringList told, untold, ids;
    const QJsonArray given = command.args[u"despite"].toArray();
    for (const AdvanceWarning &warning : advanceWarnings(rollout, context.now)) {
        ids << warning.id;
        (given.contains(warning.id) ? told : untold) << warning.text;
    }
    if (!untold.isEmpty())
        return refused("warned",
                       QStringLiteral("%1. To go on all the same, ask again despite: %2.")
                           .arg(untold.join(QStringLiteral("; ")), ids.join(QStringLiteral(", "))));
    return told.join(QStringLiteral("; "));
}

// A gate that opens and a phase that goes on are one fact in two parts.
Drafts advance(const Rollout &rollout, const Command &command, const Context &context)
{
    Command byPhase = command;
    byPhase.subject = gateId(*rollout.playbook, command.subject);
    const QString id = byPhase.subject.isEmpty() ? command.subject : byPhase.subject;
    byPhase.subject = id;
    Drafts drafts = both(gateAct(rollout, byPhase, context), [&] {
        return decidePhase(rollout.phases, *rollout.playbook, byPhase, phaseFactsOf(rollout, byPhase, context), context.now);
    });
    if (!drafts)
        return drafts;
    const Result<QString> despite = toldDespite(rollout, command, context);
    if (!despite)
        return tl::unexpected(despite.error());
    if (!despite->isEmpty() && !drafts->isEmpty())
        drafts->first().body.insert(QStringLiteral("despite"), *despite);
    return drafts;
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
    case Act::ChangeOwner:
    case Act::Check:
    case Act::Parity:
    case Act::OptIn:
    case Act::Obligation:
    case Act::Ritual:
    case Act::Close:
        return decidePhase(rollout.phases, playbook, command, phaseFactsOf(rollout, command, context), context.now);
    case Act::Advance:
        return advance(rollout, command, context);
    case Act::OpenPoll:
    case Act::Withdraw:
    case Act::SignOff:
    case Act::Waive:
    case Act::AcceptUnknown:
        return gateAct(rollout, command, context);
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
    case Act::Label:
    case Act::Propose:
    case Act::DeclineProposal:
        return decideLearning(rollout.triggers, playbook, command, context.now);
    case Act::Escalate: {
        const auto told = decideRun(rollout.runs, playbook, command, runFactsOf(rollout, command, context), context.now);
        return told ? Drafts(withMessages(rollout, *told)) : told;
    }
    case Act::TakeSnapshot:
    case Act::TestRestore:
    case Act::StepUndo:
        return decideRun(rollout.runs, playbook, command, runFactsOf(rollout, command, context), context.now);
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
    case Act::Look:
        if (rollout.mode == Mode::Drill)
            return refused("mode", Sentence::tr("A drill touches nothing: there is nothing to look at."));
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
    case Act::Assume:
    case Act::Settle:
    case Act::Score:
    case Act::DebtDone:
    case Act::Assign:
        return decideRecord(rollout.records, playbook, command, recordFactsOf(rollout, command, context));
    case Act::Correct:
    case Act::Star:
        return decideAnnotation(rollout.records, command, rollout.seq, context.now);
    case Act::Export:
        return decideExport(command, rollout.seq);
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
    case Act::Reanchor: // in the old room nothing is recorded any more
    case Act::TakeEngine:
    case Act::Record:
        break; // not asked for by a command: `revise` needs the file, the engine records for itself
    }
    return fail(ErrorKind::WrongUse, QStringLiteral("act"), QStringLiteral("'%1' cannot be asked for like this").arg(actWord(command.act)));
}

EventDraft owed(const QString &subject, const QString &text, const QString &owner, const char *origin)
{
    return {QStringLiteral("debt.opened"),
            subject,
            {{QStringLiteral("text"), text}, {QStringLiteral("owner"), owner}, {QStringLiteral("origin"), QString::fromLatin1(origin)}}};
}

// Leaving the runbook, or acting without the second person, is looked at again: somebody owes it.
QList<EventDraft> deviationDebts(const Command &command, const Permit &permit)
{
    QList<EventDraft> debts;
    const QString step = command.subject.section(QLatin1Char('/'), 1), run = command.subject.section(QLatin1Char('/'), 0, 0);
    const QString because = command.args[u"because"].toString(command.args[u"reason"].toString());
    if (command.act == Act::StepSkip)
        debts << owed(command.subject, QStringLiteral("Step %1 of %2 was skipped: %3").arg(step, run, because), command.actor, "deviation");
    if (command.act == Act::StepGoOn)
        debts << owed(command.subject, QStringLiteral("%2 went on although step %1 had failed: %3").arg(step, run, because), command.actor,
                      "deviation");
    for (const EventDraft &event : permit.events) {
        if (event.kind != QLatin1String("signoff.break_glass"))
            continue;
        EventDraft debt = owed(command.subject, QStringLiteral("'%1' was done alone and is to be countersigned").arg(actWord(command.act)),
                               command.actor, "break-glass");
        debt.body.insert(QStringLiteral("due"), event.body[u"due"]);
        debt.body.insert(QStringLiteral("command"), command.id);
        debts << debt;
    }
    return debts;
}

} // namespace

Result<QList<EventDraft>> decide(const Rollout &rollout, const Command &command, const Context &context)
{
    if (!rollout.playbook)
        return fail(ErrorKind::Refused, QStringLiteral("no-playbook"), Sentence::tr("the playbook of this room could not be read"));
    if (rollout.notUnderstood)
        return tl::unexpected(*rollout.notUnderstood);
    if (rollout.store.emergency && !isForEmergencies(command.act))
        return refused(
            "emergency",
            Sentence::tr("An emergency room takes rollbacks, acts on their steps, notes and messages, not: %1.").arg(actWord(command.act)));
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
    Drafts drafts = decideAct(rollout, command, context);
    if (drafts && !drafts->isEmpty())
        drafts->first().body = withAttachment(drafts->first().body, command);
    return both(std::move(drafts), [&]() -> Drafts { return deviationDebts(command, *permit) + permit->events; });
}

QString actingRole(const Rollout &rollout, const Command &command)
{
    if (!rollout.playbook || command.actor == QLatin1String("engine") || command.actor.startsWith(QLatin1String("trigger/")))
        return QStringLiteral("engine");
    const auto right = rightFor(*rollout.playbook, rollout.people, command, rightFactsOf(rollout, command, {}));
    return right ? right->role : QString();
}

} // namespace holdpoint
