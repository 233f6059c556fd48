#include "models/journal/sqlitejournal_p.h"

#include "models/base/crashpoint.h"
#include "models/base/log.h"
#include "models/journal/chain.h"
#include "models/journal/insertevents.h"

#include <QtCore/QDir>
#include <QtCore/QThread>

#include <sqlite3.h>

namespace holdpoint {

namespace {

constexpr int longLog = 1000; // pages of the write-ahead log that are worth a checkpoint
constexpr int tooLongLog = 10 * longLog; // worth saying: somebody who reads keeps it from being put away

tl::unexpected<Error> busy(const QString &code, const QString &message, const QString &where = {})
{
    return fail(ErrorKind::Busy, code, message, where);
}

bool isIoCode(const Error &error)
{
    return error.code != QLatin1String("locked") && error.code != QLatin1String("disk-full");
}

} // namespace

Result<std::unique_ptr<FolderLock>> SqliteJournal::lock(const Deadline &deadline)
{
    // Never a blocking flock: it could not be given up. The pauses differ so that two who wait do not march in step.
    for (unsigned long pause = 200;; pause = std::min(pause + 150, 1500UL)) {
        auto held = FolderLock::tryLock(m_room);
        if (held || held.error().code != QLatin1String("locked") || deadline.left() == Duration{0})
            return held;
        QThread::usleep(pause);
    }
}

Result<void> SqliteJournal::begin(const Deadline &deadline)
{
    for (;;) {
        m_writer->patience(std::min(deadline.left(), Duration{500}));
        const int code = m_writer->exec("BEGIN IMMEDIATE");
        if (code == SQLITE_OK)
            return {};
        const Error error = m_writer->error(code, QStringLiteral("cannot write to the journal"));
        if (error.code != QLatin1String("locked"))
            return tl::unexpected<Error>(isIoCode(error) ? freeze(error) : error);
        if (deadline.left() == Duration{0}) {
            const QString holder = lockHolder(journalPath(m_room) + QStringLiteral("-shm"));
            return busy(QStringLiteral("locked"),
                        QStringLiteral("the journal is held by %1").arg(holder.isEmpty() ? QStringLiteral("another program") : holder),
                        holder);
        }
    }
}

// Inside the transaction: what others appended, and whether the anchor agrees.
Result<SqliteJournal::Tail> SqliteJournal::tail()
{
    Tail tail;
    const auto version = m_writer->integer("PRAGMA user_version");
    if (!version) // what cannot be read accuses nobody
        return tl::unexpected<Error>(freeze(version.error()));
    if (*version != m_store.probe.version)
        return tl::unexpected<Error>(
            freeze({ErrorKind::Busy, QStringLiteral("newer"), QStringLiteral("the store is of another version now"), m_room}));
    auto news = follow(m_told.seq, m_told.hash, 0);
    if (!news)
        return tl::unexpected<Error>(freeze(news.error()));
    tail.news = std::move(*news);
    tail.head = m_told;
    if (!tail.news.isEmpty()) {
        tail.head.seq = tail.news.last().seq;
        tail.head.hash = tail.news.last().hash;
    }
    const auto newest = m_writer->integer("SELECT coalesce(max(seq),0) FROM event");
    if (!newest)
        return tl::unexpected<Error>(freeze(newest.error()));
    const qint64 last = *newest;
    const auto anchor = readAnchor(tail.head.chain);
    if (!anchor)
        return tl::unexpected<Error>(freeze(anchor.error()));
    tail.anchor = *anchor;
    const qint64 anchored = tail.anchor ? tail.anchor->seq : 0;
    QString wrong;
    if (!tail.anchor && last > 0)
        wrong = verdictWord(Verdict::AnchorLost);
    else if (last != tail.head.seq || anchored > last)
        wrong = verdictWord(Verdict::Truncated);
    else if (tail.anchor && namesAnother(*tail.anchor, m_room))
        wrong = QStringLiteral("this is a copy of %1").arg(tail.anchor->room);
    if (!wrong.isEmpty())
        return tl::unexpected<Error>(freeze({ErrorKind::Busy, QStringLiteral("verdict"), wrong, m_room}));
    if (anchored == last && tail.anchor && tail.anchor->head == tail.head.hash)
        return tail;

    // Something lies past the anchor, or the anchor is of another history.
    const auto hash = hashOf(*m_writer, anchored);
    if (!hash)
        return tl::unexpected<Error>(freeze(hash.error()));
    if (tail.anchor && tail.anchor->head != *hash)
        return tl::unexpected<Error>(freeze({ErrorKind::Busy, QStringLiteral("verdict"), verdictWord(Verdict::Rewritten), m_room}));
    auto pending = follow(anchored, *hash, 0);
    if (!pending)
        return tl::unexpected<Error>(freeze(pending.error()));
    QList<PastAnchor> past;
    for (const Event &event : *pending)
        past.append({event.seq, event.command.toUtf8()});
    if (commandsOf(past) > 1)
        return tl::unexpected<Error>(freeze({ErrorKind::Busy, QStringLiteral("verdict"), verdictWord(Verdict::Unanchored), m_room}));
    tail.pending = std::move(*pending);
    return tail;
}

// The tail with nothing left past the anchor, unless that is the very command that is being repeated. The transaction is
// open when it returns, whatever it returns.
Result<SqliteJournal::Tail> SqliteJournal::settledTail(const CommandStamp &command, const Deadline &deadline)
{
    for (int round = 0; round < 2; ++round) {
        if (auto begun = begin(deadline); !begun)
            return tl::unexpected<Error>(begun.error());
        auto now = tail();
        if (!now || now->pending.isEmpty() || now->pending.first().command == command.id)
            return now;
        if (auto adopted = adopt(*now); !adopted)
            return tl::unexpected<Error>(adopted.error());
    }
    return busy(QStringLiteral("not-anchored"), QStringLiteral("what a crash left behind could not be adopted"), m_room);
}

// One command between commit and anchor is what a crash leaves. It is kept, with a mark that belongs to the same command,
// so that a second crash right here still leaves one command.
Result<void> SqliteJournal::adopt(const Tail &tail)
{
    Head head = tail.head;
    QList<Event> events = tail.pending;
    if (events.last().kind != QLatin1String("store.adopted")) {
        const QString first = events.first().command;
        const QJsonObject body{{QStringLiteral("command"), first},
                               {QStringLiteral("first"), events.first().seq},
                               {QStringLiteral("events"), static_cast<qint64>(events.size())}};
        auto adopted = insert({first, QStringLiteral("engine"), {}}, static_cast<int>(events.size()) + 1,
                              {EventDraft{QStringLiteral("store.adopted"), {}, body}}, head);
        if (!adopted)
            return tl::unexpected<Error>(adopted.error());
        events += *adopted;
    }
    if (auto committed = commit(); !committed)
        return committed;
    if (auto anchored = anchor(tail, head, events); !anchored)
        return busy(QStringLiteral("not-anchored"), anchored.error().message, anchored.error().where);
    return {};
}

Result<QList<Event>> SqliteJournal::insert(const CommandStamp &command, int part, const QList<EventDraft> &drafts, Head &head)
{
    auto events = insertEvents(*m_writer, m_clock, command, part, drafts, head);
    if (!events && events.error().kind != ErrorKind::WrongUse && isIoCode(events.error()))
        return tl::unexpected<Error>(freeze(events.error()));
    return events;
}

Result<void> SqliteJournal::commit()
{
    CRASHPOINT("journal.before-commit");
    if (const int code = m_writer->exec("COMMIT"); code != SQLITE_OK) {
        const Error error = m_writer->error(code, QStringLiteral("cannot commit"));
        m_writer->exec("ROLLBACK");
        // A full disk leaves everything as it was. After any other failure nobody knows what reached the disk: stop.
        return tl::unexpected<Error>(isIoCode(error) ? freeze(error) : error);
    }
    CRASHPOINT("journal.after-commit");
    if (!filesAreOurs())
        return tl::unexpected<Error>(
            freeze({ErrorKind::Busy, QStringLiteral("files"), QStringLiteral("the journal's files were deleted or replaced"), m_room}));
    return {};
}

namespace {

// The hash of the playbook that the newest revision among these events brought.
QByteArray playbookOf(const QList<Event> &events, QByteArray known)
{
    for (const Event &event : events) {
        const QByteArray hash = QByteArray::fromHex(event.body.value(QStringLiteral("sha256")).toString().toLatin1());
        if (event.kind.startsWith(QLatin1String("revision.")) && hash.size() == 32)
            known = hash;
    }
    return known;
}

} // namespace

Result<void> SqliteJournal::anchor(const Tail &tail, const Head &head, const QList<Event> &events)
{
    const FileId folder = fileId(m_room).value_or(FileId{});
    const QByteArray playbook = playbookOf(events, tail.anchor ? tail.anchor->playbook : QByteArray());
    const Anchor next{head.chain, head.seq, head.hash, m_clock.now(), QDir(m_room).canonicalPath(), folder.device, folder.inode, playbook};
    const bool ours = m_anchored && tail.anchor == m_anchored;
    m_anchored.reset();
    if (auto written = writeAnchor(next, ours); !written)
        return fail(ErrorKind::NotAnchored, QStringLiteral("not-anchored"),
                    QStringLiteral("recorded as event %1, but not anchored: %2. Repeat with the same command id")
                        .arg(head.seq)
                        .arg(written.error().message),
                    anchorPath(head.chain));
    m_anchored = next;
    CRASHPOINT("journal.after-anchor");
    return {};
}

Result<QList<Event>> SqliteJournal::eventsOf(const QString &command)
{
    QList<Event> events;
    Statement row(m_writer->handle(), "SELECT " HOLDPOINT_EVENT_COLUMNS " FROM event WHERE command=?1");
    for (int part = 1;; ++part) {
        const QByteArray id = (part == 1 ? command : QStringLiteral("%1/%2").arg(command).arg(part)).toUtf8();
        const int code = row.bindText(1, id).step();
        if (code == SQLITE_DONE)
            return events;
        if (code != SQLITE_ROW)
            return tl::unexpected<Error>(m_writer->error(code, QStringLiteral("cannot read the journal")));
        auto event = toEvent(rowOf(row));
        row.reset();
        if (!event)
            return tl::unexpected<Error>(event.error());
        if (event->kind != QLatin1String("store.adopted"))
            events.append(std::move(*event));
    }
}

Result<Appended> SqliteJournal::answerAgain(const Tail &tail, const QList<Event> &events)
{
    m_writer->exec("ROLLBACK");
    if (!tail.pending.isEmpty()) {
        if (auto anchored = anchor(tail, tail.head, tail.pending); !anchored)
            return tl::unexpected<Error>(anchored.error());
    }
    return Appended{events, true, tail.head};
}

Result<Appended> SqliteJournal::appendLocked(const CommandStamp &command, const Decide &decide, const Deadline &deadline)
{
    auto now = settledTail(command, deadline);
    if (!now)
        return tl::unexpected<Error>(now.error());
    const auto before = eventsOf(command.id);
    if (!before)
        return tl::unexpected<Error>(before.error());
    if (!before->isEmpty())
        return answerAgain(*now, *before);

    const Head base = now->head;
    const auto drafts = decide(now->news);
    m_told = base; // the caller has them now, whatever was decided
    if (!drafts)
        return tl::unexpected<Error>(drafts.error());
    Appended appended{{}, false, base};
    if (drafts->isEmpty())
        return appended;
    auto events = insert(command, 1, *drafts, appended.head);
    if (!events)
        return tl::unexpected<Error>(events.error());
    if (auto committed = commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    if (auto anchored = anchor(*now, appended.head, *events); !anchored)
        return tl::unexpected<Error>(anchored.error());
    m_told = appended.head;
    appended.events = std::move(*events);
    m_trouble.reset(); // whatever could not be adopted or anchored before is now
    tidy();
    return appended;
}

Result<Appended> SqliteJournal::append(const CommandStamp &command, const Decide &decide, Duration patience)
{
    if (m_frozen)
        return tl::unexpected<Error>(*m_frozen);
    if (!m_writer || !m_readOnlyBecause.isEmpty())
        return busy(QStringLiteral("read-only"), QStringLiteral("nothing can be recorded: %1").arg(m_readOnlyBecause), m_room);
    if (command.id.isEmpty() || command.id.size() > 200 || command.actor.isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("command"),
                    QStringLiteral("a command needs an id of at most 200 characters and an actor"));
    const Deadline deadline(patience);
    const auto held = lock(deadline);
    if (!held)
        return tl::unexpected<Error>(held.error());
    if (!filesAreOurs())
        return tl::unexpected<Error>(
            freeze({ErrorKind::Busy, QStringLiteral("files"), QStringLiteral("the journal's files were deleted or replaced"), m_room}));
    auto appended = appendLocked(command, decide, deadline);
    if (sqlite3_get_autocommit(m_writer->handle()) == 0)
        m_writer->exec("ROLLBACK");
    return appended;
}

// Under the write lock. A reader in the way is no trouble: the next append tries again.
void SqliteJournal::tidy()
{
    if (m_writer->walPages() < longLog)
        return;
    m_writer->patience(Duration{20});
    const int pages = m_writer->walPages();
    const auto done = m_writer->checkpoint(Database::Log::Keep);
    const bool inTheWay = !done && done.error().code == QLatin1String("locked");
    if (done || (inTheWay && pages < tooLongLog))
        return;
    if (isIoCode(done.error()))
        static_cast<void>(freeze(done.error()));
    else
        m_trouble = inTheWay
            ? Error{ErrorKind::Busy, QStringLiteral("log"),
                    QStringLiteral("a program that reads keeps the journal's log from being put away: %1 pages").arg(pages), m_room}
            : done.error();
    if (m_trouble)
        log(LogLevel::Warning, "journal", m_trouble->message);
}

Result<void> SqliteJournal::checkpoint()
{
    if (m_frozen || !m_writer)
        return {};
    const Deadline deadline(Duration{2000});
    const auto held = lock(deadline);
    if (!held)
        return tl::unexpected<Error>(held.error());
    m_writer->patience(deadline.left());
    auto done = m_writer->checkpoint(Database::Log::Empty);
    if (!done && isIoCode(done.error()))
        return tl::unexpected<Error>(freeze(done.error()));
    if (!done && done.error().code != QLatin1String("locked"))
        m_trouble = done.error();
    return done;
}

} // namespace holdpoint
