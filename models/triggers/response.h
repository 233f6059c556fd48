#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"
#include "models/triggers/triggerstate.h"

namespace holdpoint {

// What triggers need to know of the rest of the rollout; the room fills it in.
struct TriggerFacts {
    QStringList activePhases; // started and not over: active, at gate, rolling back, also while held
    QStringList rollingBack; // those of them in which a rollback runs
    bool blind = false; // all sources failing at once
    Instant engineSince; // when this engine took over
    QStringList drift = {}; // comparisons of environments that differ or could not be made, in words
};

// What the engine's judge knows of a trigger beyond the journal.
struct LiveTrigger {
    bool firingOnValid = false; // the last evaluation held, on valid samples
    int fresh = 0; // valid samples since this engine took over, of the metric that has fewest
};

// Why an `auto` trigger may not act by itself: the first condition that is missing in words, or empty.
struct ArmingFacts {
    bool everyActingStepIdempotentOrVerified = false;
    bool everyStepOwned = false;
    bool rehearsed = false; // a drill of the same runbook digest passed within `rehearse_every`
};
QString whyNotAuto(const Trigger &trigger, const ArmingFacts &facts);

// trigger.armed and trigger.disarmed for what changed in phases and arming facts (by trigger id).
QList<EventDraft> arm(const Triggers &triggers, const Playbook &playbook, const TriggerFacts &facts,
                      const QHash<QString, ArmingFacts> &arming);

// Every response that is due now, worst priority first: asked as often as the engine likes. A draft `trigger.requested` is to be
// recorded with the command id "trigger/<id>/<episode>"; a `trigger.lapsed` whose body says "hold" asks the room to set HOLD.
QList<EventDraft> respond(const Triggers &triggers, const Playbook &playbook, const TriggerFacts &facts,
                          const QHash<QString, LiveTrigger> &live, Instant now);

// The phase that a request of this trigger would roll back: the latest of its active ones, or empty.
QString phaseOf(const Trigger &trigger, const TriggerFacts &facts);
QString requestId(const QString &trigger, int episode); // "trigger/<id>/<episode>"

} // namespace holdpoint
