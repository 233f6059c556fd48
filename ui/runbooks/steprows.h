#pragma once

#include "models/room/rollout.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

// The steps of a run, or of a runbook nobody has started, as rows.
QList<Column> stepColumns();
QList<Row> stepRows(const Run &run, const Rollout &rollout, Instant now);
QList<Row> planRows(const Runbook &runbook, const Rollout &rollout);

QString kindWord(const Step &step); // "auto", "manual", "check", "2 persons", …
QString whoWords(const Step &step, const Rollout &rollout); // "engine", "Bo Chen"; of a role its holders
// The step that matters now: running, else waited for, else the next one. Empty: none is left.
QString currentStep(const Run &run);
int stepsDone(const Run &run);
// The first step ahead that a person must do or release; empty = none.
QString nextHuman(const Run &run, const Rollout &rollout);

} // namespace holdpoint
