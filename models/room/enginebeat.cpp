#include "models/room/enginebeat.h"

#include "models/base/files.h"
#include "models/base/xdg.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace holdpoint {

namespace {

constexpr int beatSize = 256; // one write of a fixed size: a reader never sees half of a longer one

std::optional<Beat> readBeat(const QString &file)
{
    const auto bytes = readFile(file, 4096);
    if (!bytes)
        return {};
    const QJsonObject o = QJsonDocument::fromJson(bytes->trimmed()).object();
    if (o.isEmpty())
        return {};
    return Beat{o[u"pid"].toInteger(), o[u"epoch"].toInteger(), o[u"boot"].toString(), Duration{o[u"boottime"].toInteger()}};
}

} // namespace

EngineSeen seeEngine(const QString &roomFolder, const Clock &clock)
{
    EngineSeen seen;
    const QString runs = roomFolder + QStringLiteral("/runs");
    seen.beat = readBeat(runs + QStringLiteral("/.engine"));
    // Asking by taking would race with a starting engine, so look who holds it.
    seen.held = !lockHolder(runs).isEmpty();
    if (seen.held && seen.beat && seen.beat->boot == clock.bootId())
        seen.age = clock.boottime() - seen.beat->boottime;
    return seen;
}

Result<void> endSilentEngine(const QString &roomFolder, const Clock &clock)
{
    const EngineSeen seen = seeEngine(roomFolder, clock);
    if (!seen.held)
        return {};
    if (seen.alive())
        return refused("engine-lives", QStringLiteral("the engine beats: it is not ended"));
    // "pid 4711 holdpointctl", from the kernel's list of locks: nobody else is ended by mistake.
    const QStringList holder = lockHolder(roomFolder + QStringLiteral("/runs")).split(QLatin1Char(' '));
    const auto pid = static_cast<pid_t>(holder.value(1).toLongLong());
    if (pid <= 1 || !holder.value(2).startsWith(QLatin1String("holdpointctl")))
        return refused("not-an-engine",
                       QStringLiteral("the room is held by %1, which is not an engine").arg(holder.join(QLatin1Char(' '))));
    if (::kill(pid, SIGKILL) != 0)
        return refused("not-ended", QStringLiteral("the engine %1 could not be ended").arg(pid));
    return {};
}

Result<std::unique_ptr<EngineSeat>> EngineSeat::take(const QString &roomFolder, const QString &playbookId)
{
    const auto busy = [](const Error &error) {
        return fail(ErrorKind::Busy, QStringLiteral("engine-lives"), QStringLiteral("another engine lives: %1").arg(error.message),
                    error.where);
    };
    const QString runs = roomFolder + QStringLiteral("/runs");
    const QString ids = stateHome() + QStringLiteral("/engines/") + playbookId;
    for (const QString &folder : {runs, ids}) {
        if (auto made = makePrivateFolder(folder); !made)
            return tl::unexpected(made.error());
    }
    std::unique_ptr<EngineSeat> seat(new EngineSeat);
    auto room = FolderLock::tryLock(runs);
    if (!room)
        return busy(room.error());
    auto id = FolderLock::tryLock(ids);
    if (!id)
        return busy(id.error());
    seat->m_room = std::move(*room);
    seat->m_id = std::move(*id);
    seat->m_file = runs + QStringLiteral("/.engine");
    seat->m_fd = ::open(QFile::encodeName(seat->m_file).constData(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (seat->m_fd < 0)
        return fail(ErrorKind::Busy, QStringLiteral("io"), QStringLiteral("cannot write %1").arg(seat->m_file));
    return seat;
}

EngineSeat::~EngineSeat()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<void> EngineSeat::beat(qint64 epoch, const Clock &clock)
{
    const QJsonObject o{{QStringLiteral("pid"), qint64{::getpid()}},
                        {QStringLiteral("epoch"), epoch},
                        {QStringLiteral("boot"), clock.bootId()},
                        {QStringLiteral("boottime"), qint64{clock.boottime().count()}}};
    const QByteArray bytes = QJsonDocument(o).toJson(QJsonDocument::Compact).leftJustified(beatSize - 1, ' ') + '\n';
    if (::pwrite(m_fd, bytes.constData(), static_cast<size_t>(bytes.size()), 0) != bytes.size())
        return fail(ErrorKind::Busy, QStringLiteral("io"), QStringLiteral("cannot write the beat to %1").arg(m_file), m_file);
    return {};
}

} // namespace holdpoint
