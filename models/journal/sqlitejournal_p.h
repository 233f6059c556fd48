#pragma once

#include "models/base/folderlock.h"
#include "models/journal/anchor.h"
#include "models/journal/chain.h"
#include "models/journal/sqlitejournal.h"
#include "models/journal/storefile.h"
#include "models/journal/verdict.h"

#include <QtCore/QDeadlineTimer>

namespace holdpoint {

// The journal of a room on SQLite. sqlitejournal.cpp opens and reads, sqliteappend.cpp appends.
class SqliteJournal final : public Journal
{
public:
    SqliteJournal(const QString &room, const Clock &clock, ReadableStore store, const StoreJudgement &judgement);

    Mode mode() const override { return m_store.probe.mode; }
    const StoreReport &report() const override { return m_report; }
    bool verified() const override { return m_verified; }
    void conclude(const StoreReport &found) override;
    Head head() const override { return m_told; }
    QString readOnlyBecause() const override { return m_readOnlyBecause; }
    const std::optional<Error> &frozen() const override { return m_frozen; }
    const std::optional<Error> &trouble() const override { return m_trouble; }
    Result<QList<Event>> read(qint64 afterSeq, int limit) override;
    Result<Appended> append(const CommandStamp &command, const Decide &decide, Duration patience) override;
    bool changed() override;
    Result<void> checkpoint() override;

    void readOnly(const QString &because) { m_readOnlyBecause = because; }
    Result<void> becomeWriter(); // opens the connection that writes

private:
    class Deadline;
    struct Tail; // where the chain and the anchor stand, under the lock

    Database &db() { return m_writer ? *m_writer : *m_store.db; }
    Error freeze(const Error &error);
    bool filesAreOurs();
    Result<QList<Event>> follow(qint64 afterSeq, QByteArray prev, int limit);
    void settle();
    Result<std::unique_ptr<FolderLock>> lock(const Deadline &deadline);
    Result<void> begin(const Deadline &deadline);
    Result<Tail> tail();
    Result<Tail> settledTail(const CommandStamp &command, const Deadline &deadline);
    Result<Appended> appendLocked(const CommandStamp &command, const Decide &decide, const Deadline &deadline);
    Result<Appended> answerAgain(const Tail &tail, const QList<Event> &events);
    Result<QList<Event>> eventsOf(const QString &command);
    Result<QList<Event>> insert(const CommandStamp &command, int part, const QList<EventDraft> &drafts, Head &head);
    Result<void> commit();
    Result<void> anchor(const Tail &tail, const Head &head, const QList<Event> &events);
    Result<void> adopt(const Tail &tail);
    void tidy();

    QString m_room;
    const Clock &m_clock;
    SharedTexts m_texts;
    ReadableStore m_store;
    std::unique_ptr<Database> m_writer; // absent in a journal that is only read
    StoreReport m_report;
    bool m_verified;
    Head m_told;
    QString m_readOnlyBecause;
    std::optional<Error> m_frozen, m_trouble;
    std::optional<FileId> m_file, m_wal;
    std::optional<Anchor> m_anchored; // by this object, last
};

// Until when one may wait for the locks of others; real time, whatever clock the room has.
class SqliteJournal::Deadline
{
public:
    explicit Deadline(Duration patience) : m_timer(patience) { }
    Duration left() const { return Duration{m_timer.remainingTime()}; }

private:
    QDeadlineTimer m_timer;
};

struct SqliteJournal::Tail {
    QList<Event> news; // after what the caller was told
    Head head;
    std::optional<Anchor> anchor;
    QList<Event> pending; // past the anchor: at most one command
};

} // namespace holdpoint
