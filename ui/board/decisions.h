#pragma once

#include "models/room/overall.h"
#include "ui/board/nextfacts.h"

namespace holdpoint {

// What somebody has to decide next, by where it comes from; nothing where there is no such decision.
std::optional<NextFact> decisionInRun(const Rollout &rollout, const Surroundings &around);
std::optional<NextFact> decisionOnTrigger(const Rollout &rollout, const Surroundings &around);
std::optional<NextFact> decisionOnHold(const Rollout &rollout, const Surroundings &around);
std::optional<NextFact> decisionAtGate(const Rollout &rollout, const Surroundings &around);
std::optional<NextFact> decisionOnPhases(const Rollout &rollout, const Surroundings &around);

} // namespace holdpoint
