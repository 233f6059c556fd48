#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// The steps that step `index` waits for: those it names, or every one above it.
QStringList stepNeeds(const Runbook &runbook, qsizetype index);
// What a step is planned to take: its timebox, else how long it waits, else a third of its timeout.
Duration plannedDuration(const Step &step);
// How long the runbook takes when everything takes what it is planned to.
Duration criticalPath(const Runbook &runbook);
// Every phase that must be behind us before this one, near and far, in file order.
QStringList phaseNeeds(const Playbook &playbook, const QString &phase);

} // namespace holdpoint
