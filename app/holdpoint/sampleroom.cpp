#include "app/holdpoint/sampleroom.h"

#include "models/base/xdg.h"
#include "models/playbook/loader.h"
#include "models/room/room.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>

namespace holdpoint {

namespace {

// The playbook and the data files it names, out of the program into the library folder.
Result<QString> unpack()
{
    const QString folder = dataHome() + QStringLiteral("/library/sample");
    for (const char *name : {"billing-cutover.yaml", "samples.csv", "cohorts/ten.csv"}) {
        const QString target = folder + QLatin1Char('/') + QLatin1String(name);
        QDir().mkpath(QFileInfo(target).path());
        QFile from(QStringLiteral(":/holdpoint/playbooks/") + QLatin1String(name));
        QFile to(target);
        const bool done = from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly | QIODevice::Truncate)
            && to.write(from.readAll()) == from.size();
        if (!done)
            return fail(ErrorKind::Unreadable, QStringLiteral("sample"),
                        QStringLiteral("%1 cannot be written: %2.").arg(target, to.errorString()));
    }
    return folder + QStringLiteral("/billing-cutover.yaml");
}

} // namespace

QString sampleCommander()
{
    return QStringLiteral("ana");
}

Result<QString> makeSampleRoom(const Clock &clock)
{
    const Result<QString> file = unpack();
    if (!file)
        return file;
    const LoadResult loaded = loadPlaybook(*file);
    if (!loaded.playbook)
        return fail(ErrorKind::Unreadable, QStringLiteral("sample"),
                    loaded.problems.isEmpty() ? QStringLiteral("The sample cannot be read.") : loaded.problems.first().toText());
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString folder = dataHome() + QStringLiteral("/rooms/sample-") + stamp;
    QDir().mkpath(QFileInfo(folder).path());
    const QString drill = loaded.playbook->drills.isEmpty() ? QString() : loaded.playbook->drills.first().id;
    const auto room = Room::create({folder, sampleCommander(), drill}, *loaded.playbook, clock);
    if (!room)
        return tl::unexpected<Error>(room.error());
    return folder;
}

} // namespace holdpoint
