#include "models/journal/backup.h"

#include "models/base/files.h"
#include "models/base/folderlock.h"
#include "models/base/ids.h"
#include "models/journal/anchor.h"
#include "models/journal/migration.h"
#include "models/journal/shred.h"
#include "models/journal/sqlitejournal.h"
#include "models/journal/storefile.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

namespace {

constexpr qint64 largestFile = 4LL * 1024 * 1024 * 1024;

Result<void> copyFile(const QString &from, const QString &to)
{
    struct stat st {
    };
    const auto bytes = readFile(from, largestFile);
    if (!bytes || ::stat(QFile::encodeName(from).constData(), &st) != 0)
        return tl::unexpected<Error>(
            bytes ? Error{ErrorKind::Unreadable, QStringLiteral("io"), QStringLiteral("cannot read %1").arg(from), from} : bytes.error());
    if (auto written = writeDurably(to, *bytes); !written)
        return written;
    ::chmod(QFile::encodeName(to).constData(), st.st_mode & 0700);
    return {};
}

// Everything of the old room but its journal and what is rebuilt anyway; links and special files stay behind.
Result<void> copyRest(const QString &from, const QString &to)
{
    QDirIterator entries(from, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const QString name = QDir(from).relativeFilePath(entry.filePath());
        const bool rebuilt = name.startsWith(QLatin1String("journal.db")) || name.startsWith(QLatin1String("samples.db"));
        if (rebuilt || entry.isSymLink())
            continue;
        const QString there = to + QLatin1Char('/') + name;
        auto copied = entry.isDir() ? makePrivateFolder(there) : entry.isFile() ? copyFile(entry.filePath(), there) : Result<void>{};
        if (!copied)
            return copied;
    }
    return {};
}

Result<void> nobodyHasIt(const QString &room)
{
    for (const char *part : {"", "/journal.db", "/journal.db-shm", "/runs"}) {
        const QString holder = lockHolder(room + QLatin1String(part));
        if (!holder.isEmpty())
            return fail(ErrorKind::Busy, QStringLiteral("locked"), QStringLiteral("%1 still has the room open").arg(holder), holder);
    }
    return {};
}

// What the room knows of destroyed keys counts, and what only the backup still has is added.
Result<void> bringKeys(const QString &file, const QString &fresh)
{
    const auto carried = ShredStore::open(ShredStore::fileBeside(file), ShredStore::Access::Read);
    if (!carried)
        return carried.error().code == QLatin1String("no-keys") ? Result<void>() : tl::unexpected<Error>(carried.error());
    const auto keys = ShredStore::open(ShredStore::fileOf(fresh), ShredStore::Access::Write);
    return keys ? (*keys)->merge(**carried) : tl::unexpected<Error>(keys.error());
}

Result<void> prepare(const QString &file, const QString &room, const QString &fresh, Schema schema)
{
    if (auto made = makePrivateFolder(fresh); !made)
        return made;
    if (QFileInfo(room).isDir()) {
        if (auto copied = copyRest(room, fresh); !copied)
            return copied;
    }
    if (auto copied = copyFile(file, journalPath(fresh)); !copied)
        return copied;
    ::chmod(QFile::encodeName(journalPath(fresh)).constData(), 0600);
    {
        // Made ready to be appended to while nobody sees it: a failure in the middle must not be found by whoever opens it.
        auto db = Database::open(journalPath(fresh), Database::Access::ReadWrite);
        if (!db)
            return tl::unexpected<Error>(db.error());
        if (auto set = (*db)->setUp(Database::Access::ReadWrite); !set)
            return set;
    }
    if (auto brought = bringKeys(file, fresh); !brought)
        return brought;
    const auto again = checkBackup(journalPath(fresh), schema); // what lies in the folder, not what was read from elsewhere
    if (!again)
        return tl::unexpected<Error>(again.error());
    return {};
}

QString freeName(const QString &wished)
{
    QString name = wished;
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = QStringLiteral("%1-%2").arg(wished).arg(n);
    return name;
}

Result<void> swapIn(const QString &fresh, const QString &room, const QString &damaged)
{
    const auto moved = [&](const QString &from, const QString &to) -> Result<void> {
        if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(), RENAME_NOREPLACE) != 0)
            return fail(ErrorKind::Busy, QStringLiteral("io"), QStringLiteral("cannot rename %1 to %2").arg(from, to), from);
        return {};
    };
    if (!damaged.isEmpty()) {
        if (auto kept = moved(room, damaged); !kept)
            return kept;
    }
    if (auto placed = moved(fresh, room); !placed) {
        if (damaged.isEmpty() || moved(damaged, room))
            return placed;
        return fail(
            ErrorKind::Busy, QStringLiteral("io"),
            QStringLiteral("%1; the old room lies in %2 now: rename it back and restore again").arg(placed.error().message, damaged),
            damaged);
    }
    return syncFolder(QFileInfo(room).absolutePath());
}

} // namespace

Result<Restored> restoreStore(const QString &file, const QString &roomFolder, const Clock &clock, const QString &actor, Schema schema)
{
    const QString room = QFileInfo(roomFolder).absoluteFilePath();
    const auto checked = checkBackup(file, schema);
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    if (auto unused = nobodyHasIt(room); !unused)
        return tl::unexpected<Error>(unused.error());
    const bool replaces = QFileInfo(room).isDir();
    auto held = replaces ? FolderLock::tryLock(room) : Result<std::unique_ptr<FolderLock>>(nullptr); // of the old folder, until it is away
    if (!held)
        return tl::unexpected<Error>(held.error());

    const auto anchor = readAnchor(checked->head.chain);
    const std::optional<Anchor> before = anchor ? *anchor : std::nullopt;
    Restored restored;
    restored.head = checked->head;
    restored.movedBackFrom = before ? before->seq : 0;
    restored.copy = before && namesAnother(*before, room);
    const QString stamp = toRfc3339(clock.now()).remove(QLatin1Char(':')).remove(QLatin1Char('-'));
    restored.damaged = replaces ? freeName(QStringLiteral("%1.damaged-%2").arg(room, stamp)) : QString();
    const QString fresh = QStringLiteral("%1.restored-%2").arg(room, newId().first(8));
    if (auto prepared = prepare(file, room, fresh, schema); !prepared) {
        QDir(fresh).removeRecursively();
        return tl::unexpected<Error>(prepared.error());
    }
    if (auto swapped = swapIn(fresh, room, restored.damaged); !swapped)
        return tl::unexpected<Error>(swapped.error());
    held->reset();
    if (restored.copy)
        return restored;

    // The head moves back, and that is said for ever: in the chain, with the head that had been acknowledged.
    const FileId folder = fileId(room).value_or(FileId{});
    const Anchor now{checked->head.chain,        checked->head.seq, checked->head.hash, clock.now(),
                     QDir(room).canonicalPath(), folder.device,     folder.inode,       before ? before->playbook : QByteArray()};
    if (auto written = writeAnchor(now); !written)
        return tl::unexpected<Error>(written.error());
    if (auto migrated = migrateStore(room, clock, schema); !migrated)
        return tl::unexpected<Error>(migrated.error());
    auto journal = openJournal(room, clock, OpenMode::ReadWrite, schema);
    if (!journal)
        return tl::unexpected<Error>(journal.error());
    const QJsonObject body{{QStringLiteral("to"), checked->head.seq},
                           {QStringLiteral("from"), restored.movedBackFrom},
                           {QStringLiteral("lost_head"), before ? QString::fromLatin1(before->head.toHex()) : QString()},
                           {QStringLiteral("kept"), QFileInfo(restored.damaged).fileName()}};
    const auto appended =
        (*journal)->append({QStringLiteral("restore/") + newId(), actor, QStringLiteral("administrator")}, [&](const QList<Event> &) {
            return Result<QList<EventDraft>>(QList<EventDraft>{EventDraft{QStringLiteral("store.restored"), {}, body}});
        });
    if (!appended)
        return tl::unexpected<Error>(appended.error());
    restored.head = appended->head;
    return restored;
}

} // namespace holdpoint
