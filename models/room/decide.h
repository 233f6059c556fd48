#pragma once

#include "models/people/command.h"
#include "models/room/rollout.h"

namespace holdpoint {

// Who may do it and what the rules say. Pure: the same state, command and context give the same events or the same refusal.
// Every right and every rule is enforced here, never in a widget.
Result<QList<EventDraft>> decide(const Rollout &rollout, const Command &command, const Context &context);

// Whether the actor may load that revision: revision.loaded {revision, sha256, folder, because}. The command is one that
// `revisionCommand` made, so that what two persons sign is this revision and no other.
Result<QList<EventDraft>> decideRevision(const Rollout &rollout, const Command &command, const Context &context, const Playbook &next);

// The role in which the actor may do it, for the event's `role`; empty when they may not.
QString actingRole(const Rollout &rollout, const Command &command);

} // namespace holdpoint
