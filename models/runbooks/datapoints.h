#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"

#include <QtCore/QHash>

namespace holdpoint {

// What is known of one named snapshot.
struct SnapshotState {
    std::optional<Instant> taken; // of the newest one; absent = nobody could say
    QString why; // … and why not
    std::optional<Instant> tested; // newest restore test
    bool testPassed = false;
    QString testWhy;
};

// The points that data can be brought back to: what the engine's looks and the restore tests found.
struct DataPoints {
    QHash<QString, SnapshotState> snapshots; // by id
};

// snapshot.taken {}: `at` is when it was taken · snapshot.unknown {why} · snapshot.restore_tested {ok, why}. Subject: the id.
void apply(DataPoints &points, const Event &event);
// What a look found: the newest snapshot's time, or why it is not known. Nothing where that is known already.
QList<EventDraft> snapshotSeen(const DataPoints &points, const QString &id, std::optional<Instant> taken, const QString &why);

} // namespace holdpoint
