#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// What somebody should know before a phase advances: it closes nothing, but going on has to be said twice.
struct AdvanceWarning {
    QString id; // "backup" or "witness": what `despite` names
    QString text;
};
QList<AdvanceWarning> advanceWarnings(const Rollout &rollout, Instant now);

// Since when no copy of the journal was made although something has happened; empty = it is young enough, or none is owed.
std::optional<Instant> backupOldSince(const Rollout &rollout, Instant now);
// Since when the second place that holds the journal's head cannot be reached; empty = it can, or there is none.
std::optional<Instant> witnessLostSince(const Rollout &rollout);

} // namespace holdpoint
