#include "models/journal/journalworker.h"

#include "models/journal/journalwatch.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>

namespace holdpoint {

namespace {

constexpr int chunk = 2000; // events a batch, so that a long history arrives while it is read
constexpr Duration slice{2000}; // after which "waiting" is said
constexpr Duration appendPatience{30'000}; // after which an append is given up
constexpr int idleMs = 30'000; // of silence, after which the log is put away

} // namespace

JournalWorker::JournalWorker(JournalThread &owner, const QString &room, const Clock &clock, OpenMode mode, Post post)
    : m_owner(owner), m_room(room), m_clock(clock), m_mode(mode), m_post(std::move(post)), m_idle(new QTimer(this))
{
    m_idle->setSingleShot(true);
    m_idle->setInterval(idleMs);
    connect(m_idle, &QTimer::timeout, this, [this] {
        static_cast<void>(m_journal->checkpoint()); // what goes wrong is the journal's trouble
        sayTrouble();
        sayFrozen();
    });
}

JournalWorker::~JournalWorker() = default;

// Called from the threads that verify, one at a time; a slow window is told no more than it can show.
OpeningWatch JournalWorker::watchOpening()
{
    return [this, told = std::make_shared<QElapsedTimer>()](const Opening &at) {
        if (!told->isValid() || told->elapsed() >= 100) {
            told->start();
            m_post([&owner = m_owner, at] { Q_EMIT owner.opening(at); });
        }
        return !nobodyWaits() && !m_openingUnwanted;
    };
}

void JournalWorker::open()
{
    auto opened = openJournal(m_room, m_clock, m_mode, shippedSchema(), watchOpening());
    if (!opened) {
        m_notOpen = opened.error();
        m_post([&owner = m_owner, error = m_notOpen] { Q_EMIT owner.failed(error); });
        return;
    }
    m_journal = std::move(*opened);
    m_post([&owner = m_owner, report = m_journal->report(), mode = m_journal->mode(), because = m_journal->readOnlyBecause()] {
        Q_EMIT owner.opened(report, mode, because);
    });
    readNews();
    m_watch = std::make_unique<JournalWatch>(m_room, *m_journal);
    connect(m_watch.get(), &JournalWatch::changed, this, [this] { readNews(); });
    connect(m_watch.get(), &JournalWatch::frozen, this, [this] { sayFrozen(); });
    readNews(); // what came before the watch stood
    sayTrouble();
}

void JournalWorker::publish(QList<Event> events)
{
    if (events.isEmpty())
        return;
    Q_ASSERT(events.first().seq == m_published + 1);
    m_published = events.last().seq;
    if (m_fold)
        m_fold(events);
    m_post([&owner = m_owner, events] { Q_EMIT owner.eventsRead(events); });
}

void JournalWorker::readNews()
{
    for (;;) {
        const auto events = m_journal->read(m_published, chunk);
        if (!events) {
            sayFrozen();
            return;
        }
        publish(*events);
        if (events->size() < chunk || nobodyWaits())
            return;
    }
}

void JournalWorker::sayFrozen()
{
    if (!m_journal->frozen() || m_saidFrozen)
        return;
    m_saidFrozen = true;
    m_post([&owner = m_owner, error = *m_journal->frozen()] { Q_EMIT owner.frozen(error); });
}

void JournalWorker::sayTrouble()
{
    const QString why = m_journal->trouble() ? m_journal->trouble()->message : QString();
    if (why == m_saidTrouble)
        return;
    m_saidTrouble = why;
    m_post([&owner = m_owner, why] { Q_EMIT owner.troubled(why); });
}

Result<Appended> JournalWorker::appendPatiently(const CommandStamp &command, const Decide &decide)
{
    const QDeadlineTimer deadline(appendPatience);
    bool waiting = false;
    m_givenUp = false;
    for (;;) {
        auto appended = m_journal->append(command, decide, slice);
        const bool locked = !appended && appended.error().code == QLatin1String("locked");
        if (locked && !waiting)
            m_post([&owner = m_owner, holder = appended.error().where] { Q_EMIT owner.waiting(holder); });
        waiting = waiting || locked;
        if (locked && !deadline.hasExpired() && !m_stopping && !m_givenUp) {
            readNews(); // a held lock keeps nobody from reading
            continue;
        }
        if (waiting)
            m_post([&owner = m_owner] { Q_EMIT owner.resumed(); });
        return appended;
    }
}

void JournalWorker::append(const CommandStamp &command, const Decide &decide, const Done &done)
{
    --m_queued;
    if (!m_journal) {
        m_post([done, error = m_notOpen] { done(tl::unexpected<Error>(error)); });
        return;
    }
    const auto appended = appendPatiently(command, [this, &decide](const QList<Event> &news) {
        publish(news);
        return decide(news);
    });
    if (appended && !appended->repeated)
        publish(appended->events);
    else
        readNews(); // a repeated command, or one that is recorded but not anchored
    sayFrozen();
    sayTrouble();
    m_post([done, appended] { done(appended); });
    m_idle->start();
}

void JournalWorker::run(const std::function<void(Journal &)> &work)
{
    if (m_journal)
        work(*m_journal);
}

} // namespace holdpoint
