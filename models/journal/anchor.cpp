#include "models/journal/anchor.h"

#include "models/base/canonicaljson.h"
#include "models/base/files.h"
#include "models/base/xdg.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <sys/stat.h>

namespace holdpoint {

namespace {

constexpr qint64 largest = 16 * 1024;

Result<Anchor> parse(const QByteArray &bytes, const QString &path)
{
    const auto bad = [&] {
        return fail(ErrorKind::Unreadable, QStringLiteral("anchor"), QStringLiteral("%1 is not an anchor").arg(path), path);
    };
    const auto json = parseCanonicalJson(bytes.trimmed());
    if (!json)
        return bad();
    const auto hex = [&](const char *key) { return QByteArray::fromHex(json->value(QLatin1String(key)).toString().toLatin1()); };
    const auto at = parseRfc3339(json->value(QStringLiteral("at")).toString());
    Anchor anchor;
    anchor.chain = hex("chain");
    anchor.seq = json->value(QStringLiteral("seq")).toInteger(-1);
    anchor.head = hex("head");
    anchor.room = json->value(QStringLiteral("room")).toString();
    anchor.device = json->value(QStringLiteral("device")).toString().toULongLong();
    anchor.inode = json->value(QStringLiteral("inode")).toString().toULongLong();
    anchor.playbook = hex("playbook");
    if (anchor.chain.size() != 16 || anchor.head.size() != 32 || anchor.seq < 0 || anchor.room.isEmpty() || !at)
        return bad();
    anchor.at = *at;
    return anchor;
}

} // namespace

std::optional<FileId> fileId(const QString &path)
{
    struct stat st {
    };
    if (::stat(QFile::encodeName(path).constData(), &st) != 0)
        return std::nullopt;
    return FileId{st.st_dev, st.st_ino, st.st_nlink};
}

QString anchorPath(const QByteArray &chain)
{
    return QStringLiteral("%1/%2.head").arg(stateHome(), QString::fromLatin1(chain.toHex()));
}

Result<void> writeAnchor(const Anchor &anchor, bool ours)
{
    const auto hex = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); };
    const QJsonObject json{{QStringLiteral("chain"), hex(anchor.chain)},
                           {QStringLiteral("seq"), anchor.seq},
                           {QStringLiteral("head"), hex(anchor.head)},
                           {QStringLiteral("at"), toRfc3339(anchor.at)},
                           {QStringLiteral("room"), anchor.room},
                           {QStringLiteral("device"), QString::number(anchor.device)},
                           {QStringLiteral("inode"), QString::number(anchor.inode)},
                           {QStringLiteral("playbook"), hex(anchor.playbook)}};
    auto bytes = toCanonicalJson(json);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    if (auto made = makePrivateFolder(stateHome()); !made)
        return made;
    return replaceDurably(anchorPath(anchor.chain), *bytes + '\n', ours);
}

Result<std::optional<Anchor>> readAnchor(const QByteArray &chain)
{
    const QString path = anchorPath(chain);
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const auto bytes = readFile(path, largest);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto anchor = parse(*bytes, path);
    if (!anchor)
        return tl::unexpected<Error>(anchor.error());
    if (anchor->chain != chain)
        return fail(ErrorKind::Unreadable, QStringLiteral("anchor"), QStringLiteral("%1 is of another chain").arg(path), path);
    return std::optional<Anchor>(*anchor);
}

QList<Anchor> anchorsNaming(const QString &roomFolder)
{
    const QString here = QDir(roomFolder).canonicalPath();
    QList<Anchor> found;
    const QDir folder(stateHome());
    for (const QString &name : folder.entryList({QStringLiteral("*.head")}, QDir::Files)) {
        const QString path = folder.filePath(name);
        const auto bytes = readFile(path, largest);
        if (!bytes)
            continue;
        const auto anchor = parse(*bytes, path);
        if (anchor && anchor->room == here)
            found.append(*anchor);
    }
    return found;
}

bool namesExactly(const Anchor &anchor, const QString &roomFolder)
{
    const auto here = fileId(roomFolder);
    return here && here->device == anchor.device && here->inode == anchor.inode && anchor.room == QDir(roomFolder).canonicalPath();
}

bool namesAnother(const Anchor &anchor, const QString &roomFolder)
{
    const auto here = fileId(roomFolder);
    const auto there = fileId(anchor.room);
    // A folder that was moved keeps its inode; a folder that stands where another one was is not the one that is named.
    return there && there->device == anchor.device && there->inode == anchor.inode && there != here;
}

} // namespace holdpoint
