#pragma once

#include "models/people/command.h"
#include "models/triggers/response.h"

namespace holdpoint {

// The triggers of a playbook before their first event.
Triggers initialTriggers(const Playbook &playbook);

// Folds trigger.*, alarm.* and revision.* (`playbook` is the new one by then); anything else changes nothing.
void apply(Triggers &triggers, const Playbook &playbook, const Event &event);

// fire, rearm, disarm, shelve, unshelve, ack, silence, pause, confirm, decline; who may is checked elsewhere. The subject is the
// trigger; without one the only trigger that waits for it. args: {because, evidence, for: 5m, 15m or 30m}.
Result<QList<EventDraft>> decideTrigger(const Triggers &triggers, const Playbook &playbook, const Command &command,
                                        const TriggerFacts &facts, Instant now);

// Of what the engine judged a moment ago, that which is still so now: to be asked under the write lock.
QList<EventDraft> stillApplying(const Triggers &triggers, const Playbook &playbook, const QList<EventDraft> &drafts, Instant now);

// The event that a draft would become, for folding it before it is recorded.
Event eventOf(const EventDraft &draft, Instant now, const QString &actor = QStringLiteral("engine"));

} // namespace holdpoint
