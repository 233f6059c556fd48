#pragma once

#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// Time to the phase's gate: actual start + planned duration + time held; negative when past. Stands still while held or at
// the gate. Empty: no plan, or not started.
std::optional<Duration> tClock(const PhaseState &state, const Phase &phase, const Phases &phases, Instant now);
// Planned start, as moved.
std::optional<Instant> plannedStart(const PhaseState &state, const Phase &phase);

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
// Worst of the hard criteria; no engine, or nothing to judge, is NoData.
Judgement phaseVerdict(const PhaseState &state, const Phase &phase, bool engineAlive);

} // namespace holdpoint
