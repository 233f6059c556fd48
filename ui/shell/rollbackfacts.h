#pragma once

#include "ui/widgets/keyvaluelist.h"

namespace holdpoint {

class RoomSession;

// What the rollback sheet says and asks, with the numbers of this moment.
struct RollbackFacts {
    QString runbook; // pre-selected: of the firing trigger, else of the active phase, else of the last one started
    QStringList choices; // all runbooks that go back
    QString question, code, reason;
    QList<KeyValue> facts;
    QString missing; // why there is nothing to start, or empty
};

RollbackFacts rollbackFacts(const RoomSession &session, const QString &chosen = {});

} // namespace holdpoint
