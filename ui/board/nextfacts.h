#pragma once

#include "models/base/time.h"
#include "ui/widgets/rowsmodel.h"

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
