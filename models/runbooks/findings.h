#pragma once

#include "models/journal/event.h"
#include "models/metrics/errorbudget.h"
#include "models/playbook/playbook.h"

#include <QtCore/QHash>

namespace holdpoint {

// What is known of one named snapshot.
struct SnapshotState {
    std::optional<Instant> taken; // of the newest one; absent = nobody could say
    QString why; // … and why not
    std::optional<Instant> tested; // newest restore test
    bool testPassed = false;
};

// Programs and secrets of an armed runbook, as the engine last found them.
struct ArmedState {
    QString phase;
    int attempt = 0; // of the phase whose start armed it
    QHash<QString, QString> pinned, found; // step -> SHA-256 of its program, then and now
    QStringList missingPrograms, missingSecrets; // in words
};

struct ReturnPathState {
    bool ok = false;
    Instant since;
    QString why;
};

// Two sides of the environment, compared: alike, different, or nobody could say.
struct DriftState {
    enum class Verdict { Same, Differs, Unknown } verdict = Verdict::Unknown;
    Instant since;
    QString why; // "left a1b2, right c3d4"; "left: exited(1)"
};

// A drill of a runbook that was brought in. Counts only for a runbook of the same digest.
struct RehearsalState {
    QString runbook, digest;
    Instant at; // when it was played
    bool passed = false;
    QString outcome;
    QHash<QString, Duration> took; // step -> how long it took
};

// When a metric's error budget would be gone, as the engine last worked it out.
struct BudgetState {
    double spent = 0, burn = 0; // models/metrics/errorbudget.h
    std::optional<Instant> ends;
    Instant at;
};

// What the engine's looks found out about the way back, and what rehearsals showed.
struct Findings {
    QHash<QString, SnapshotState> snapshots; // by id
    QHash<QString, ArmedState> armed; // by runbook
    QHash<QString, ReturnPathState> returnPaths; // by known good
    QHash<QString, DriftState> drift; // by comparison; absent = not looked yet
    QHash<QString, DriftState> checksums; // by data path, likewise
    QHash<QString, BudgetState> budgets; // by metric
    QList<RehearsalState> rehearsals; // oldest first
};

// snapshot.taken {}: `at` is when it was taken · snapshot.unknown {why} · snapshot.restore_tested {ok, why}: of a snapshot
// check.armed {phase, attempt, programs {step: sha256}, missing_programs [text], missing_secrets [text]}: of a runbook
// check.return_path {ok, why}: of a known-good state
// check.drift {verdict: same differs unknown, why}: of two sides of the environment · reconcile.compared {verdict, why}: of a data path
// run.ended of a restore test: it passed or it failed; given up it says nothing
// check.budget {spent, burn, ends}: of a metric with a goal
// drill.imported {runbook, digest, passed, outcome, played, steps {step: seconds}}
void apply(Findings &findings, const Event &event);

// What a look found, as events; none where it is known already.
QList<EventDraft> snapshotFound(const Findings &findings, const QString &id, std::optional<Instant> taken, const QString &why);
// Where its end comes or goes, or has moved by more than a tenth of what is left of it.
QList<EventDraft> budgetFound(const Findings &findings, const QString &metric, const BudgetOutlook &outlook, Instant now);
QList<EventDraft> armedFound(const Findings &findings, const QString &runbook, const ArmedState &found);
QList<EventDraft> driftFound(const Findings &findings, const QString &id, DriftState::Verdict verdict, const QString &why);
QList<EventDraft> checksumFound(const Findings &findings, const QString &path, DriftState::Verdict verdict, const QString &why);
// Those comparisons of the playbook that differ or that nobody could make, a sentence each.
QStringList notAlike(const Playbook &playbook, const Findings &findings);
QList<EventDraft> returnPathFound(const Findings &findings, const QString &good, bool ok, const QString &why);

} // namespace holdpoint
