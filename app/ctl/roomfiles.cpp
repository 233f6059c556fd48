#include "app/ctl/roomfiles.h"

#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/journal/anchor.h"
#include "models/room/evidencepack.h"
#include "models/room/retention.h"

#include <QtCore/QDir>

namespace holdpoint::ctl {

namespace {

constexpr qint64 largest = 256LL * 1024 * 1024;

void countPlaybook(const QString &room, const QByteArray &expected, FileCount &count)
{
    const QDir folder(room + QStringLiteral("/playbook"));
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        const auto bytes = readFile(folder.filePath(name), largest);
        if (bytes && sha256(*bytes) == expected) {
            ++count.good;
            return;
        }
    }
    ++(names.isEmpty() ? count.missing : count.changed);
}

void countFile(const QString &path, const QString &expected, FileCount &count)
{
    const auto bytes = readFile(path, largest);
    if (!bytes)
        ++count.missing;
    else
        ++(QString::fromLatin1(sha256(*bytes).toHex()) == expected ? count.good : count.changed);
}

} // namespace

FileCount countFiles(const QString &room, const QByteArray &chain, const QList<Event> &events)
{
    FileCount count;
    if (const auto anchor = readAnchor(chain); anchor && *anchor && !(*anchor)->playbook.isEmpty())
        countPlaybook(room, (*anchor)->playbook, count);
    const QSet<QString> hashes = attachmentsOf(events);
    for (const QString &hash : hashes)
        countFile(QStringLiteral("%1/attachments/%2").arg(room, hash), hash, count);
    for (const KeptOutput &output : outputsOf(events)) {
        const QString path = QStringLiteral("%1/runs/%2/out").arg(room, output.place);
        if (output.expired && !QFileInfo::exists(path))
            ++count.expired;
        else
            countFile(path, output.sha256, count);
    }
    return count;
}

} // namespace holdpoint::ctl
