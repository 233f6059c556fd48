#pragma once

#include "models/base/clock.h"
#include "models/room/enginejournal.h"

namespace holdpoint {

// Writes the journal's head to a second place (a folder on another disk or share, named by HOLDPOINT_WITNESS), so that a store
// which loses its end or is written anew disagrees with something. What it has seen is never written over by a journal that ends
// before it or holds something else there. Says when it was reached and when it no longer is. Owned by the engine; nothing is
// written in a drill.
class WitnessKeeper : public QObject
{
    Q_OBJECT

public:
    WitnessKeeper(const RoomFold &fold, EngineJournal &journal, const QString &room, const QString &folder, const Clock &clock,
                  QObject *parent = nullptr);
    void took(const QList<Event> &events);
    void tick(); // every second
    static QString configuredFolder(); // empty: there is no second place

private:
    void answered(qint64 seq, const Result<void> &written);

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    QString m_room, m_folder;
    const Clock &m_clock;
    bool m_due = true, m_busy = false;
    Instant m_next{}; // not before
};

// The file of this chain there: {chain, seq, head, at}, which `verify --witness` reads.
QString witnessFile(const QString &folder, const QByteArray &chain);
// NotHolding where the journal of the room is not the one that it has seen.
Result<void> agreesWithWitness(const QString &folder, const QString &room, const Head &head);
Result<void> writeWitness(const QString &folder, const Head &head, Instant now);

} // namespace holdpoint
