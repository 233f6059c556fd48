#pragma once

#include "models/room/enginejournal.h"
#include "models/runbooks/executor.h"

#include <QtCore/QSet>

namespace holdpoint {

// The engine's hands that only look: enter checks, success criteria, checklist checks, features and tests that run a program or ask by
// HTTP. Each is asked again after its time; a changed answer is recorded.
class EngineChecks : public QObject
{
    Q_OBJECT

public:
    EngineChecks(const RoomFold &fold, EngineJournal &journal, Executor &executor, const Clock &clock, QObject *parent = nullptr);
    void tick(); // once a second

private:
    struct Asked {
        QString phase, id, set; // set: success, enter, item, test, parity
        Action action;
        Duration every{0};
    };
    QList<Asked> wanted() const;
    void ask(const Asked &asked);
    void answered(const Asked &asked, const AttemptResult &result);

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    Executor &m_executor;
    const Clock &m_clock;
    QHash<QString, Duration> m_next; // boottime of the next asking
    QSet<QString> m_underWay;
};

} // namespace holdpoint
