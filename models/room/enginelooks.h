#pragma once

#include "models/room/enginejournal.h"
#include "models/runbooks/executor.h"

#include <QtCore/QSet>

namespace holdpoint {

// The engine's eyes on what no metric tells: whether switches are as they were asked to be, and how old the newest snapshots
// are. Looks again after a while, and records what changed. A drill has nothing to look at.
class EngineLooks : public QObject
{
    Q_OBJECT

public:
    EngineLooks(const RoomFold &fold, EngineJournal &journal, Executor &executor, const Clock &clock, QObject *parent = nullptr);
    void tick(); // once a second

private:
    struct Wanted {
        QString kind, id; // kind: switch, snapshot
        Action action;
        Duration every{0};
    };
    QList<Wanted> wanted() const;
    void look(const Wanted &wanted);
    void answered(const Wanted &wanted, const AttemptResult &result);

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    Executor &m_executor;
    const Clock &m_clock;
    QHash<QString, Duration> m_next; // boottime of the next look
    QSet<QString> m_underWay;
};

} // namespace holdpoint
