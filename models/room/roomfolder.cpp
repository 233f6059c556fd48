#include "models/room/roomfolder.h"

#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/base/xdg.h"
#include "models/playbook/cohortlist.h"
#include "models/playbook/loader.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

namespace {

constexpr qint64 playbookLimit = 1 << 20;
constexpr qint64 dataFileLimit = 64 << 20;

// Data files that the playbook names, relative to its folder: the loader has refused anything that leads out.
QStringList dataFiles(const Playbook &playbook)
{
    QStringList files;
    for (const Source &source : playbook.sources) {
        if (source.kind == SourceKind::Csv)
            files << source.file;
    }
    for (const Phase &phase : playbook.phases) {
        if (phase.customers && !phase.customers->file.isEmpty())
            files << phase.customers->file;
    }
    files.removeDuplicates();
    return files;
}

// Consent that somebody wrote into the list afterwards is none.
void forgetChangedLists(Playbook &playbook, const QJsonObject &recorded, const QJsonObject &found)
{
    for (Phase &phase : playbook.phases) {
        if (!phase.customers || !recorded.contains(phase.customers->file)
            || recorded.value(phase.customers->file) == found.value(phase.customers->file))
            continue;
        phase.customers->members.clear();
        phase.customers->notRead = QStringLiteral("the list %1 is not the one that was loaded").arg(phase.customers->file);
    }
}

} // namespace

Result<void> RoomFolder::create() const
{
    const QDir dir(m_path);
    if (dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorKind::Refused, QStringLiteral("room-exists"),
                    QStringLiteral("%1 is not empty: choose another folder for the room").arg(m_path), m_path);
    for (const QString &folder :
         {m_path, runs(), attachments(), outbox(), m_path + QStringLiteral("/backups"), m_path + QStringLiteral("/playbook")}) {
        if (auto made = makePrivateFolder(folder); !made)
            return made;
    }
    ::chmod(QFile::encodeName(m_path).constData(), 0700);
    return {};
}

Result<void> RoomFolder::check() const
{
    struct stat st {
    };
    if (::stat(QFile::encodeName(m_path).constData(), &st) != 0 || !S_ISDIR(st.st_mode))
        return fail(ErrorKind::Unreadable, QStringLiteral("no-room"), QStringLiteral("%1 is not a room").arg(m_path), m_path);
    if (st.st_uid != ::getuid())
        return fail(ErrorKind::Busy, QStringLiteral("not-owner"),
                    QStringLiteral("the room %1 belongs to another user: observe only").arg(m_path), m_path);
    if (st.st_mode & 077)
        return fail(ErrorKind::Busy, QStringLiteral("open-room"), QStringLiteral("others may enter %1: chmod 700 it").arg(m_path), m_path);
    return {};
}

Result<void> RoomFolder::pin(const Playbook &playbook, int revision) const
{
    if (auto written = writeDurably(playbookFile(revision), playbook.text); !written)
        return written;
    for (const QString &file : dataFiles(playbook)) {
        const auto bytes = readFile(playbook.folder + QLatin1Char('/') + file, dataFileLimit);
        if (!bytes)
            continue; // a missing data file was a warning of the validator
        const QString target = m_path + QStringLiteral("/playbook/") + file;
        if (auto made = makePrivateFolder(QFileInfo(target).absolutePath()); !made)
            return made;
        if (auto written = writeDurably(target, *bytes); !written)
            return written;
    }
    return {};
}

QJsonObject RoomFolder::pinnedFiles(const Playbook &playbook) const
{
    QJsonObject files;
    for (const QString &file : dataFiles(playbook)) {
        if (const auto bytes = readFile(m_path + QStringLiteral("/playbook/") + file, dataFileLimit))
            files.insert(file, QString::fromLatin1(sha256(*bytes).toHex()));
    }
    return files;
}

Result<std::shared_ptr<const Playbook>> RoomFolder::load(int revision, const QByteArray &digest, const QString &folder,
                                                         const QJsonObject &files) const
{
    const auto bytes = readFile(playbookFile(revision), playbookLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (sha256(*bytes) != digest)
        return fail(ErrorKind::Unreadable, QStringLiteral("playbook-changed"),
                    QStringLiteral("revision %1 of the playbook in %2 is not the one the journal names").arg(revision).arg(m_path),
                    playbookFile(revision));
    LoadResult loaded = loadPlaybookText(*bytes, playbookFile(revision), folder);
    if (!loaded.playbook)
        return fail(ErrorKind::Unreadable, QStringLiteral("playbook"),
                    QStringLiteral("revision %1 of the playbook cannot be read: %2")
                        .arg(revision)
                        .arg(loaded.problems.isEmpty() ? QString() : loaded.problems.first().message));
    readCohorts(*loaded.playbook, m_path + QStringLiteral("/playbook"));
    forgetChangedLists(*loaded.playbook, files, pinnedFiles(*loaded.playbook));
    return std::make_shared<const Playbook>(std::move(*loaded.playbook));
}

QString defaultRoom(const QString &name)
{
    return dataHome() + QStringLiteral("/rooms/") + name;
}

} // namespace holdpoint
