#pragma once

#include "models/people/command.h"
#include "models/room/rollout.h"

namespace holdpoint {

// Who may do it and what the rules say. Pure: the same state, command and context give the same events or the same refusal.
// Every right and every rule is enforced here, never in a widget.
Result<QList<EventDraft>> decide(const Rollout &rollout, const Command &command, const Context &context);

} // namespace holdpoint
