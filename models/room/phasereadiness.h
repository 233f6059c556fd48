#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// How ready a phase is to be entered, or to go on, from 0 to 100, and what is deducted for what: "-15 the premortem has not been
// recorded". Judged again as things change, so that readiness is a gate that comes back, not an event. Unknown is deducted as much
// as failed. The way back has a score of its own (readiness.h).
ReadinessScore phaseReadiness(const Rollout &rollout, const QString &phase, const Context &context);

// What the engine records by itself: phases that are under way or may come next, whose score has changed since it was last
// recorded, at most every ten minutes each, and at least once a day.
QList<EventDraft> readinessProgress(const Rollout &rollout, const Context &context);

// Oldest first.
QList<ReadinessScore> scoresOf(const Rollout &rollout, const QString &phase);

} // namespace holdpoint
