#include "app/ctl/roomfiles.h"

#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/journal/anchor.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace holdpoint::ctl {

namespace {

constexpr qint64 largest = 256LL * 1024 * 1024;

void collect(const QJsonValue &value, QSet<QString> &hashes)
{
    static const QRegularExpression form(QStringLiteral("\\Asha256:([0-9a-f]{64})\\z"));
    if (value.isArray()) {
        for (const QJsonValue &part : value.toArray())
            collect(part, hashes);
    } else if (const auto match = form.match(value.toString()); match.hasMatch()) {
        hashes.insert(match.captured(1));
    }
}

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

} // namespace

FileCount countFiles(const QString &room, const QByteArray &chain, const QList<Event> &events)
{
    FileCount count;
    if (const auto anchor = readAnchor(chain); anchor && *anchor && !(*anchor)->playbook.isEmpty())
        countPlaybook(room, (*anchor)->playbook, count);
    QSet<QString> hashes;
    for (const Event &event : events) {
        for (const char *key : {"evidence", "attachment", "attachments"})
            collect(event.body.value(QLatin1String(key)), hashes);
    }
    for (const QString &hash : std::as_const(hashes)) {
        const QString path = QStringLiteral("%1/attachments/%2").arg(room, hash);
        const auto bytes = readFile(path, largest);
        if (!bytes)
            ++count.missing;
        else
            ++(QString::fromLatin1(sha256(*bytes).toHex()) == hash ? count.good : count.changed);
    }
    return count;
}

} // namespace holdpoint::ctl
