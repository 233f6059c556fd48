#pragma once

#include <QtCore/QString>

#include <optional>

namespace holdpoint {

// Everything a person, a trigger or the engine can ask for. The words are those of `holdpointctl do`.
enum class Act {
    // rollout
    Start,
    StartPhase,
    Work,
    SkipPhase,
    Advance,
    Exposure,
    Hold,
    Resume,
    Reschedule,
    ChangeOwner,
    Revise,
    Reanchor,
    Close,
    // checklist, gate
    Check,
    Parity,
    OptIn,
    Obligation,
    Ritual,
    OpenPoll,
    Withdraw,
    SignOff,
    Waive,
    AcceptUnknown,
    // triggers and alarms
    Fire,
    Rearm,
    Disarm,
    Shelve,
    Unshelve,
    Acknowledge,
    Silence,
    Pause,
    Confirm,
    Decline,
    Label,
    Propose,
    DeclineProposal,
    // runs
    TakeSnapshot,
    TestRestore,
    Rollback,
    Stop,
    Abort,
    Continue,
    GiveUp,
    Escalate,
    StepDone,
    StepFailed,
    StepRetry,
    StepSkip,
    StepGoOn,
    StepHappened,
    StepNotHappened,
    StepUndo,
    PassNoReturn,
    Switch,
    Look,
    // words
    Message,
    SendMessage,
    Note,
    EraseNote,
    Decision,
    Issue,
    Risk,
    Premortem,
    Objection,
    Assume,
    Settle,
    Score,
    DebtDone,
    Assign,
    Correct,
    Star,
    Export,
    HandOver,
    AcceptHandOver,
    // people
    EnrolKey,
    RevokeKey,
    SetRole,
    Countersign,
    // drill
    DeliverInject,
    DrillClock,
    Rate,
    EndDrill,
    // the engine's own
    TakeEngine,
    Record,
};

QString actWord(Act act); // "open-poll"
std::optional<Act> actFromWord(const QString &word);

} // namespace holdpoint
