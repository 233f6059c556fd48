#pragma once

#include "models/runbooks/findings.h"

namespace holdpoint {

enum class DeductionKind {
    RoleEmpty, // about: the roles
    OwnerEmpty, // about: steps whose owner nobody is
    TooFewOnCall, // about: how many of how many
    SkillMissing, // about: the skills nobody on call has
    MissingProgram, // about: which
    MissingSecret,
    ProgramChanged, // about: the steps
    NoSnapshot, // an RPO and no snapshot
    SnapshotUnknown, // about: its id; why
    SnapshotOld, // about: its id; age, limit
    RestoreNeverTested, // about: the snapshot
    RestoreTestFailed,
    RestoreTestOld, // age, limit
    NeverRehearsed,
    RehearsalFailed, // about: its outcome
    RehearsalOld, // age, limit
    Unsafe, // about: steps that act and are neither idempotent nor verifiable
    NoUndo, // about: steps that act and have no undo
    IrreversibleRun, // about: points of no return that are behind us
    ReturnPathUnchecked,
    ReturnPathFailing, // why
    EnvironmentsDiffer, // about: which comparisons; why
    DriftUnknown, // about: which
};
QString deductionCode(DeductionKind kind); // "snapshot-old"

struct Deduction {
    DeductionKind kind;
    int points = 0;
    QString about; // names, or how many
    std::optional<Duration> age, limit;
    QString why;
    friend bool operator==(const Deduction &, const Deduction &) = default;
};
QString inWords(const Deduction &deduction);

// What the rule needs to know besides runbook, playbook and findings.
struct ReadinessInput {
    Instant now;
    QString digest; // of the runbook, hex
    QStringList emptyRoles; // of those who may start it or must be asked
    QStringList ownerless; // titles of steps
    QStringList irreversible; // titles of points of no return already passed
    QStringList onCall; // persons on call now
    QStringList skills; // … and what they can do
    bool simulated = false; // a drill has no programs, secrets and snapshots
};

// How ready a way back is: 100 less its deductions, never below 0. Whoever is not ready may start it all the same.
struct RollbackReadiness {
    int score = 100;
    QList<Deduction> deductions; // heaviest first
    QList<Deduction> blocking; // those that make it NOT READY
    Duration plan{0}; // along the critical path, with rehearsed times where known
    std::optional<Instant> snapshot; // newest of the oldest series: how far back data can be had
    std::optional<Instant> rehearsed; // of this digest
};
RollbackReadiness readinessOf(const Runbook &runbook, const Playbook &playbook, const Findings &findings, const ReadinessInput &input);

// The newest rehearsal of exactly this runbook.
const RehearsalState *newestRehearsal(const Findings &findings, const QString &runbook, const QString &digest);
bool wasRehearsed(const Findings &findings, const QString &runbook); // as it is now or as it was
// A drill of this digest passed within the runbook's rehearse_every.
bool isRehearsed(const Findings &findings, const Runbook &runbook, const QString &digest, Instant now);
// P90 of every step over the rehearsals of this digest.
QHash<QString, Duration> rehearsedTimes(const Findings &findings, const QString &runbook, const QString &digest);

// The time after which a full rollback no longer fits: the earliest of the limits, less the plan.
struct AbortBy {
    std::optional<Instant> at;
    QString because; // "window", "rto", "budget"; empty = nothing limits it
};
struct AbortLimits {
    std::optional<Instant> windowEnds, rtoEnds, budgetEnds;
};
AbortBy abortBy(Duration plan, const AbortLimits &limits);

} // namespace holdpoint
