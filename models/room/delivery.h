#pragma once

#include "models/room/enginejournal.h"
#include "models/room/roomfolder.h"

#include <QtCore/QSet>

namespace holdpoint {

// Puts approved messages where their audience reads them, once each, and records that it did.
class Delivery : public QObject
{
    Q_OBJECT

public:
    Delivery(const RoomFold &fold, EngineJournal &journal, const QString &roomFolder, QObject *parent = nullptr);
    void tick();
    // A `message` step: drafts, approves and delivers the template once for that command id; answers with where it went.
    void send(const QString &commandId, const QString &templateId, std::function<void(const Result<QString> &)> done);

private:
    void deliver(const Message &message);
    void answerWaiting();

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    RoomFolder m_folder;
    QSet<QString> m_underWay; // message ids
    struct Waiting {
        QString message;
        std::function<void(const Result<QString> &)> done;
    };
    QList<Waiting> m_waiting;
};

} // namespace holdpoint
