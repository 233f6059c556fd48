#pragma once

#include "models/phases/checklistmodel.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

class RoomSession;

// The checklist of a phase: open items before settled ones.
struct ChecklistFacts {
    QList<ChecklistRow> items;
    int settled = 0, open = 0, blocked = 0;
    QString count; // "2 open, 1 blocked"
};

ChecklistFacts checklistFacts(const RoomSession &session, const QString &phase);
QList<Column> checklistColumns(bool wide);
Row checklistCells(const ChecklistRow &row, const Playbook &playbook, Instant now, bool wide = true);

} // namespace holdpoint
