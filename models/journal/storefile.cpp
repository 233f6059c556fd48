#include "models/journal/storefile.h"

#include "models/base/files.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace holdpoint {

QString journalPath(const QString &roomFolder)
{
    return QDir(roomFolder).filePath(QStringLiteral("journal.db"));
}

QString remoteFileSystemName(long magic)
{
    switch (static_cast<quint32>(magic)) {
    case 0x6969:
        return QStringLiteral("NFS");
    case 0x517B:
    case 0xFE534D42:
    case 0xFF534D42:
        return QStringLiteral("SMB");
    case 0x65735546:
        return QStringLiteral("FUSE");
    case 0x01021997:
        return QStringLiteral("9P");
    case 0x5346414F:
    case 0x6B414653:
        return QStringLiteral("AFS");
    case 0x73757245:
        return QStringLiteral("Coda");
    case 0x00C36400:
        return QStringLiteral("Ceph");
    case 0x564C:
        return QStringLiteral("NCP");
    default:
        return {};
    }
}

QString remoteFileSystem(const QString &folder)
{
    struct statfs fs {
    };
    if (::statfs(QFile::encodeName(folder).constData(), &fs) != 0)
        return {};
    return remoteFileSystemName(fs.f_type);
}

namespace {

constexpr qint64 largestCopy = 4LL * 1024 * 1024 * 1024;

Result<void> looksLikeStore(const QString &path)
{
    struct stat st {
    };
    if (::lstat(QFile::encodeName(path).constData(), &st) != 0) {
        const QString why = errno == ENOENT ? QStringLiteral("there is no journal at %1") : QStringLiteral("cannot read %1");
        return fail(ErrorKind::Unreadable, errno == ENOENT ? QStringLiteral("no-journal") : QStringLiteral("io"), why.arg(path), path);
    }
    if (!S_ISREG(st.st_mode))
        return fail(ErrorKind::Unreadable, QStringLiteral("foreign"), QStringLiteral("%1 is not a regular file").arg(path), path);
    if (st.st_size == 0)
        return fail(ErrorKind::Unreadable, QStringLiteral("foreign"), QStringLiteral("%1 is empty. Nothing was changed.").arg(path), path);
    return {};
}

Result<void> copyFile(const QString &from, const QString &to)
{
    const auto bytes = readFile(from, largestCopy);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return writeDurably(to, *bytes);
}

} // namespace

Result<ReadableStore> openToRead(const QString &roomFolder, Schema schema)
{
    ReadableStore store;
    QString path = journalPath(roomFolder);
    if (auto sound = looksLikeStore(path); !sound)
        return tl::unexpected<Error>(sound.error());
    if (::access(QFile::encodeName(roomFolder).constData(), W_OK) != 0) {
        store.copy = std::make_unique<QTemporaryDir>();
        const QString there = store.copy->filePath(QStringLiteral("journal.db"));
        for (const char *suffix : {"", "-wal"}) {
            const QString from = path + QLatin1String(suffix);
            if (*suffix && !QFileInfo::exists(from))
                continue;
            if (auto copied = copyFile(from, there + QLatin1String(suffix)); !copied)
                return tl::unexpected<Error>(copied.error());
        }
        path = there;
    }
    auto db = Database::open(path, Database::Access::ReadOnly);
    if (!db)
        return tl::unexpected<Error>(db.error());
    auto probed = probe(**db, journalPath(roomFolder), schema);
    if (!probed)
        return tl::unexpected<Error>(probed.error());
    if (auto set = (*db)->setUp(Database::Access::ReadOnly); !set)
        return tl::unexpected<Error>(set.error());
    (*db)->restrict();
    store.db = std::move(*db);
    store.probe = *probed;
    return store;
}

} // namespace holdpoint
