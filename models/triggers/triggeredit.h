#pragma once

#include "models/triggers/response.h"

namespace holdpoint {

// What the editor of a trigger may change, in its order: when, clear, for, …
QStringList editableFields();

// Writes one of them, as a playbook would say it; an empty value takes away what may be missing. WrongUse: what is wrong with it.
Result<void> editTrigger(Playbook &playbook, const QString &trigger, const QString &field, const QString &value);

// What a trigger lacks before it can be saved, in the words of the format: "when", "owner", "runbook", …
QStringList missingOf(const Trigger &trigger, const Playbook &playbook);

// What whoever saves it should know: one sample would start the countdown, it could not be armed as auto, and why.
QStringList warningsOf(const Trigger &trigger, const ArmingFacts &arming);

} // namespace holdpoint
