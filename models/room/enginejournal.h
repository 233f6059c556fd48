#pragma once

#include "models/base/clock.h"
#include "models/journal/journalthread.h"
#include "models/room/roomfold.h"

namespace holdpoint {

// How the parts of the engine record: off the main thread, in order, each fact with the engine's epoch. An engine that
// another one has taken over from records nothing any more.
class EngineJournal : public QObject, public Recorder
{
    Q_OBJECT

public:
    // Decides under the write lock on the newest fold; an empty list records nothing.
    using Proposal = std::function<Result<QList<EventDraft>>(const Rollout &)>;
    using Done = std::function<void(const Result<Appended> &)>;

    // `deciding` is the fold that `journal` keeps on its thread.
    EngineJournal(JournalThread &journal, std::shared_ptr<RoomFold> deciding, QObject *parent = nullptr);

    void setEpoch(qint64 epoch) { m_epoch = epoch; }
    qint64 epoch() const { return m_epoch; }
    void record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                std::function<void(const Result<Head> &)> done) override;
    void propose(const QString &commandId, const QString &actor, const Proposal &proposal, const Done &done = {});
    // For facts that need no name of their own: "engine/<epoch>/<n>".
    void propose(const Proposal &proposal, const Done &done = {});

Q_SIGNALS:
    void deposed(); // a newer engine has taken over
    void troubled(const holdpoint::Error &error); // a fact could not be recorded

private:
    JournalThread &m_journal;
    std::shared_ptr<RoomFold> m_deciding;
    qint64 m_epoch = 0;
    qint64 m_next = 0;
};

} // namespace holdpoint
