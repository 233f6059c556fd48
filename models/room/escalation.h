#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// Whom a stuck rollback is taken to now: run.escalated, and with each a message in the outbox that says whom to call or page and
// why. Nothing where no rung is due.
QList<EventDraft> escalationNews(const Rollout &rollout, Instant now);
// The same for what a person's press has decided.
QList<EventDraft> withMessages(const Rollout &rollout, const QList<EventDraft> &escalated);

} // namespace holdpoint
