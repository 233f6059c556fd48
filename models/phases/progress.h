#pragma once

#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// Time to the phase's gate: actual start + planned duration + time held; negative when past. Stands still while held or at
// the gate. Empty: no plan, or not started.
std::optional<Duration> tClock(const PhaseState &state, const Phase &phase, const Phases &phases, Instant now);
// Planned start, as moved.
std::optional<Instant> plannedStart(const PhaseState &state, const Phase &phase);
// When a checklist item is due; it moves with the planned start where it hangs on it.
std::optional<Instant> itemDue(const ChecklistItem &item, const PhaseState &state, const Phase &phase);

// How long every hard criterion has passed without interruption.
struct SoakProgress {
    Duration passed{0}, needed{0};
    bool met = false;
    std::optional<Instant> since; // of the present stretch; empty = interrupted
    QString because; // what interrupts it
};
SoakProgress soakProgress(const PhaseState &state, const Phase &phase, bool engineAlive, Instant now, const QStringList &excused = {});

bool workDone(const PhaseState &state, const Phase &phase);
// What the phase lacks to be ready for its gate, a sentence each. Criteria in `excused` (waived, or accepted as unknown)
// are left out.
QStringList notReadyBecause(const PhaseState &state, const Phase &phase, bool engineAlive, Instant now, const QStringList &excused = {});
bool phaseReady(const PhaseState &state, const Phase &phase, bool engineAlive, Instant now, const QStringList &excused = {});
// Judged apart: a phase may be fast and wrong, or right and slow.
struct AspectVerdict {
    QString aspect; // performance functional data customers
    Judgement verdict = Judgement::NoData; // worst of its hard criteria; where none is hard, of all
    int passed = 0, of = 0;
};
QList<AspectVerdict> aspectVerdicts(const PhaseState &state, const Phase &phase, bool engineAlive); // only aspects that have criteria

// Where the exposure is on the ramp of the phase, and what is advised next. A person moves it.
struct RampProgress {
    int reached = -1; // place of the highest step that the exposure has; −1 = none yet
    std::optional<double> next; // 0..1; empty = the ramp is at its end, or there is none
    Duration soaked{0}, needed{0}; // at the step reached, with every hard criterion passing
    bool advised = false; // the next step may be taken as far as the ramp goes
    QString because; // what the advice waits for
};
RampProgress rampProgress(const PhaseState &state, const Phase &phase, const Phases &phases, bool engineAlive, Instant now);

// What planning the phase for another start would bring with it, a sentence each: what is due then, what comes too early.
QStringList rescheduleEffects(const Phases &phases, const Playbook &playbook, const QString &phase, Instant to, Instant now);

// Whose traffic is measured: of customers, or made up.
struct TrafficPast {
    bool onlySynthetic = false; // some phase is under way, and none of those has real traffic
    std::optional<Instant> syntheticSince, realSince; // the first phase of each that was ever started
};
TrafficPast trafficPast(const Phases &phases, const Playbook &playbook);

// Worst of the hard criteria; no engine, or nothing to judge, is NoData.
Judgement phaseVerdict(const PhaseState &state, const Phase &phase, bool engineAlive);

} // namespace holdpoint
