#include "models/room/attachments.h"

#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/records/personalnotes.h"
#include "models/room/roomfolder.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

namespace holdpoint {

namespace {

constexpr qsizetype longestName = 200;

Error cannotAttach(const QString &file, const Error &error)
{
    const QString why = error.code == QLatin1String("too-large")
        ? QStringLiteral("it is larger than %1 MiB; keep it elsewhere and name the place").arg(largestAttachment >> 20)
        : error.message;
    return {error.kind, QStringLiteral("evidence"), QStringLiteral("the evidence %1 cannot be attached: %2").arg(file, why), file};
}

} // namespace

QString evidenceFile(const Command &command)
{
    const QString text = command.args[u"evidence"].toString().trimmed();
    if (text.startsWith(QLatin1String("file:")))
        return QUrl(text).toLocalFile();
    return text.startsWith(QLatin1Char('/')) ? text : QString();
}

Result<Command> attachEvidence(const QString &room, const Playbook &playbook, Command command)
{
    const QString file = evidenceFile(command);
    if (file.isEmpty())
        return command;
    if (isPersonal(playbook, command))
        return fail(ErrorKind::Refused, QStringLiteral("evidence"),
                    QStringLiteral("A note about a person takes no file: it could not be erased."));
    const auto bytes = readFile(file, largestAttachment);
    if (!bytes)
        return tl::unexpected(cannotAttach(file, bytes.error()));
    const QString name = QString::fromLatin1(sha256(*bytes).toHex()), folder = RoomFolder(room).attachments();
    const QString kept = folder + QLatin1Char('/') + name;
    if (auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(cannotAttach(file, made.error()));
    if (const auto before = readFile(kept, largestAttachment); !before || *before != *bytes) {
        if (auto written = writeDurably(kept, *bytes); !written)
            return tl::unexpected(cannotAttach(file, written.error()));
    }
    command.args[QStringLiteral("evidence")] = QStringLiteral("sha256:") + name;
    command.args[QStringLiteral("evidence_name")] = QFileInfo(file).fileName().left(longestName);
    return command;
}

QJsonObject withAttachment(QJsonObject body, const Command &command)
{
    const QJsonValue name = command.args[u"evidence_name"], evidence = command.args[u"evidence"];
    if (!name.isString())
        return body;
    const bool said = body.value(u"evidence") == evidence;
    if (!said)
        body.insert(QStringLiteral("attachment"), evidence);
    body.insert(said ? QStringLiteral("evidence_name") : QStringLiteral("attachment_name"), name);
    return body;
}

} // namespace holdpoint
