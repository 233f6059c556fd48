#pragma once

#include "models/comms/commsrules.h"
#include "models/gates/gaterules.h"
#include "models/people/rights.h"
#include "models/phases/phaserules.h"
#include "models/records/recordrules.h"
#include "models/room/rollout.h"
#include "models/runbooks/runrules.h"
#include "models/triggers/triggerrules.h"

namespace holdpoint {

// What the rules of one concept have to know of the others: the only place where siblings meet.
RightFacts rightFactsOf(const Rollout &rollout, const Command &command, const Context &context);
PhaseFacts phaseFactsOf(const Rollout &rollout, const Command &command, const Context &context);
GateFacts gateFactsOf(const Rollout &rollout, const QString &phase, const Context &context); // without `evidence`
RunFacts runFactsOf(const Rollout &rollout, const Command &command, const Context &context);
// The rollback that a `trigger.requested` asks for, and what decideRun has to know of it.
Command rollbackFor(const Rollout &rollout, const EventDraft &requested, const QString &actor);
RunFacts runFactsFor(const Rollout &rollout, const EventDraft &requested);
TriggerFacts triggerFactsOf(const Rollout &rollout, bool blind, Instant engineSince);
QHash<QString, ArmingFacts> armingFactsOf(const Rollout &rollout, Instant now); // by trigger
RecordFacts recordFactsOf(const Rollout &rollout, const Command &command, const Context &context);
CommsFacts commsFactsOf(const Rollout &rollout, const Context &context);

// The gate as it stands now, for screens, `gate` and `advance`. Empty when the phase has none.
std::optional<GateView> gateViewOf(const Rollout &rollout, const QString &phase, const Context &context);

// The phase that is under way, or the newest that was.
QString currentPhase(const Rollout &rollout);

} // namespace holdpoint
