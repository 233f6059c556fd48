#pragma once

#include "models/room/session.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

// Who has to be told by when, and what was said.
struct AudienceDue {
    QString id;
    std::optional<Instant> last, due; // due: by the cadence of now; empty = nothing is owed
    Duration every{0};
};
// By what fires now: the audience's cadence of that priority, else of `idle`; the next due first.
QList<AudienceDue> audiencesDue(const RoomSession &session);
QString priorityNow(const Rollout &rollout); // "P1", "P2", "P3", "idle"

QList<Column> audienceColumns();
QList<Row> audienceRows(const RoomSession &session);
QList<Column> messageColumns();
QList<Row> messageRows(const Rollout &rollout); // newest first
QList<Column> lintColumns();
QList<Row> lintRows(const QString &text, const QStringList &unresolved, Mode mode);

} // namespace holdpoint
