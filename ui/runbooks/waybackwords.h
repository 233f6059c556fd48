#pragma once

#include "models/room/wayback.h"

namespace holdpoint {

// How the way back stands, for people.
QString deductionText(const Deduction &deduction);
QString notReadyText(const WayBack &way); // empty = ready
QString deductionsText(const WayBack &way, qsizetype most = -1); // "−15 never rehearsed; −10 … ; and 2 more"; "none"
QString rehearsedText(const WayBack &way, Instant now);
QString snapshotText(const WayBack &way, const Playbook &playbook, Instant now);
QString abortByText(const WayBack &way, Instant now);
// Whom a stuck rollback was taken to last, and who is next; empty = it is not stuck and nobody was told.
QString escalationWords(const Run &run, const Rollout &rollout, Instant now);
// "New checkout OFF: off asked for 0:12 ago, not seen yet"; the switches that were pressed or do not show what was asked.
QStringList switchTexts(const Rollout &rollout, Instant now);

} // namespace holdpoint
