#pragma once

#include "models/room/enginejournal.h"

#include <optional>

namespace holdpoint {

// Once a day takes away what steps printed and nobody has to keep any longer, having recorded it first. Owned by the engine;
// the journal is read on its own thread, files go on the pool.
class OutputKeeper : public QObject
{
    Q_OBJECT

public:
    OutputKeeper(const RoomFold &fold, JournalThread &thread, EngineJournal &journal, const QString &room, const Clock &clock,
                 QObject *parent = nullptr);
    void tick(); // every second

private:
    void expire(const QList<EventDraft> &drafts);

    const RoomFold &m_fold;
    JournalThread &m_thread;
    EngineJournal &m_journal;
    QString m_room;
    const Clock &m_clock;
    std::optional<Instant> m_looked;
};

} // namespace holdpoint
