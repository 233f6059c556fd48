#include "models/base/files.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

namespace {

tl::unexpected<Error> sysError(const QString &what, const QString &path)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("io"),
                QStringLiteral("%1 %2: %3").arg(what, path, QString::fromLocal8Bit(std::strerror(errno))), path);
}

struct Fd {
    int fd;
    ~Fd()
    {
        if (fd >= 0)
            ::close(fd);
    }
};

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0)
            done += n;
    }
    return true;
}

} // namespace

Result<void> syncFolder(const QString &path)
{
    const Fd dir{::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (dir.fd < 0 || ::fsync(dir.fd) != 0)
        return sysError(QStringLiteral("cannot sync"), path);
    return {};
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString temporary = path + QStringLiteral(".part.%1").arg(::getpid());
    const QByteArray name = QFile::encodeName(temporary);
    {
        const Fd file{::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600)};
        if (file.fd < 0)
            return sysError(QStringLiteral("cannot create"), temporary);
        if (!writeAll(file.fd, bytes) || ::fsync(file.fd) != 0) {
            const auto error = sysError(QStringLiteral("cannot write"), temporary);
            ::unlink(name.constData());
            return error;
        }
    }
    if (::rename(name.constData(), QFile::encodeName(path).constData()) != 0)
        return sysError(QStringLiteral("cannot rename to"), path);
    return syncFolder(QFileInfo(path).absolutePath());
}

namespace {

Result<void> exchange(const QByteArray &spare, const QString &path, const QByteArray &bytes)
{
    {
        const Fd file{::open(spare.constData(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)};
        struct stat st {
        };
        const bool written = file.fd >= 0 && writeAll(file.fd, bytes) && ::fstat(file.fd, &st) == 0
            && (st.st_size == bytes.size() || ::ftruncate(file.fd, bytes.size()) == 0);
        if (!written || ::fdatasync(file.fd) != 0)
            return sysError(QStringLiteral("cannot write"), QFile::decodeName(spare));
    }
    const QByteArray name = QFile::encodeName(path);
    // Where there is nothing to exchange with, or no exchanging, it is a plain rename.
    int moved = ::renameat2(AT_FDCWD, spare.constData(), AT_FDCWD, name.constData(), RENAME_EXCHANGE);
    if (moved != 0 && (errno == ENOENT || errno == EINVAL || errno == ENOSYS))
        moved = ::rename(spare.constData(), name.constData());
    if (moved != 0)
        return sysError(QStringLiteral("cannot rename to"), path);
    return syncFolder(QFileInfo(path).absolutePath());
}

} // namespace

Result<void> replaceDurably(const QString &path, const QByteArray &bytes, bool spareIsOurs)
{
    const QByteArray spare = QFile::encodeName(path + QStringLiteral(".spare"));
    if (!spareIsOurs)
        ::unlink(spare.constData());
    auto replaced = exchange(spare, path, bytes);
    if (!replaced)
        ::unlink(spare.constData());
    return replaced;
}

Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).absolutePath();
    if (parent != path && !QFileInfo(parent).isDir()) {
        if (auto made = makePrivateFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return sysError(QStringLiteral("cannot create"), path);
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const Fd file{::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    struct stat st {
    };
    if (file.fd < 0 || ::fstat(file.fd, &st) != 0)
        return sysError(QStringLiteral("cannot read"), path);
    if (!S_ISREG(st.st_mode))
        return fail(ErrorKind::Unreadable, QStringLiteral("io"), QStringLiteral("%1 is not a regular file").arg(path), path);
    QByteArray bytes;
    char buffer[65536];
    for (;;) {
        const ssize_t n = ::read(file.fd, buffer, sizeof buffer);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return sysError(QStringLiteral("cannot read"), path);
        if (n == 0)
            return bytes;
        bytes.append(buffer, n);
        if (bytes.size() > limit)
            return fail(ErrorKind::Unreadable, QStringLiteral("too-large"),
                        QStringLiteral("%1 is larger than %2 bytes").arg(path).arg(limit), path);
    }
}

} // namespace holdpoint
