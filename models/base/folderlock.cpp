#include "models/base/folderlock.h"

#include <QtCore/QFile>
#include <QtCore/QStringList>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

Result<std::unique_ptr<FolderLock>> FolderLock::tryLock(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return fail(ErrorKind::Unreadable, QStringLiteral("io"),
                    QStringLiteral("cannot open %1: %2").arg(folder, QString::fromLocal8Bit(std::strerror(errno))), folder);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        const QString holder = lockHolder(folder);
        return fail(ErrorKind::Busy, QStringLiteral("locked"),
                    holder.isEmpty() ? QStringLiteral("%1 is in use").arg(folder) : QStringLiteral("%1 is held by %2").arg(folder, holder),
                    holder);
    }
    return std::unique_ptr<FolderLock>(new FolderLock(fd));
}

FolderLock::~FolderLock()
{
    ::close(m_fd);
}

QString lockHolder(const QString &path)
{
    struct stat st {
    };
    if (::stat(QFile::encodeName(path).constData(), &st) != 0)
        return {};
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        return {};
    const QString inode = QStringLiteral(":%1").arg(st.st_ino);
    const QStringList lines = QString::fromLatin1(locks.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(QLatin1Char(' '));
        if (words.size() < 6 || words.contains(QStringLiteral("->")) || !words[5].endsWith(inode))
            continue;
        QFile comm(QStringLiteral("/proc/%1/comm").arg(words[4]));
        const QString name = comm.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(comm.readAll().trimmed()) : QString();
        return QStringLiteral("pid %1 %2").arg(words[4], name).trimmed();
    }
    return {};
}

} // namespace holdpoint
