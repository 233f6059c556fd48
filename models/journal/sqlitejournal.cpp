#include "models/journal/sqlitejournal_p.h"

#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/base/log.h"
#include "models/journal/chain.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <limits>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

SqliteJournal::SqliteJournal(const QString &room, const Clock &clock, ReadableStore store, const StoreJudgement &judgement)
    : m_room(room), m_clock(clock), m_store(std::move(store)), m_report(judgement.report), m_verified(judgement.whole)
{
    m_told = Head{m_store.probe.chain, 0, zeroHash()};
    m_file = fileId(journalPath(room));
}

Error SqliteJournal::freeze(const Error &error)
{
    if (!m_frozen) {
        m_frozen =
            Error{ErrorKind::Busy, QStringLiteral("frozen"), QStringLiteral("the store is frozen: %1").arg(error.message), error.code};
        log(LogLevel::Error, "journal", m_frozen->message);
    }
    return *m_frozen;
}

// The database and its log must be the files that were opened: SQLite goes on committing into a log that was deleted
// under it, and nobody else would ever see those events.
bool SqliteJournal::filesAreOurs()
{
    if (fileId(journalPath(m_room)) != m_file)
        return false;
    return !m_wal || fileId(journalPath(m_room) + QStringLiteral("-wal")) == m_wal;
}

bool SqliteJournal::changed()
{
    if (m_frozen || m_report.verdict == Verdict::Broken)
        return false;
    if (!m_store.copy && !filesAreOurs()) {
        freeze({ErrorKind::Busy, QStringLiteral("files"), QStringLiteral("the journal's files were deleted or replaced"), m_room});
        return false;
    }
    const qint64 last = db().integer("SELECT coalesce(max(seq),0) FROM event").value_or(m_told.seq);
    if (last < m_told.seq)
        freeze({ErrorKind::Busy, QStringLiteral("verdict"), verdictWord(Verdict::Truncated), m_room});
    return last > m_told.seq;
}

// Events after `afterSeq`, whose hash is `prev`; every link is checked.
Result<QList<Event>> SqliteJournal::follow(qint64 afterSeq, QByteArray prev, int limit)
{
    QList<Event> events;
    std::optional<Error> wrong;
    const int code = walkEvents(db(), afterSeq, std::numeric_limits<qint64>::max(), [&](const ChainRow &row) {
        if (limit > 0 && events.size() == limit)
            return false;
        if (row.seq != ++afterSeq || !row.typed || row.prev != prev || !holdsItsHash(m_told.chain, row)) {
            wrong = Error{ErrorKind::Unreadable, QStringLiteral("broken"), QStringLiteral("the chain is BROKEN at event %1").arg(afterSeq),
                          QString::number(afterSeq)};
            return false;
        }
        auto event = toEvent(row, m_texts);
        if (!event) {
            wrong = event.error();
            return false;
        }
        event->prev = std::exchange(prev, event->hash); // the very bytes, held once
        events.append(std::move(*event));
        return true;
    });
    if (wrong)
        return tl::unexpected<Error>(*wrong);
    if (code != SQLITE_DONE && code != SQLITE_ABORT)
        return tl::unexpected<Error>(db().error(code, QStringLiteral("cannot read the journal")));
    return events;
}

Result<QList<Event>> SqliteJournal::read(qint64 afterSeq, int limit)
{
    if (m_report.verdict == Verdict::Broken) { // as far as the chain holds, which is what can still be shown and exported
        const qint64 left = m_report.head.seq - afterSeq;
        if (left <= 0)
            return QList<Event>();
        limit = static_cast<int>(std::min<qint64>(left, limit > 0 ? limit : std::numeric_limits<int>::max()));
    }
    QByteArray prev = m_told.hash;
    if (afterSeq != m_told.seq) {
        const auto before = hashOf(db(), afterSeq);
        if (!before)
            return tl::unexpected<Error>(freeze(before.error()));
        prev = *before;
    }
    auto events = follow(afterSeq, prev, limit);
    if (!events && m_report.verdict == Verdict::Ok && m_verified) // else whoever verifies says what is wrong
        return tl::unexpected<Error>(freeze(events.error()));
    if (events && !events->isEmpty() && afterSeq <= m_told.seq && events->last().seq > m_told.seq) {
        m_told.seq = events->last().seq;
        m_told.hash = events->last().hash;
    }
    return events;
}

Result<void> SqliteJournal::becomeWriter()
{
    auto writer = Database::open(journalPath(m_room), Database::Access::ReadWrite);
    if (!writer)
        return tl::unexpected<Error>(writer.error());
    if (auto set = (*writer)->setUp(Database::Access::ReadWrite); !set)
        return set;
    (*writer)->restrict();
    if (auto read = (*writer)->integer("SELECT count(*) FROM meta"); !read) // makes the log if there was none
        return tl::unexpected<Error>(read.error());
    m_writer = std::move(*writer);
    m_store.db.reset();
    m_wal = fileId(journalPath(m_room) + QStringLiteral("-wal"));
    if (fileId(journalPath(m_room)) != m_file)
        return tl::unexpected<Error>(
            freeze({ErrorKind::Busy, QStringLiteral("files"), QStringLiteral("the journal was replaced while it was opened"), m_room}));
    if (m_verified)
        settle();
    return {};
}

// Adopts what a crash left between commit and anchor; a moved room says where it is.
void SqliteJournal::settle()
{
    const Deadline deadline(Duration{2000});
    const auto held = lock(deadline);
    if (!held)
        return; // somebody appends: whoever appends next adopts
    auto now = settledTail({}, deadline);
    if (now && now->anchor && !namesExactly(*now->anchor, m_room)) {
        if (auto anchored = anchor(*now, now->head, {}); !anchored)
            m_trouble = anchored.error();
    } else if (!now && now.error().code != QLatin1String("locked")) {
        m_trouble = now.error(); // the next append tries again
    }
    m_writer->exec("ROLLBACK");
}

void SqliteJournal::conclude(const StoreReport &found)
{
    m_verified = true;
    m_report = found;
    if (found.verdict != Verdict::Ok && m_readOnlyBecause.isEmpty())
        m_readOnlyBecause = QStringLiteral("%1: %2").arg(verdictWord(found.verdict), found.why);
    if (m_writer && m_readOnlyBecause.isEmpty() && !m_frozen)
        settle();
}

namespace {

Result<void> mayCreate(const QString &roomFolder, Mode mode)
{
    const QString path = journalPath(roomFolder);
    if (const QString remote = remoteFileSystem(roomFolder); !remote.isEmpty() && mode == Mode::Live)
        return fail(ErrorKind::Busy, QStringLiteral("filesystem"),
                    QStringLiteral("%1 lies on %2, where locks cannot be trusted; choose a local folder").arg(roomFolder, remote),
                    roomFolder);
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return fail(ErrorKind::Refused, QStringLiteral("exists"), QStringLiteral("there is a journal at %1 already").arg(path), path);
    for (const Anchor &old : anchorsNaming(roomFolder)) {
        if (old.seq > 0)
            return fail(
                ErrorKind::Refused, QStringLiteral("store-lost"),
                QStringLiteral("STORE LOST: an anchor says that chain %1 with %2 events lay in %3; restore it, or choose another folder")
                    .arg(QString::fromLatin1(old.chain.toHex()))
                    .arg(old.seq)
                    .arg(roomFolder),
                roomFolder);
    }
    return {};
}

// The file under a temporary name, whole and closed, so that a crash never leaves half a journal under the real one.
Result<void> makeFile(const QString &part, Mode mode, const QByteArray &chain, Instant now, Schema schema)
{
    for (const char *suffix : {"", "-journal", "-wal", "-shm"})
        ::unlink(QFile::encodeName(part + QLatin1String(suffix)).constData());
    {
        auto db = Database::open(part, Database::Access::Create);
        if (!db)
            return tl::unexpected<Error>(db.error());
        ::chmod(QFile::encodeName(part).constData(), 0600);
        if (auto made = createSchema(**db, mode, chain, toRfc3339(now), schema); !made)
            return made;
        if (auto set = (*db)->setUp(Database::Access::ReadWrite); !set)
            return set;
    }
    if (QFileInfo(part + QStringLiteral("-wal")).size() > 0)
        return fail(ErrorKind::Busy, QStringLiteral("store"), QStringLiteral("cannot create the journal: its log is not empty"), part);
    for (const char *suffix : {"-wal", "-shm"})
        ::unlink(QFile::encodeName(part + QLatin1String(suffix)).constData());
    return {};
}

Result<void> createStore(const QString &roomFolder, Mode mode, Instant now, const QByteArray &playbookSha256, Schema schema)
{
    const auto held = FolderLock::tryLock(roomFolder);
    if (!held)
        return tl::unexpected<Error>(held.error());
    if (auto may = mayCreate(roomFolder, mode); !may)
        return may;
    const QString path = journalPath(roomFolder);
    const QString part = path + QStringLiteral(".part");
    const QByteArray chain = randomBytes(16);
    if (auto made = makeFile(part, mode, chain, now, schema); !made)
        return made;
    const FileId folder = fileId(roomFolder).value_or(FileId{});
    const Anchor anchor{chain, 0, zeroHash(), now, QDir(roomFolder).canonicalPath(), folder.device, folder.inode, playbookSha256};
    if (auto written = writeAnchor(anchor); !written)
        return written;
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return fail(ErrorKind::Busy, QStringLiteral("io"), QStringLiteral("cannot create %1").arg(path), path);
    return syncFolder(roomFolder);
}

} // namespace

Result<std::unique_ptr<Journal>> createJournal(const QString &roomFolder, Mode mode, const Clock &clock, const QByteArray &playbookSha256,
                                               Schema schema)
{
    if (auto made = makePrivateFolder(roomFolder); !made)
        return tl::unexpected<Error>(made.error());
    ::chmod(QFile::encodeName(roomFolder).constData(), 0700);
    if (auto created = createStore(roomFolder, mode, clock.now(), playbookSha256, schema); !created)
        return tl::unexpected<Error>(created.error());
    return openJournal(roomFolder, clock, OpenMode::ReadWrite, schema);
}

Result<std::unique_ptr<Journal>> openJournal(const QString &roomFolder, const Clock &clock, OpenMode mode, Schema schema,
                                             const OpeningWatch &watch, Verifying verifying)
{
    auto store = openToRead(roomFolder, schema);
    if (!store) {
        const auto naming = anchorsNaming(roomFolder);
        if (store.error().code == QLatin1String("no-journal") && !naming.isEmpty())
            return fail(ErrorKind::NotHolding, QStringLiteral("store-lost"),
                        QStringLiteral("STORE LOST: an anchor says that chain %1 lies in %2, and it is not there")
                            .arg(QString::fromLatin1(naming.first().chain.toHex()), roomFolder),
                        roomFolder);
        return tl::unexpected<Error>(store.error());
    }
    const auto judgement = verifying == Verifying::Later ? judgeSoon(*store->db, store->probe, roomFolder, watch)
                                                         : judge(*store->db, store->probe, roomFolder, Depth::Quick, watch);
    if (!judgement)
        return tl::unexpected<Error>(judgement.error());
    QString because =
        mode == OpenMode::ReadOnly ? QStringLiteral("it was opened to be read") : whyNotWritable(roomFolder, store->probe.mode, *judgement);
    if (const auto newest = static_cast<int>(schema.size()); because.isEmpty() && store->probe.version < newest)
        because = QStringLiteral("the store is of an older version (schema %1) and has to be brought to schema %2 first")
                      .arg(store->probe.version)
                      .arg(newest);
    auto journal = std::make_unique<SqliteJournal>(roomFolder, clock, std::move(*store), *judgement);
    journal->readOnly(because);
    if (because.isEmpty()) {
        if (auto writer = journal->becomeWriter(); !writer)
            return tl::unexpected<Error>(writer.error());
    }
    return journal;
}

} // namespace holdpoint
