#pragma once

#include "models/journal/journal.h"
#include "ui/shell/degradedfacts.h"

namespace holdpoint {

// A verdict other than ok: what is missing or changed, up to where the board can be trusted, and which sign-offs no longer count.
DegradedState evidenceState(const RoomSession &session, const StoreReport &report);
// "Bo Chen, go at the gate of Cohort 10 %, #1844" for every answer that is not certain any more.
QStringList affectedSignOffs(const RoomSession &session, const StoreReport &report);

} // namespace holdpoint
