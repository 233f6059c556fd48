#pragma once

#include "models/base/time.h"
#include "models/people/act.h"
#include "ui/widgets/rowsmodel.h"

#include <QtCore/QString>

#include <optional>

namespace holdpoint {

class RoomSession;

// Who does what now, and what is decided next: by whom, by when.
struct NextFact {
    QString id;
    bool next = false; // else it is under way
    QString who, what;
    std::optional<Instant> due;
    bool decides = false;
    // What does it: an act that moves the rollout forward (asked once more by a sheet), or the page where it is done.
    std::optional<Act> act = {};
    QString subject = {}, runbook = {}, button = {}, path = {};
};

QList<NextFact> nextFacts(const RoomSession &session);
NextFact nextDecision(const RoomSession &session);
QList<Column> nextColumns();
Row nextCells(const NextFact &fact, Instant now);

struct OwnerFact {
    QString role, name; // "Commander, 1 min"
};
QList<OwnerFact> ownerFacts(const RoomSession &session);

} // namespace holdpoint
