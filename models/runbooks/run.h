#pragma once

#include "models/base/time.h"
#include "models/playbook/playbook.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace holdpoint {

enum class RunStatus { Requested, Arming, Running, Paused, Succeeded, SucceededWithGaps, Partial, Failed, Aborted };
enum class PauseWhy { Unknown, Failed, Operator };
// Before a point of no return begins, everybody sees it coming for this long and can hold it.
constexpr Duration noReturnNotice{30'000};

enum class StepStatus { Waiting, Intent, Running, Verifying, Done, Failed, TimedOut, Skipped, Unknown };

// One step of one run, in its newest attempt.
struct StepState {
    QString id;
    StepStatus status = StepStatus::Waiting;
    int attempt = 0;
    QString result; // "exited(0)", "signalled(SIGSEGV)", "not started(ENOENT)", "timed out", "attested", "status 200", …
    QString detail; // one line for people: last output line, what differed
    std::optional<bool> verified; // of `verify`, check, reconcile, wait, attested manual
    QString key; // idempotency key
    std::optional<Instant> started, finished;
    QString by; // who attested, skipped, answered
    QString reason;
    bool counts = false; // it is one of `of`
    bool excluded = false; // skipped by its only_if: neither of `of` nor a gap
    bool passedOver = false; // it failed and the run goes on all the same
    bool released = false; // point of no return passed, second person gave their word
    std::optional<Instant> noticed; // a point of no return that is released: announced since then
    bool mustAsk = false; // unknown, and only a person can say
    bool reattached = false; // an engine found it running when it came back
    bool undoing = false; // its undo was asked for; status and attempt are those of the undo
    bool undone = false; // its effect was taken back and it was not done again
    int undos = 0; // how often its effect was taken back
    QString spec; // SHA-256 of the attempt's spec.json, hex
    friend bool operator==(const StepState &, const StepState &) = default;
};

// Somebody was told that a rollback is stuck (stuck.h).
struct RunEscalation {
    QString about, step;
    Instant since; // of the trouble
    int rung = 0; // climbed so far; a deputy stands on none
    QString to, via, because, by; // to: person or role
    Instant at;
};

// One execution of a runbook: forward work or a rollback. Its steps are the pinned plan, not the playbook of now.
struct Run {
    QString id; // "R-1"
    QString runbook, phase, reason;
    int attempt = 0; // of the phase
    bool forward = false;
    QString requestedBy; // person or trigger/<id>
    QStringList components; // targeted: the closure; empty = full
    Instant requested;
    std::optional<Instant> triggeredAt; // onset the RTO counts from; the request without a trigger
    std::optional<Instant> started, ended;
    RunStatus status = RunStatus::Requested;
    PauseWhy pausedWhy = PauseWhy::Operator;
    QString pausedStep, pausedBecause, pausedBy;
    std::optional<Instant> pausedAt; // while it is paused
    QList<RunEscalation> escalations; // oldest first
    bool stopAfterStep = false;
    bool abortRequested = false;
    bool abortEnds = false; // after the abort the run is over: it gives way to a rollback
    Runbook plan; // pinned, with what its steps name:
    QHash<QString, KillSwitch> switches;
    QHash<QString, Snapshot> snapshots;
    std::optional<double> restoresExposure; // 0..1, of the known-good state it returns to
    QString rollout, folder; // id of the playbook; the folder its programs run from
    QString digest; // of the runbook
    int revision = 1;
    QList<StepState> steps;
    QHash<QString, QString> programs; // step -> sha256 pinned at arming
    int verified = 0, of = 0;
    QString outcome; // in words, when ended
};

struct Runs {
    QList<Run> runs; // oldest first
};

inline bool isOver(const Run &run)
{
    return run.status >= RunStatus::Succeeded;
}
// The newest run that is not over, or nullptr: a rollback before the forward work that gives way to it.
const Run *activeRun(const Runs &runs);
const Run *runById(const Runs &runs, const QString &id);

const StepState *stepState(const Run &run, const QString &step);
// Takes effect outside and therefore goes through a claimed attempt: run, http, switch, snapshot.
bool acts(const Step &step);
// A switch step is idempotent by nature.
bool isIdempotent(const Step &step);
// What says whether the step's effect is there: its `verify`, for a switch its `observe`; empty when nothing does.
Check verification(const Run &run, const Step &step);
// What the step does outside, with its switch or snapshot looked up.
Action actionOf(const Run &run, const Step &step);
// Whether a waiting step needs a person's word first (point of no return, two persons); manual steps wait when running.
bool needsRelease(const Step &step, const StepState &state);

// The point of no return that is announced and has not begun; a stop or an abort holds it and takes its release back.
struct NoReturnAhead {
    QString step, title;
    Instant begins;
};
std::optional<NoReturnAhead> noReturnAhead(const Run &run);

QString runStatusWord(const Run &run); // "running", "paused(unknown)", "succeeded with gaps"
QString stepStatusWord(StepStatus status); // "waiting", "timed out", …

} // namespace holdpoint
