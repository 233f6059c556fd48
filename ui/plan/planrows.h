#pragma once

#include "models/room/rollout.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

class RoomSession;

// What the tables of the plan show, row by row. Row ids: "kind/id" in the schedule, "phase/id" for milestones and features, the
// customer in a cohort, the place of a failure mode.
QList<Column> scheduleColumns();
QList<Row> scheduleRows(const RoomSession &session);
QString scheduleCaption(const RoomSession &session); // "2 overdue, next 14:30"

QList<Column> milestoneColumns();
QList<Row> milestoneRows(const RoomSession &session);

QList<Column> parityColumns();
QList<Row> parityRows(const RoomSession &session);

QList<Column> cohortColumns();
QList<Row> cohortRows(const RoomSession &session, const QString &phase);
QString cohortCaption(const RoomSession &session, const QString &phase);

// The register of switches: what each does, whose it is, and what is known of it.
QList<Column> switchColumns();
QList<Row> switchRows(const RoomSession &session);

QList<Column> failureColumns();
QList<Row> failureRows(const RoomSession &session, const QString &phase);

} // namespace holdpoint
