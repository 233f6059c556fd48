#include "models/journal/migration.h"

#include "models/base/crashpoint.h"
#include "models/base/files.h"
#include "models/base/folderlock.h"
#include "models/base/log.h"
#include "models/journal/insertevents.h"
#include "models/journal/sqlitejournal_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <cmath>
#include <sqlite3.h>

namespace holdpoint {

namespace {

constexpr double bytesPerSecond = 25e6; // measured: copied once, read and hashed four times

// One migration under way. Nothing of it is seen by others before commit().
class Migration
{
public:
    Migration(const QString &room, const Clock &clock, Schema schema) : m_room(room), m_clock(clock), m_schema(schema) { }

    Result<Migrated> run()
    {
        for (const auto step : {&Migration::settle, &Migration::lock, &Migration::backUp, &Migration::begin, &Migration::takeSteps,
                                &Migration::check, &Migration::record, &Migration::commit}) {
            if (auto done = (this->*step)(); !done)
                return tl::unexpected<Error>(done.error());
            if (m_before.version == static_cast<int>(m_schema.size()))
                return Migrated{m_before.version, m_before.version, {}, {}}; // somebody else was faster
        }
        log(LogLevel::Info, "journal",
            QStringLiteral("migrated from schema %1 to %2; backup %3").arg(m_done.from).arg(m_done.to).arg(m_done.backup));
        return m_done;
    }

private:
    // What a crash left between commit and anchor is adopted first, so that nothing lies past the anchor from here on.
    Result<void> settle();
    Result<void> lock();
    Result<void> backUp();
    Result<void> begin();
    Result<void> takeSteps();
    Result<void> check();
    Result<void> record();
    Result<void> commit();
    Result<void> look(Database &db, Depth depth);
    tl::unexpected<Error> wrong(const QString &why) const
    {
        return fail(ErrorKind::NotHolding, QStringLiteral("migration"),
                    QStringLiteral("the store was not migrated, it is as it was: %1").arg(why), m_room);
    }

    QString m_room;
    const Clock &m_clock;
    Schema m_schema;
    std::unique_ptr<FolderLock> m_write, m_engine;
    Probe m_before;
    StoreJudgement m_judged;
    std::unique_ptr<Database> m_db;
    Migrated m_done;
};

Result<void> Migration::look(Database &db, Depth depth)
{
    auto judged = judge(db, m_before, m_room, depth);
    if (!judged)
        return tl::unexpected<Error>(judged.error());
    m_judged = std::move(*judged);
    if (const QString why = whyNotWritable(m_room, m_before.mode, m_judged); !why.isEmpty())
        return wrong(why);
    return {};
}

Result<void> Migration::settle()
{
    auto store = openToRead(m_room, m_schema);
    if (!store)
        return tl::unexpected<Error>(store.error());
    m_before = store->probe;
    if (auto sound = look(*store->db, Depth::Quick); !sound || !m_judged.pending)
        return sound;
    SqliteJournal journal(m_room, m_clock, std::move(*store), m_judged);
    return journal.becomeWriter();
}

Result<void> Migration::lock()
{
    const QString runs = m_room + QStringLiteral("/runs");
    auto write = FolderLock::tryLock(m_room);
    if (!write)
        return tl::unexpected<Error>(write.error());
    if (auto made = makePrivateFolder(runs); !made)
        return made;
    auto engine = FolderLock::tryLock(runs);
    if (!engine)
        return tl::unexpected<Error>(engine.error());
    m_write = std::move(*write);
    m_engine = std::move(*engine);
    CRASHPOINT("migrate.locked");
    return {};
}

Result<void> Migration::backUp()
{
    auto store = openToRead(m_room, m_schema);
    if (!store)
        return tl::unexpected<Error>(store.error());
    m_before = store->probe; // somebody else may have been first
    if (auto sound = look(*store->db, Depth::Quick); !sound)
        return sound;
    if (m_judged.pending)
        return fail(ErrorKind::Busy, QStringLiteral("not-anchored"), QStringLiteral("what a crash left behind could not be adopted"),
                    m_room);
    const Head head = m_judged.report.head;
    const QString folder = m_room + QStringLiteral("/backups");
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    m_done = {m_before.version, static_cast<int>(m_schema.size()), {}, head};
    m_done.backup = QStringLiteral("%1/%2-%3-schema%4.hpbak")
                        .arg(folder)
                        .arg(head.seq)
                        .arg(QString::fromLatin1(head.hash.toHex().first(8)))
                        .arg(m_before.version);
    // One that is there already is of an attempt that was cut off.
    const auto backup =
        QFileInfo::exists(m_done.backup) ? checkBackup(m_done.backup, m_schema) : backupStore(m_room, m_done.backup, m_schema);
    if (!backup)
        return tl::unexpected<Error>(backup.error());
    if (backup->schema != m_before.version || backup->head.chain != head.chain || backup->head.hash != head.hash)
        return wrong(QStringLiteral("%1 is no backup of it").arg(m_done.backup));
    CRASHPOINT("migrate.backed-up");
    return {};
}

Result<void> Migration::begin()
{
    auto db = Database::open(journalPath(m_room), Database::Access::ReadWrite);
    if (!db)
        return tl::unexpected<Error>(db.error());
    m_db = std::move(*db);
    if (auto set = m_db->setUp(Database::Access::ReadWrite); !set)
        return set;
    if (const int code = m_db->exec("BEGIN IMMEDIATE"); code != SQLITE_OK)
        return tl::unexpected<Error>(m_db->error(code, QStringLiteral("cannot write to the journal")));
    const auto again = probe(*m_db, journalPath(m_room), m_schema);
    if (!again)
        return tl::unexpected<Error>(again.error());
    const auto head = m_judged.report.head;
    if (auto sound = look(*m_db, Depth::Quick); !sound)
        return sound;
    if (again->version != m_before.version || m_judged.report.head.hash != head.hash)
        return wrong(QStringLiteral("somebody wrote to it past the locks"));
    CRASHPOINT("migrate.begun");
    return {};
}

// A step changes what is around the events, never them.
int denyEvents(void *, int action, const char *first, const char *second, const char *, const char *)
{
    const auto guarded = [](const char *table) {
        return table && (sqlite3_stricmp(table, "event") == 0 || sqlite3_stricmp(table, "meta") == 0);
    };
    switch (action) {
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_DROP_TABLE:
        return guarded(first) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_ALTER_TABLE:
        return guarded(second) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return SQLITE_DENY;
    default:
        return SQLITE_OK;
    }
}

Result<void> Migration::takeSteps()
{
    for (const SchemaVersion &next : m_schema.subspan(static_cast<size_t>(m_before.version))) {
        sqlite3_set_authorizer(m_db->handle(), denyEvents, nullptr);
        const int code = m_db->exec(next.step);
        const Error error = m_db->error(code, QStringLiteral("a step failed"));
        sqlite3_set_authorizer(m_db->handle(), nullptr, nullptr);
        if (code != SQLITE_OK)
            return wrong(error.message);
        CRASHPOINT("migrate.step");
    }
    return {};
}

// Before anything is committed: the tables are those of a new store, and every event is where it was.
Result<void> Migration::check()
{
    const auto now = probe(*m_db, journalPath(m_room), m_schema);
    if (!now)
        return wrong(now.error().message);
    if (now->version != m_done.to || !now->guarded || now->mode != m_before.mode || now->chain != m_before.chain)
        return wrong(QStringLiteral("the steps do not lead to schema %1").arg(m_done.to));
    const auto judged = judge(*m_db, *now, m_room, Depth::Full);
    if (!judged)
        return wrong(judged.error().message);
    const StoreReport &before = m_judged.report, &after = judged->report;
    if (after.verdict != Verdict::Ok)
        return wrong(QStringLiteral("%1: %2").arg(verdictWord(after.verdict), after.why));
    if (after.events != before.events || after.head.seq != before.head.seq || after.head.hash != before.head.hash
        || m_db->integer("SELECT count(*) FROM meta").value_or(0) != 1)
        return wrong(QStringLiteral("events are missing afterwards"));
    CRASHPOINT("migrate.checked");
    return {};
}

Result<void> Migration::record()
{
    const QJsonObject body{{QStringLiteral("from"), m_done.from},
                           {QStringLiteral("to"), m_done.to},
                           {QStringLiteral("backup"), QFileInfo(m_done.backup).fileName()}};
    const CommandStamp command{QStringLiteral("migrate/%1/%2").arg(m_done.to).arg(m_done.head.seq), QStringLiteral("engine"), {}};
    const auto recorded = insertEvents(*m_db, m_clock, command, 1, {EventDraft{QStringLiteral("store.migrated"), {}, body}}, m_done.head);
    if (!recorded)
        return wrong(recorded.error().message);
    CRASHPOINT("migrate.before-commit");
    return {};
}

Result<void> Migration::commit()
{
    if (const int code = m_db->exec("COMMIT"); code != SQLITE_OK)
        return tl::unexpected<Error>(m_db->error(code, QStringLiteral("the migration may not have been committed; open the room again")));
    CRASHPOINT("migrate.after-commit");
    const FileId folder = fileId(m_room).value_or(FileId{});
    const Anchor anchor{m_done.head.chain,
                        m_done.head.seq,
                        m_done.head.hash,
                        m_clock.now(),
                        QDir(m_room).canonicalPath(),
                        folder.device,
                        folder.inode,
                        m_judged.anchor ? m_judged.anchor->playbook : QByteArray()};
    // The store is migrated either way; an event without its anchor is adopted by whoever writes next.
    if (auto anchored = writeAnchor(anchor); !anchored)
        log(LogLevel::Warning, "journal", anchored.error().message);
    CRASHPOINT("migrate.after-anchor");
    return {};
}

} // namespace

Result<MigrationPlan> planMigration(const QString &roomFolder, Schema schema)
{
    auto store = openToRead(roomFolder, schema);
    if (!store)
        return tl::unexpected<Error>(store.error());
    MigrationPlan plan;
    plan.from = store->probe.version;
    plan.to = static_cast<int>(schema.size());
    if (!plan.isNeeded())
        return plan;
    plan.events = store->db->integer("SELECT coalesce(max(seq),0) FROM event").value_or(0);
    for (const char *suffix : {"", "-wal"})
        plan.bytes += QFileInfo(journalPath(roomFolder) + QLatin1String(suffix)).size();
    plan.expected = std::chrono::seconds(1 + std::llround(static_cast<double>(plan.bytes) / bytesPerSecond));
    return plan;
}

QString inWords(const MigrationPlan &plan)
{
    return QStringLiteral("from schema %1 to %2: %3 events, %4, about %5 s")
        .arg(plan.from)
        .arg(plan.to)
        .arg(plan.events)
        .arg(QLocale::c().formattedDataSize(plan.bytes, 1, QLocale::DataSizeSIFormat))
        .arg(std::chrono::ceil<std::chrono::seconds>(plan.expected).count());
}

Result<Migrated> migrateStore(const QString &roomFolder, const Clock &clock, Schema schema)
{
    const auto plan = planMigration(roomFolder, schema);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    if (!plan->isNeeded())
        return Migrated{plan->from, plan->to, {}, {}};
    return Migration(roomFolder, clock, schema).run();
}

} // namespace holdpoint
