#pragma once

#include "models/room/session.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

// Triggers as rows, firing ones first, then by priority; and one of them in detail.
QList<Column> triggerColumns();
QList<Row> triggerRows(const RoomSession &session);
QList<KeyValue> triggerFacts(const RoomSession &session, const QString &id);

QString priorityWord(Priority priority); // "P1"
QString modeTitle(TriggerMode mode); // "AUTO", "CONFIRM", "ADVISE"
QString responseTitle(const TriggerState &state, Instant now); // "asked, 04:12 left"
// "1 new, 2 acknowledged, 1 shelved"
QString alarmHealth(const Triggers &triggers, Instant now);

} // namespace holdpoint
