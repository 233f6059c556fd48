#pragma once

#include "models/base/time.h"
#include "models/playbook/playbook.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace holdpoint {

enum class RunStatus { Requested, Arming, Running, Paused, Succeeded, SucceededWithGaps, Partial, Failed, Aborted };
enum class PauseWhy { Unknown, Failed, Operator };
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
    bool stopAfterStep = false;
    bool abortRequested = false;
    Runbook plan; // pinned
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
// The run that is not over, or nullptr.
const Run *activeRun(const Runs &runs);
const Run *runById(const Runs &runs, const QString &id);

QString runStatusWord(const Run &run); // "running", "paused(unknown)", "succeeded with gaps"
QString stepStatusWord(StepStatus status); // "waiting", "timed out", …

} // namespace holdpoint
