#pragma once

#include "models/journal/journalthread.h"

#include <QtCore/QTimer>

#include <atomic>
#include <future>

namespace holdpoint {

class JournalWatch;

// The part of JournalThread that lives on the journal's thread. Everything is told to the owner through `post`, in order.
class JournalWorker : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<Appended> &)>;
    using Fold = std::function<void(QList<Event> &)>;
    using Post = std::function<void(std::function<void()>)>;

    JournalWorker(JournalThread &owner, const QString &room, const Clock &clock, OpenMode mode, Verifying verifying, Post post);
    ~JournalWorker() override;

    void open();
    void append(const CommandStamp &command, const Decide &decide, const Done &done);
    void run(const std::function<void(Journal &)> &work);
    void setFold(Fold fold) { m_fold = std::move(fold); }
    void stopWaiting() { m_stopping = true; } // from any thread
    void giveUpWaiting() { m_givenUp = true; } // from any thread: this append only
    void cancelOpening() { m_openingUnwanted = true; } // from any thread
    void queued() { ++m_queued; } // from any thread: an append is on its way

private:
    void publish(QList<Event> events);
    OpeningWatch watchOpening();
    void verifyAside();
    void conclude(const Result<StoreReport> &found);
    bool nobodyWaits() const { return m_stopping && m_queued == 0; }
    void readNews();
    void sayFrozen();
    void sayTrouble();
    Result<Appended> appendPatiently(const CommandStamp &command, const Decide &decide);

    JournalThread &m_owner;
    QString m_room;
    const Clock &m_clock;
    OpenMode m_mode;
    Verifying m_verifying;
    Post m_post;
    Fold m_fold;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<JournalWatch> m_watch;
    Error m_notOpen{ErrorKind::Busy, QStringLiteral("not-open"), QStringLiteral("the journal is not open"), {}};
    QTimer *m_idle; // since the last append
    qint64 m_published = 0;
    bool m_saidFrozen = false;
    QString m_saidTrouble;
    std::atomic<bool> m_stopping{false}, m_givenUp{false}, m_openingUnwanted{false};
    std::atomic<int> m_queued{0};
    std::future<void> m_verification; // the last member: nothing of this is gone before it has ended
};

} // namespace holdpoint
