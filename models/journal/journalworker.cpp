#include "models/journal/journalworker.h"

#include "models/base/log.h"
#include "models/journal/journalwatch.h"
#include "models/journal/verifystore.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>

namespace holdpoint {

namespace {

constexpr int chunk = 2000; // events a batch, so that a long history arrives while it is read
constexpr Duration slice{2000}; // after which "waiting" is said
constexpr Duration appendPatience{30'000}; // after which an append is given up
constexpr int verifyAgainMs = 2000; // after which what could not be looked at is tried again
constexpr int idleMs = 30'000; // of silence, after which the log is put away

} // namespace

JournalWorker::JournalWorker(JournalThread &owner, const QString &room, const Clock &clock, OpenMode mode, Verifying verifying, Post post)
    : m_owner(owner), m_room(room), m_clock(clock), m_mode(mode), m_verifying(verifying), m_post(std::move(post)), m_idle(new QTimer(this))
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
    auto opened = openJournal(m_room, m_clock, m_mode, shippedSchema(), watchOpening(), m_verifying);
    if (opened && m_openingUnwanted)
        opened = tl::unexpected<Error>(openingCancelled(m_room));
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
    const bool whole = m_journal->verified(), read = m_published >= m_journal->report().head.seq;
    if (whole)
        conclude(m_journal->report());
    else if (!read && !nobodyWaits()) // it cannot be read to its end: nothing is taken before somebody has seen why
        conclude(verifyStore(m_room));
    m_watch = std::make_unique<JournalWatch>(m_room, *m_journal);
    connect(m_watch.get(), &JournalWatch::changed, this, [this] { readNews(); });
    connect(m_watch.get(), &JournalWatch::frozen, this, [this] { sayFrozen(); });
    readNews(); // what came before the watch stood
    sayTrouble();
    if (!whole && read)
        verifyAside();
}

void JournalWorker::verifyAside()
{
    const auto look = [room = m_room, read = m_published >= m_journal->report().head.seq] {
        return read ? verifyRead(room) : verifyStore(room);
    };
    try {
        m_verification = std::async(std::launch::async, [this, look] {
            const auto found = look();
            QMetaObject::invokeMethod(
                this, [this, found] { conclude(found); }, Qt::QueuedConnection);
        });
    } catch (const std::system_error &) { // no further thread
        conclude(look());
    }
}

void JournalWorker::conclude(const Result<StoreReport> &found)
{
    if (!found) { // says nothing about the store
        log(LogLevel::Error, "journal", QStringLiteral("cannot verify %1: %2").arg(m_room, found.error().message));
        QTimer::singleShot(verifyAgainMs, this, &JournalWorker::verifyAside);
        return;
    }
    if (!m_journal->verified())
        m_journal->conclude(*found);
    m_post([&owner = m_owner, report = *found] { Q_EMIT owner.verified(report); });
    readNews(); // of one that is broken as far as it holds
    sayTrouble();
    sayFrozen();
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
