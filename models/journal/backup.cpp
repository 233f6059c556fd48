#include "models/journal/backup.h"

#include "models/base/files.h"
#include "models/journal/shred.h"
#include "models/journal/storefile.h"
#include "models/journal/verdict.h"
#include "models/journal/verifystore.h"

#include <QtCore/QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace holdpoint {

namespace {

Result<void> syncFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    if (!synced)
        return fail(ErrorKind::Busy, QStringLiteral("io"), QStringLiteral("cannot write %1 to disk").arg(path), path);
    return {};
}

// The whole file in one snapshot; in rollback mode, so that it needs no log beside it.
Result<void> copyStore(Database &from, const QString &part)
{
    auto to = Database::open(part, Database::Access::Create);
    if (!to)
        return tl::unexpected<Error>(to.error());
    sqlite3_backup *copy = sqlite3_backup_init((*to)->handle(), "main", from.handle(), "main");
    int code = copy ? sqlite3_backup_step(copy, -1) : sqlite3_errcode((*to)->handle());
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE)
        return tl::unexpected<Error>((*to)->error(code, QStringLiteral("cannot copy the journal")));
    code = (*to)->exec("PRAGMA journal_mode=DELETE");
    if (code != SQLITE_OK)
        return tl::unexpected<Error>((*to)->error(code, QStringLiteral("cannot finish the copy")));
    return {};
}

// The keys of personal notes go along, in a file of their own: an erasure has to reach them in every backup.
Result<void> carryKeys(const QString &roomFolder, const QString &file)
{
    auto keys = ShredStore::open(ShredStore::fileOf(roomFolder), ShredStore::Access::Read);
    if (!keys)
        return keys.error().code == QLatin1String("no-keys") ? Result<void>() : tl::unexpected<Error>(keys.error());
    return (*keys)->copyTo(ShredStore::fileBeside(file));
}

struct Removed {
    QString path;
    ~Removed()
    {
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            ::unlink(QFile::encodeName(path + QLatin1String(suffix)).constData());
    }
};

} // namespace

Result<Backup> checkBackup(const QString &file, Schema schema)
{
    auto db = Database::open(file, Database::Access::ReadOnly);
    if (!db)
        return tl::unexpected<Error>(db.error());
    auto probed = probe(**db, file, schema);
    if (!probed)
        return tl::unexpected<Error>(probed.error());
    // A backup is older than the anchor by nature: the chain alone is judged, as if nothing were anchored here.
    const auto judgement = judge(**db, *probed, QFileInfo(file).absolutePath() + QStringLiteral("/no-room"), Depth::Full);
    if (!judgement)
        return tl::unexpected<Error>(judgement.error());
    if (judgement->report.verdict == Verdict::Broken)
        return fail(ErrorKind::NotHolding, QStringLiteral("broken"),
                    QStringLiteral("the backup cannot be used: %1").arg(judgement->report.why), file);
    return Backup{file, judgement->report.head, judgement->report.events, probed->version};
}

Result<Backup> backupStore(const QString &roomFolder, const QString &file, Schema schema)
{
    if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
        return fail(ErrorKind::Refused, QStringLiteral("exists"), QStringLiteral("%1 exists already").arg(file), file);
    const auto report = verifyStore(roomFolder, schema);
    if (!report)
        return tl::unexpected<Error>(report.error());
    if (report->verdict != Verdict::Ok)
        return fail(ErrorKind::NotHolding, QStringLiteral("verdict"),
                    QStringLiteral("a store that is %1 is not backed up: %2").arg(verdictWord(report->verdict), report->why), roomFolder);
    auto store = openToRead(roomFolder, schema);
    if (!store)
        return tl::unexpected<Error>(store.error());

    const Removed part{file + QStringLiteral(".part")};
    ::unlink(QFile::encodeName(part.path).constData());
    if (auto copied = copyStore(*store->db, part.path); !copied)
        return tl::unexpected<Error>(copied.error());
    auto checked = checkBackup(part.path, schema);
    if (!checked)
        return checked;
    // Others may have appended meanwhile; what was verified must be in it.
    if (checked->head.chain != report->head.chain || checked->head.seq < report->head.seq)
        return fail(ErrorKind::NotHolding, QStringLiteral("backup"), QStringLiteral("the copy does not hold what the journal holds"), file);
    if (auto synced = syncFile(part.path); !synced)
        return tl::unexpected<Error>(synced.error());
    if (::rename(QFile::encodeName(part.path).constData(), QFile::encodeName(file).constData()) != 0)
        return fail(ErrorKind::Busy, QStringLiteral("io"), QStringLiteral("cannot name the backup %1").arg(file), file);
    if (auto synced = syncFolder(QFileInfo(file).absolutePath()); !synced)
        return tl::unexpected<Error>(synced.error());
    if (auto carried = carryKeys(roomFolder, file); !carried)
        return tl::unexpected<Error>(carried.error());
    checked->file = file;
    return checked;
}

Result<Backup> backupStore(const QString &roomFolder)
{
    const auto report = verifyStore(roomFolder);
    if (!report)
        return tl::unexpected<Error>(report.error());
    const QString folder = roomFolder + QStringLiteral("/backups");
    if (auto made = makePrivateFolder(folder); !made)
        return tl::unexpected<Error>(made.error());
    const QString file =
        QStringLiteral("%1/%2-%3.hpbak").arg(folder).arg(report->head.seq).arg(QString::fromLatin1(report->head.hash.toHex().first(8)));
    if (QFileInfo::exists(file))
        return checkBackup(file);
    return backupStore(roomFolder, file);
}

} // namespace holdpoint
