#include "ui/shell/confirmpolicy.h"

namespace holdpoint {

Friction frictionOf(Act act)
{
    switch (act) {
    case Act::Hold:
    case Act::Acknowledge:
    case Act::Silence:
    case Act::Check:
    case Act::Parity:
    case Act::OptIn:
    case Act::Obligation:
    case Act::Look:
    case Act::Ritual:
    case Act::Note:
    case Act::Objection:
    case Act::Assume:
    case Act::Settle:
    case Act::Score:
    case Act::Stop:
    case Act::Escalate:
    case Act::DeliverInject:
    case Act::DrillClock:
    case Act::Rate:
    case Act::Issue:
    case Act::Risk:
    case Act::Premortem:
    case Act::Correct:
    case Act::Star:
    case Act::Export:
    case Act::Label:
    case Act::Propose:
    case Act::DeclineProposal:
    case Act::Decision:
    case Act::DebtDone:
    case Act::Message:
    case Act::Unshelve:
    case Act::StepDone:
    case Act::StepFailed:
    case Act::Fire:
    case Act::AcceptHandOver:
    case Act::TakeEngine:
    case Act::Record:
        return Friction::Immediate;
    case Act::Shelve:
    case Act::Assign:
    case Act::Withdraw:
        return Friction::Undoable;
    case Act::Start:
    case Act::StartPhase:
    case Act::Work:
    case Act::Advance:
    case Act::Exposure:
    case Act::Resume:
    case Act::Reschedule:
    case Act::ChangeOwner:
    case Act::OpenPoll:
    case Act::SignOff:
    case Act::Pause:
    case Act::Confirm:
    case Act::Decline:
    case Act::Abort:
    case Act::Continue:
    case Act::StepRetry:
    case Act::StepHappened:
    case Act::StepNotHappened:
    case Act::StepUndo:
    case Act::TakeSnapshot:
    case Act::TestRestore:
    case Act::HandOver:
    case Act::EndDrill:
        return Friction::Sheet;
    case Act::Rollback:
    case Act::SendMessage:
    case Act::Close:
    case Act::Switch:
        return Friction::Typed;
    case Act::SkipPhase:
    case Act::Waive:
    case Act::AcceptUnknown:
    case Act::Revise:
    case Act::Reanchor:
    case Act::Rearm:
    case Act::Disarm:
    case Act::GiveUp:
    case Act::StepSkip:
    case Act::StepGoOn:
    case Act::PassNoReturn:
    case Act::EnrolKey:
    case Act::EraseNote:
    case Act::RevokeKey:
    case Act::SetRole:
    case Act::Countersign:
        break;
    }
    return Friction::TwoPersons;
}

QString typedCode(int place)
{
    const char16_t digit = place <= 9 ? static_cast<char16_t>(u'0' + place) : static_cast<char16_t>(u'A' + place - 10);
    return QStringLiteral("P") + QChar(digit);
}

} // namespace holdpoint
