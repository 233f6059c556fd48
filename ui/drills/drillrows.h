#pragma once

#include "models/room/rollout.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

// The injects of a drill as its facilitator sees them, one of them in detail, the objectives, and what players did.
QString injectTitle(InjectStatus status); // "planned", "delivered", …
QList<Column> injectColumns();
QList<Row> injectRows(const Drill &drill, const DrillState &state, const Playbook &playbook, Instant now);
QList<KeyValue> injectFacts(const Inject &inject, const InjectState &state, const Drill &drill, const Playbook &playbook, Instant now);
QString nextInject(const Drill &drill, const DrillState &state); // the first not delivered; empty = none

QList<Column> objectiveColumns();
QList<Row> objectiveRows(const Drill &drill, const DrillState &state);
QList<Column> expectedColumns();
QList<Row> expectedRows(const Drill &drill, const DrillState &state, const Playbook &playbook, Instant now);

QString exerciseClockText(Duration clock); // "+00:23:10"

} // namespace holdpoint
