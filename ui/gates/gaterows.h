#pragma once

#include "models/gates/gaterules.h"
#include "models/gates/pollmodel.h"
#include "models/phases/criteriamodel.h"
#include "models/room/rollout.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

// What the tables of a gate show, row by row.
QList<Column> criteriaColumns();
QList<Row> criteriaRows(const QList<CriterionRow> &criteria, const GateState &state, const Rollout &rollout, Instant now);
QString criteriaCaption(const QList<CriterionRow> &criteria); // "8 met, 0 failed, 1 unknown"

QList<Column> pollColumns();
QList<Row> pollRows(const GateView &view, const GateState &state, const Rollout &rollout);

// The rule in words: "2 of rollback owner and 1 of commander sign GO, by 3 different people. …"
QString ruleWords(const GateView &view, const Playbook &playbook);
int signaturesNeeded(const GateView &view);
int signaturesGiven(const GateView &view);
QString owedWords(const GateView &view); // what is owed to the customers of the gate, or empty
QList<PollRow> pollOf(const GateView &view, const GateState &state, const Playbook &playbook);
// Whose answer no longer counts, and why: "STALE", "EXPIRED", "NO LONGER COUNTS"; empty = it does, or there is none.
QString struckWord(const PollRow &row);
int answersStruck(const GateView &view, const GateState &state, const Playbook &playbook); // persons
// Who could still make it open: "Ed Fox as comms deputy".
QString missingWords(const GateView &view, const Playbook &playbook);

} // namespace holdpoint
