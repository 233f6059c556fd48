#include "models/people/righttable.h"

namespace holdpoint {

namespace {

const QList<Who> mayRollBack{Who::RollbackOwner, Who::Commander, Who::TechnicalDeputy};
const QList<Who> deputiesAndCommander{Who::TechnicalDeputy, Who::SecurityDeputy, Who::Commander};

QList<QList<Who>> where(bool condition, const QList<Who> &second)
{
    return condition ? QList<QList<Who>>{second} : QList<QList<Who>>{};
}

RightRow editing(const RightFacts &facts)
{
    RightRow row{{Who::TechnicalDeputy, Who::Author}, {{Who::RollbackOwner}}};
    if (facts.addsPower)
        row.second << QList<Who>{Who::SecurityDeputy};
    return row;
}

RightRow switching(const Command &command, const RightFacts &facts)
{
    // Switching on goes forward: it is the commander's or its owner's, as moving the exposure up is.
    QList<Who> one{Who::Commander, Who::Owner};
    if (command.args.value(QLatin1String("to")).toString() != QLatin1String("on"))
        one = mayRollBack + QList<Who>{Who::Owner};
    return {one, where(facts.twoPerson, one)};
}

} // namespace

RightRow rowFor(const People &people, const Command &command, const RightFacts &facts)
{
    switch (command.act) {
    case Act::Hold:
    case Act::Fire:
    case Act::Acknowledge:
    case Act::Silence:
    case Act::Shelve:
    case Act::Unshelve:
    case Act::Label:
    case Act::Propose:
    case Act::Note:
    case Act::Issue:
    case Act::Risk:
    case Act::Premortem:
    case Act::Objection:
    case Act::Assume:
    case Act::Score:
    case Act::Decision:
    case Act::Assign:
    case Act::Correct:
    case Act::Star:
    case Act::Export:
    case Act::OptIn:
    case Act::Look:
    case Act::Escalate:
    case Act::Message:
    case Act::TakeEngine:
        return {{Who::Anybody}};
    case Act::Countersign:
        return {{Who::Keyed}};
    case Act::DebtDone:
        return {{Who::Owner}};
    case Act::Settle:
        return {{Who::Owner, Who::Commander}};
    case Act::HandOver:
        return {{Who::Holder}};
    case Act::AcceptHandOver:
        return {{Who::Offered}};
    case Act::Start:
    case Act::Resume:
    case Act::StartPhase:
    case Act::Advance:
    case Act::OpenPoll:
    case Act::Reschedule:
    case Act::Work:
        return {{Who::Commander}};
    case Act::ChangeOwner:
    case Act::Ritual:
        return {{Who::Commander, Who::Owner}};
    case Act::Close:
        return {{Who::Commander}, where(facts.debtsOpen, {Who::RollbackOwner})};
    case Act::Exposure:
        return {facts.exposureUp ? QList<Who>{Who::Commander} : mayRollBack};
    case Act::Switch:
        return switching(command, facts);
    case Act::TakeSnapshot:
    case Act::TestRestore:
    case Act::Rollback:
    case Act::Pause:
    case Act::Decline:
    case Act::Confirm:
    case Act::Stop:
    case Act::Abort:
    case Act::Continue:
        return {mayRollBack};
    case Act::SignOff:
        return {{Who::Signer}};
    case Act::Withdraw:
        return {{command.args.value(QLatin1String("poll")).toBool() ? Who::Commander : Who::Signer}};
    case Act::StepRetry:
        if (!facts.idempotent)
            return {{Who::RollbackOwner}, {deputiesAndCommander}};
        [[fallthrough]];
    case Act::Check:
    case Act::Parity:
    case Act::Obligation:
    case Act::StepDone:
    case Act::StepFailed:
    case Act::StepHappened:
    case Act::StepUndo:
        return {{Who::Owner, Who::RollbackOwner}, where(facts.twoPerson, {Who::Keyed})};
    case Act::SendMessage:
        return {{Who::Approver}};
    case Act::StepSkip:
    case Act::StepGoOn:
    case Act::StepNotHappened:
    case Act::GiveUp:
        return {{Who::RollbackOwner}, {deputiesAndCommander}};
    case Act::PassNoReturn:
        return {{Who::RollbackOwner}, {{Who::Commander, Who::TechnicalDeputy}}};
    case Act::Waive:
    case Act::AcceptUnknown:
    case Act::SkipPhase:
        return {{Who::Commander}, {{Who::RollbackOwner}}};
    case Act::DeclineProposal: // whoever would have to load it
        return {{Who::TechnicalDeputy, Who::Author}};
    case Act::Rearm:
    case Act::Disarm:
    case Act::Revise:
        return editing(facts);
    case Act::EnrolKey:
        // While the rollout is a draft, somebody without a key enrols alone.
        if (!people.started && command.actor == command.subject && !people.keys.contains(command.subject))
            return {{Who::Anybody}};
        [[fallthrough]];
    case Act::EraseNote:
    case Act::RevokeKey:
    case Act::SetRole:
    case Act::Reanchor:
        return {{Who::Administrator}, {{Who::RollbackOwner, Who::Commander}}};
    case Act::DeliverInject:
    case Act::DrillClock:
    case Act::EndDrill:
        return {{Who::Facilitator}};
    case Act::Rate:
        return {{Who::Evaluator, Who::Facilitator}};
    case Act::Record:
        return {{Who::Nobody}};
    }
    return {{Who::Nobody}};
}

bool attests(Act act, const RightFacts &facts)
{
    static const QList<Act> acts{Act::Check, Act::StepDone, Act::StepFailed, Act::StepHappened, Act::Switch};
    return acts.contains(act) || (act == Act::StepRetry && facts.idempotent);
}

bool mayBreakGlass(Act act)
{
    // Hold: from a locked window.
    static const QList<Act> acts{Act::Rollback, Act::Pause,           Act::Stop,      Act::Abort, Act::StepSkip,
                                 Act::StepGoOn, Act::StepNotHappened, Act::StepRetry, Act::Hold};
    return acts.contains(act);
}

Result<Command> fromLockedWindow(const Command &command, Mode mode)
{
    static const QList<Act> acts{Act::Hold, Act::Rollback, Act::Stop, Act::Abort};
    if (!acts.contains(command.act))
        return refused("locked",
                       QStringLiteral("This window is locked. Unlocked, it does everything again; locked, it takes HOLD, a "
                                      "rollback, stop and abort."));
    Command alone = command;
    if (mode != Mode::Drill)
        alone.args.insert(QStringLiteral("break_glass"), true);
    return alone;
}

} // namespace holdpoint
