#pragma once

#include "models/journal/event.h"
#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// Parts of the fold of phases. Each says whether the event was one of its own.
bool applyPlan(PhaseState &state, const Event &event); // parity.*, optin.*, milestone.*, assignment.owner_changed
bool applyShared(Phases &phases, const Playbook &playbook, const Event &event); // review.*, drill.imported
void answered(ItemState &item, const Event &event); // *.answered

} // namespace holdpoint
