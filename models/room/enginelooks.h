#pragma once

#include "models/room/enginejournal.h"
#include "models/runbooks/executor.h"

#include <QtCore/QSet>

namespace holdpoint {

// The engine's eyes on what no metric tells: whether switches are as they were asked to be, how old the newest snapshots
// are, whether the way back still answers, whether environments have drifted apart, and whether the programs and secrets of armed
// runbooks are there. Looks again after a while, and records what changed. A drill has nothing to look at.
class EngineLooks : public QObject
{
    Q_OBJECT

public:
    EngineLooks(const RoomFold &fold, EngineJournal &journal, Executor &executor, const Clock &clock, QObject *parent = nullptr);
    void tick(); // once a second

private:
    struct Wanted {
        QString kind, id; // kind: switch, snapshot, return, drift, checksum
        Action action;
        Duration every{0};
        Action other = {}; // drift, checksum: its right side
        bool asked = false; // by a person: what is seen is said even where it is not new
    };
    QList<Wanted> wanted() const;
    void armNext();
    void look(const Wanted &wanted);
    void compare(const Wanted &wanted);
    void answered(const Wanted &wanted, const AttemptResult &result);

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    Executor &m_executor;
    const Clock &m_clock;
    QHash<QString, Duration> m_next; // boottime of the next look
    QSet<QString> m_underWay;
    QHash<QString, Duration> m_nextArming; // by runbook
    QHash<QString, qint64> m_lookedFor; // switch -> the asking that was answered
};

} // namespace holdpoint
