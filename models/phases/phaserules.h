#pragma once

#include "models/journal/event.h"
#include "models/people/people.h"
#include "models/phases/phase.h"

namespace holdpoint {

// What a phase must know of its siblings; the room fills it.
struct PhaseFacts {
    const People *people = nullptr;
    Mode mode = Mode::Live;
    bool engineAlive = false;
    bool runActive = false, runForward = false;
    QString runPhase, runId; // of the active run
    bool gateOpen = false; // advance: the gate is open or waived
    QStringList gateClosedBecause;
    int debtsOpen = 0;
};

Phases initialPhases(const Playbook &playbook);
// Folds rollout.*, phase.*, hold.*, exposure.*, check.*, milestone.*, test.*, premortem.*, poll.opened, engine.taken, run.*.
void apply(Phases &phases, const Playbook &playbook, const Event &event);

// start, start-phase, skip-phase, advance, exposure, hold, resume, reschedule, check, close. Rights have been checked.
// args: skip-phase/hold/close {because}; exposure {to: decimal text 0..1}; reschedule {to: RFC 3339, because};
// check {state, because, evidence} with subject "phase/item".
Result<QList<EventDraft>> decidePhase(const Phases &phases, const Playbook &playbook, const Command &command, const PhaseFacts &facts,
                                      Instant now);

// What the engine notices by itself: a phase that is ready has reached its gate (phase.at_gate). Once per attempt.
QList<EventDraft> phaseProgress(const Phases &phases, const Playbook &playbook, bool engineAlive, Instant now);

const PhaseState *phaseById(const Phases &phases, const QString &id);
// Running, at the gate or being rolled back: the newest one where two are, nullptr when none is.
const PhaseState *activePhase(const Phases &phases);
bool isUnderWay(const PhaseState &phase); // active or at its gate
// Sentences of what keeps this phase from being started; empty = it may start.
QStringList startNeeds(const Phases &phases, const Playbook &playbook, const QString &phase, const PhaseFacts &facts);

} // namespace holdpoint
