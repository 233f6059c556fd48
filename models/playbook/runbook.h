#pragma once

#include "models/playbook/action.h"

namespace holdpoint {

enum class StepKind { Run, Http, Switch, Check, Reconcile, Manual, Wait, Message, Snapshot };
enum class OnFailure { Stop, Ask, Continue };
enum class DrillOutcome { Done, Failed, Hang, Unknown };
struct Wait {
    Duration forTime{0}; // wait {for}
    Expression that; // wait {that, within}
    Duration within{0};
};
struct Reconcile {
    Program left, right;
    QString key, notProved;
    double tolerance = 0;
    Duration grace{0};
};
struct Step {
    QString id, title, owner, deputy, stage, component, path, area, notes;
    StepKind kind = StepKind::Run;
    Action action; // Run, Http
    QString switchId; // Switch
    bool switchOn = false; // Switch: to
    holdpoint::Check check; // Check
    Reconcile reconcile; // Reconcile
    QString manual; // Manual: what to do
    Wait wait; // Wait
    QString message; // Message: template id
    QString snapshot; // Snapshot: data.snapshots id
    std::optional<Duration> timebox;
    Duration timeout{300'000}; // resolved: 3 × timebox or 5 m
    int attempts = 1;
    Duration retryAfter{5'000};
    OnFailure onFailure = OnFailure::Ask;
    std::optional<bool> idempotent; // absent = not said (a switch step is always idempotent)
    holdpoint::Check onlyIf, verify;
    Action undo;
    QStringList needs;
    bool hasNeeds = false; // without `needs` a step waits for every step above it
    bool pointOfNoReturn = false, twoPerson = false;
    std::optional<Duration> drillTakes;
    DrillOutcome drillOutcome = DrillOutcome::Done;
};
struct Runbook {
    QString id, title, restores, notes;
    bool forward = false;
    bool targeted = false;
    std::optional<Duration> rto, rpo, watch;
    int people = 0;
    QStringList skills;
    Duration rehearseEvery{30LL * 86'400'000};
    QList<Step> steps;
};

} // namespace holdpoint
