#pragma once

#include "models/journal/event.h"
#include "models/people/command.h"
#include "models/triggers/backtest.h"

namespace holdpoint {

// What people say of what was and of what should be: an episode or a stretch of time labelled as an incident or a false alarm, and a
// change of a trigger proposed for the next revision. Neither changes a trigger.
//
// label: subject a trigger, whose newest episode it is, or nothing and args {from, to} (RFC 3339); args {say: incident | false alarm, text}
// propose: subject a trigger; args {changes: [{field, from, to}], because, evidence}
// decline-proposal: subject "PR-1"; args {because}
Result<QList<EventDraft>> decideLearning(const Triggers &triggers, const Playbook &playbook, const Command &command, Instant now);

// review.labelled, review.proposed, review.declined; and revision.*, which accepts a proposal that it carries out.
void foldLearning(Triggers &triggers, const Playbook &playbook, const Event &event);

// An episode begins and ends.
void foldEpisode(Triggers &triggers, const QString &trigger, bool firing, Instant at);

// Those labelled as incidents that concern the trigger, for a back-test: its own, and those of no trigger.
QList<IncidentWindow> incidentsOf(const Triggers &triggers, const QString &trigger);

} // namespace holdpoint
