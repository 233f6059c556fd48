#pragma once

#include "models/journal/event.h"
#include "models/people/people.h"
#include "models/records/record.h"

namespace holdpoint {

// Folds debt.*, note.*, decision.*, issue.*, risk.*, objection.*, premortem.*, assignment.*. Debts are named D-1, D-2, …,
// assignments, … in the order of the journal.
void apply(Records &records, const Event &event);

// note, decide, issue, risk, premortem, objection, debt, assign. Rights have been checked.
// args: {text, details}; assign {text, to, within}; debt: subject D-n or A-n.
Result<QList<EventDraft>> decideRecord(const Records &records, const Playbook &playbook, const Command &command, Instant now);

const Debt *debtById(const Records &records, const QString &id);
int openDebts(const Records &records);
QList<Assignment> openAssignments(const Records &records);

} // namespace holdpoint
