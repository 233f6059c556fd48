#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// How everything that bears on this phase stands at this instant, a fact a line, numbers included: what is kept with a decision
// and with a passed gate. Without a living engine nothing measured is known.
QStringList standingEvidence(const Rollout &rollout, const QString &phase, const Context &context);

} // namespace holdpoint
