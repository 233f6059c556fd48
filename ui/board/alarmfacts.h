#pragma once

#include "models/base/time.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

class RoomSession;

// The alarms panel: rows, what its title says, and what stands there when there is none.
struct AlarmFacts {
    QList<Row> rows;
    QString count, footer; // "1 new, 1 acknowledged"; "First out: …"
    QString calm, calmLine; // instead of rows
    bool known = false; // every trigger has fresh data
    bool engineGone = false;
    int armed = 0;
};

AlarmFacts alarmFacts(const RoomSession &session);
QList<Column> alarmColumns();

} // namespace holdpoint
