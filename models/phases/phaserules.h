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
// Folds rollout.*, phase.*, hold.*, exposure.*, check.*, parity.*, optin.*, milestone.*, assignment.*, review.*, drill.imported,
// premortem.*, poll.opened, engine.taken, run.*.
void apply(Phases &phases, const Playbook &playbook, const Event &event);

// Another revision: what is judged by another rule now has not been judged yet.
void revisePhases(Phases &phases, const Playbook &old, const Playbook &fresh);

// start, start-phase, skip-phase, advance, exposure, hold, resume, reschedule, owner, check, parity, opt-in, obligation, held,
// close.
// Rights have been checked.
// args: skip-phase/hold/close {because}; exposure {to: decimal text 0..1, because}; reschedule {to: RFC 3339, because};
// owner {to: person, because} with subject "phase" or "phase/item"; check and parity {state, because, evidence} with subject
// "phase/item"; obligation the same, of "phase/1"; opt-in {customer, say: in|out, because}; held {text} with a ritual or, for the review of
// the playbook, nothing.
Result<QList<EventDraft>> decidePhase(const Phases &phases, const Playbook &playbook, const Command &command, const PhaseFacts &facts,
                                      Instant now);

// What the engine notices of a milestone when it judges it: milestone.reached, once, and milestone.lost when it fails later.
QList<EventDraft> milestoneNews(const PhaseState &state, const QString &milestone, Judgement verdict, const QString &value,
                                const QString &why);
// What a check of the engine says of a checklist item ("item") or a feature ("parity"): *.answered where it is news. A look
// that did not come about says nothing, and what does not apply stays so.
QList<EventDraft> answerNews(const PhaseState &state, const QString &set, const QString &item, Judgement verdict, const QString &why);
// What the engine notices by itself: a phase that is ready has reached its gate (phase.at_gate). Once per attempt.
QList<EventDraft> phaseProgress(const Phases &phases, const Playbook &playbook, bool engineAlive, Instant now);

const PhaseState *phaseById(const Phases &phases, const QString &id);
// Running, at the gate or being rolled back: the newest one where two are, nullptr when none is.
const PhaseState *activePhase(const Phases &phases);
// Who answers for a checklist item: as given, else as planned.
QString itemOwner(const PhaseState &state, const ChecklistItem &item);
bool isUnderWay(const PhaseState &phase); // active or at its gate
// Sentences of what keeps this phase from being started; empty = it may start.
QStringList startNeeds(const Phases &phases, const Playbook &playbook, const QString &phase, const PhaseFacts &facts);

} // namespace holdpoint
