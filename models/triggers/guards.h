#pragma once

#include "models/triggers/response.h"

namespace holdpoint {

// What was done against a breach, from the events that tell it: exposure lowered, a switch asked off, a rollback that has ended.
void foldCorrections(Triggers &triggers, const Playbook &playbook, const Event &event);

// So long after a correction the numbers of a trigger are old ones: the longest window of its `when`, and its `for`.
Duration settlingTime(const Trigger &trigger);

// Why an automatic rollback would go too far now, in words, or empty: what was just done has not had time to show, or a full revert
// would take a phase back that the trigger does not watch.
QString overcorrection(const Triggers &triggers, const Playbook &playbook, const Trigger &trigger, const TriggerFacts &facts, Instant now);

// Why nobody can be sure that the environments are alike, in words, or empty.
QString environmentDrift(const TriggerFacts &facts);

// Why this trigger would ask a person now instead of acting by itself, in words, or empty: the first that holds of blind, flapping, not
// rehearsed, no phase, a rollback under way, cooldown, drift, overcorrection.
QString whyNotByItself(const Triggers &triggers, const Playbook &playbook, const Trigger &trigger, const TriggerFacts &facts, Instant now);

} // namespace holdpoint
