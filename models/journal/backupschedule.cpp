#include "models/journal/backup.h"

#include "models/journal/shred.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>

namespace holdpoint {

QStringList expiredBackups(const QMap<QString, Instant> &made, Instant now)
{
    using std::chrono::days;
    QStringList newestFirst = made.keys();
    std::sort(newestFirst.begin(), newestFirst.end(), [&](const QString &a, const QString &b) { return made[a] > made[b]; });
    QSet<qint64> seen; // days since 1970
    QStringList expired;
    for (const QString &name : std::as_const(newestFirst)) {
        const auto age = now - made[name];
        const qint64 day = std::chrono::floor<days>(made[name]).time_since_epoch().count();
        const bool first = !seen.contains(day);
        seen.insert(day);
        if (name != newestFirst.first() && age > days(1) && (!first || age > days(30)))
            expired.append(name);
    }
    return expired;
}

void thinOutBackups(const QString &roomFolder, Instant now)
{
    const QDir folder(roomFolder + QStringLiteral("/backups"));
    QMap<QString, Instant> made;
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.hpbak")}, QDir::Files | QDir::NoSymLinks))
        made.insert(file.filePath(), instantFromMs(file.lastModified().toMSecsSinceEpoch()));
    for (const QString &path : expiredBackups(made, now))
        for (const QString &each : {path, ShredStore::fileBeside(path)})
            QFile::remove(each);
}

} // namespace holdpoint
