#include "models/comms/outbox.h"

#include "models/base/files.h"

namespace holdpoint {

namespace {

constexpr qint64 fileLimit = 16 << 20;

// A name only: nothing that could lead out of the outbox.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 128 && !name.contains(QLatin1Char('/')) && !name.contains(QChar(0))
        && !name.startsWith(QLatin1Char('.'));
}

Result<QString> deliver(const QString &folder, const Message &message, const Audience &audience)
{
    if (audience.channel != ChannelKind::File || !isPlainName(audience.target))
        return fail(ErrorKind::Refused, QStringLiteral("channel"),
                    QStringLiteral("%1 is not reached by a file of the outbox.").arg(audience.id));
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return tl::unexpected<Error>(made.error());
    const QString path = folder + QLatin1Char('/') + audience.target;
    QByteArray bytes;
    if (QFileInfo::exists(path)) {
        Result<QByteArray> old = readFile(path, fileLimit);
        if (!old)
            return tl::unexpected<Error>(old.error());
        bytes = *old;
    }
    const QByteArray mark = "<!-- " + message.id.toUtf8() + " -->\n";
    if (bytes.contains(mark))
        return audience.target; // delivered before a crash; only its record was missing
    if (!bytes.isEmpty())
        bytes += "\n---\n\n";
    // The words of a message must not look like the mark of another one.
    const QByteArray words = QString(message.text).replace(QLatin1String("<!--"), QLatin1String("<!- -")).toUtf8();
    bytes += mark + toRfc3339(message.at).toUtf8() + "\n\n" + words + '\n';
    if (const Result<void> written = writeDurably(path, bytes); !written)
        return tl::unexpected<Error>(written.error());
    return audience.target;
}

} // namespace

Deliver fileDelivery(const QString &outboxFolder)
{
    return [outboxFolder](const Message &message, const Audience &audience) { return deliver(outboxFolder, message, audience); };
}

} // namespace holdpoint
