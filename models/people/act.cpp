#include "models/people/act.h"

#include <utility>

namespace holdpoint {

namespace {

constexpr std::pair<Act, const char *> words[] = {
    {Act::Start, "start"},
    {Act::StartPhase, "start-phase"},
    {Act::Work, "work"},
    {Act::SkipPhase, "skip-phase"},
    {Act::Advance, "advance"},
    {Act::Exposure, "exposure"},
    {Act::Hold, "hold"},
    {Act::Resume, "resume"},
    {Act::Reschedule, "reschedule"},
    {Act::ChangeOwner, "owner"},
    {Act::Revise, "revise"},
    {Act::Reanchor, "reanchor"},
    {Act::Close, "close"},
    {Act::Check, "check"},
    {Act::Parity, "parity"},
    {Act::OptIn, "opt-in"},
    {Act::Obligation, "obligation"},
    {Act::Ritual, "held"},
    {Act::OpenPoll, "open-poll"},
    {Act::Withdraw, "withdraw"},
    {Act::SignOff, "sign"},
    {Act::Waive, "waive"},
    {Act::AcceptUnknown, "accept-unknown"},
    {Act::Fire, "fire"},
    {Act::Rearm, "rearm"},
    {Act::Disarm, "disarm"},
    {Act::Shelve, "shelve"},
    {Act::Unshelve, "unshelve"},
    {Act::Acknowledge, "ack"},
    {Act::Silence, "silence"},
    {Act::Pause, "pause"},
    {Act::Confirm, "confirm"},
    {Act::Decline, "decline"},
    {Act::Label, "label"},
    {Act::Propose, "propose"},
    {Act::DeclineProposal, "decline-proposal"},
    {Act::TakeSnapshot, "snapshot"},
    {Act::TestRestore, "restore-test"},
    {Act::Rollback, "rollback"},
    {Act::Stop, "stop"},
    {Act::Abort, "abort"},
    {Act::Continue, "continue"},
    {Act::GiveUp, "give-up"},
    {Act::Escalate, "escalate"},
    {Act::StepDone, "step-done"},
    {Act::StepFailed, "step-failed"},
    {Act::StepRetry, "step-retry"},
    {Act::StepSkip, "step-skip"},
    {Act::StepGoOn, "step-go-on"},
    {Act::StepHappened, "step-happened"},
    {Act::StepNotHappened, "step-not-happened"},
    {Act::StepUndo, "step-undo"},
    {Act::PassNoReturn, "step-pass"},
    {Act::Switch, "switch"},
    {Act::Look, "look"},
    {Act::Message, "message"},
    {Act::SendMessage, "send-message"},
    {Act::Note, "note"},
    {Act::EraseNote, "erase-note"},
    {Act::Decision, "decide"},
    {Act::Issue, "issue"},
    {Act::Risk, "risk"},
    {Act::Premortem, "premortem"},
    {Act::Objection, "objection"},
    {Act::Assume, "assume"},
    {Act::Settle, "settle"},
    {Act::Score, "score"},
    {Act::DebtDone, "debt"},
    {Act::Assign, "assign"},
    {Act::Correct, "correct"},
    {Act::Star, "star"},
    {Act::Export, "export"},
    {Act::HandOver, "hand-over"},
    {Act::AcceptHandOver, "accept-hand-over"},
    {Act::EnrolKey, "enrol-key"},
    {Act::RevokeKey, "revoke-key"},
    {Act::SetRole, "set-role"},
    {Act::Countersign, "countersign"},
    {Act::DeliverInject, "deliver"},
    {Act::DrillClock, "drill-clock"},
    {Act::Rate, "rate"},
    {Act::EndDrill, "end-drill"},
    {Act::TakeEngine, "take-engine"},
    {Act::Record, "record"},
};

} // namespace

QString actWord(Act act)
{
    for (const auto &[a, word] : words) {
        if (a == act)
            return QString::fromLatin1(word);
    }
    return {};
}

std::optional<Act> actFromWord(const QString &word)
{
    for (const auto &[a, w] : words) {
        if (word == QLatin1String(w))
            return a;
    }
    return std::nullopt;
}

} // namespace holdpoint
