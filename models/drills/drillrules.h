#pragma once

#include "models/drills/drillstate.h"
#include "models/journal/event.h"
#include "models/people/command.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// A drill before its start: every inject planned.
DrillState initialDrill(const Drill &drill);

// What a player's process may know of a playbook: its drills by name, without what comes in them and without the file's text.
Playbook withoutScenario(const Playbook &playbook);

// Folds drill.*, inject.* and observation.* events, and marks what players were expected to do as done when any event shows
// that they did it.
void apply(DrillState &state, const Playbook &playbook, const Event &event);

// Acts deliver, drill-clock, rate and end-drill. Delivery by hand may come before the inject's time.
Result<QList<EventDraft>> decideDrill(const DrillState &state, const Playbook &playbook, const Command &command, Instant now);

// The injects whose time has come by the exercise clock: delivered, or skipped where their `if` does not hold.
QList<EventDraft> dueInjects(const DrillState &state, const Drill &drill, Instant now);

// The word of `expect` and `if` that an event stands for ("hold", "rollback", …), or empty.
QString actionOf(const Event &event);

} // namespace holdpoint
