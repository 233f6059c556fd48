#pragma once

#include "models/room/session.h"
#include "models/runbooks/killswitches.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

// The kill switches of the playbook, as rows and in words.
QList<Column> guardedColumns();
QList<Row> guardedRows(const RoomSession &session);

// One of them as it stands: what was asked for and what was seen are two things.
struct SwitchFacts {
    const KillSwitch *plan = nullptr; // nullptr: there is none of that name
    SwitchStanding standing;
    const Run *press = nullptr; // the newest by hand, while it is not over
    std::optional<bool> observed; // empty = unknown; always so without an engine
    bool differs = false; // seen otherwise than asked for
    bool pending = false, unanswered = false; // unanswered: a person has to say whether it happened
    QString requested, seen, wait; // in words; wait: "PENDING 00:12 of 00:30", or empty
    QList<KeyValue> facts;
};
SwitchFacts switchFacts(const RoomSession &session, const QString &id);

} // namespace holdpoint
