#include "ui/library/seenrooms.h"

#include "models/room/roomfolder.h"
#include "ui/shell/preferences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QtEndian>

namespace holdpoint {

namespace {

// SQLite keeps the application id at byte 68, big endian.
std::optional<Mode> modeOfFile(const QString &journal)
{
    QFile file(journal);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(68))
        return {};
    const QByteArray id = file.read(4);
    if (id == "HPLV")
        return Mode::Live;
    if (id == "HPDR")
        return Mode::Drill;
    return id == "HPRH" ? std::optional(Mode::Rehearsal) : std::nullopt;
}

SeenRoom look(const QString &folder)
{
    const QString journal = folder + QStringLiteral("/journal.db");
    const QFileInfo log(journal + QStringLiteral("-wal"));
    const QDateTime changed = QFileInfo(journal).lastModified().toUTC();
    return {folder, modeOfFile(journal), log.exists() ? std::max(changed, log.lastModified().toUTC()) : changed};
}

} // namespace

bool isRoom(const QString &folder)
{
    return QFileInfo::exists(folder + QStringLiteral("/journal.db"));
}

QList<SeenRoom> seenRooms()
{
    QStringList folders = recentRooms();
    const QDir usual(QFileInfo(defaultRoom(QStringLiteral("x"))).path());
    for (const QFileInfo &each : usual.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders << each.filePath();
    folders.removeDuplicates();
    QList<SeenRoom> rooms;
    for (const QString &folder : std::as_const(folders))
        if (isRoom(folder))
            rooms << look(folder);
    std::stable_sort(rooms.begin(), rooms.end(), [](const SeenRoom &a, const SeenRoom &b) { return a.changed > b.changed; });
    return rooms;
}

QString roomModeTitle(std::optional<Mode> mode)
{
    if (!mode)
        return {};
    switch (*mode) {
    case Mode::Live:
        return QCoreApplication::translate("holdpoint", "Live");
    case Mode::Drill:
        return QCoreApplication::translate("holdpoint", "Drill");
    case Mode::Rehearsal:
        break;
    }
    return QCoreApplication::translate("holdpoint", "Rehearsal");
}

} // namespace holdpoint
