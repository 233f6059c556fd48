#pragma once

#include "models/base/clock.h"
#include "models/journal/backup.h"
#include "models/room/enginejournal.h"

namespace holdpoint {

// Backs the journal up while the rollout is active and not a drill: when it starts, at each gate, and every 15 minutes in
// which something happened. Each copy is checked before it counts and is then recorded; old ones are thinned out. Owned by
// the engine; the copying itself is done by the pool.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(const RoomFold &fold, EngineJournal &journal, const QString &room, const Clock &clock, QObject *parent = nullptr);

    void took(const QList<Event> &events);
    void tick(); // every second
    // The last one, now and here: the rollout is over and the engine ends.
    void finish();

private:
    void made(const Result<Backup> &backup);

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    QString m_room;
    const Clock &m_clock;
    bool m_due = true, m_busy = false;
    Instant m_next{}; // not before
    qint64 m_covered = 0; // seq of the last event that says so
};

} // namespace holdpoint
