#pragma once

#include "models/runbooks/run.h"

namespace holdpoint {

// Whether those who wait for the step may go on: done, skipped, or passed over.
bool isBehind(const StepState &state);
// Whether the step is under way (intent, running, verifying).
bool isUnderWay(const StepState &state);

// The steps (places in the plan) that wait and whose needs are all behind. A step without `needs` waits for every step
// above it, with `needs` only for those named.
QList<int> readySteps(const Run &run);
bool isAtEnd(const Run &run); // every step is behind

// How long the rest takes along its longest chain: the rehearsed time of a step where known, else its timebox, else a
// third of its timeout; of what is under way, the part that is left.
Duration timeLeft(const Run &run, Instant now, const QHash<QString, Duration> &rehearsed = {});
std::optional<Instant> projectedFinish(const Run &run, Instant now, const QHash<QString, Duration> &rehearsed = {});

// The chosen components and everything that needs them, dependents first, so that a targeted rollback takes back what
// stands on a thing before the thing itself.
QStringList componentClosure(const Playbook &playbook, const QStringList &chosen);
// The same components with what was moved last taken back first, as far as what stands on a thing still goes before it.
QStringList inReverseOfWork(const Playbook &playbook, const Runs &runs, const QStringList &closure);
// The runbook as a run follows it: for a targeted rollback without the steps of other components.
Runbook planFor(const Runbook &runbook, const QStringList &components);

// Fills in what a run pins of the playbook as it is now: plan, switches, snapshots, folder; no step has begun.
void pinPlan(Run &run, const Playbook &playbook);
// Everything of a step that needs a program or a secret; first what takes effect, where it acts.
QList<Action> actionsOf(const Run &run, const Step &step);

} // namespace holdpoint
