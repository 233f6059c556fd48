#include "models/room/evidencepack.h"

#include "models/base/canonicaljson.h"
#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/room/eventwords.h"
#include "models/room/report.h"

#include "packscript.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

constexpr qint64 largestFile = 256LL * 1024 * 1024;

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

// One event as its row stands in the journal, the body as its bytes.
Result<QByteArray> line(const Event &event)
{
    const auto body = toCanonicalJson(event.body);
    if (!body)
        return body;
    return toCanonicalJson(eventObject(event, QString::fromUtf8(*body)));
}

Result<void> addChain(EvidencePack &pack, const PackSource &source, Instant asOf)
{
    QByteArray lines;
    for (const Event &event : source.events) {
        const auto text = line(event);
        if (!text)
            return tl::unexpected<Error>(text.error());
        lines += *text + '\n';
    }
    const auto head = toCanonicalJson({{QStringLiteral("as_of"), toRfc3339(asOf)},
                                       {QStringLiteral("chain"), hexOf(source.rollout.chain)},
                                       {QStringLiteral("seq"), source.rollout.seq},
                                       {QStringLiteral("head"), hexOf(source.rollout.head)},
                                       {QStringLiteral("verdict"), verdictWord(source.report.verdict)},
                                       {QStringLiteral("why"), source.report.why}});
    if (!head)
        return tl::unexpected<Error>(head.error());
    pack.files << std::pair{QStringLiteral("events.jsonl"), lines} << std::pair{QStringLiteral("head.json"), *head + '\n'};
    return {};
}

void addPlaybooks(EvidencePack &pack, const QString &room)
{
    const QDir folder(room + QStringLiteral("/playbook"));
    for (const QString &name : folder.entryList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        if (const auto bytes = readFile(folder.filePath(name), largestFile))
            pack.files << std::pair{QStringLiteral("playbook/") + name, *bytes};
    }
}

void addAttachments(EvidencePack &pack, const QString &room, const QList<Event> &about)
{
    QStringList names = attachmentsOf(about).values();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const auto bytes = readFile(QStringLiteral("%1/attachments/%2").arg(room, name), largestFile);
        if (bytes)
            pack.files << std::pair{QStringLiteral("attachments/") + name, *bytes};
        else
            pack.missing << name;
    }
}

QByteArray sums(const EvidencePack &pack)
{
    QByteArray lines;
    for (const auto &[name, bytes] : pack.files)
        lines += sha256(bytes).toHex() + "  " + name.toUtf8() + '\n';
    return lines;
}

PackPage pageOf(const PackSource &source, const PackScope &scope, const QList<Event> &about)
{
    PackPage page{scope, verdictWord(source.report.verdict), {}};
    if (!source.report.why.isEmpty())
        page.verdict += QStringLiteral(": ") + source.report.why;
    for (const Event &event : about) {
        for (const QString &hash : attachmentsOf({event}))
            page.attachments << std::pair{QStringLiteral("attachments/") + hash,
                                          QStringLiteral("#%1 %2").arg(event.seq).arg(inWords(event, source.rollout.playbook.get()))};
    }
    return page;
}

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

} // namespace

QSet<QString> attachmentsOf(const QList<Event> &events)
{
    QSet<QString> hashes;
    for (const Event &event : events) {
        for (const char *key : {"evidence", "attachment", "attachments"})
            collect(event.body.value(QLatin1String(key)), hashes);
    }
    return hashes;
}

Result<EvidencePack> evidencePack(const PackSource &source, const PackScope &scope, Instant asOf)
{
    QList<Event> about = eventsAbout(source.events, scope);
    if (about.isEmpty() && !isWhole(scope))
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown"),
                    QStringLiteral("the journal says nothing about this: %1").arg(scopeInWords(scope, *source.rollout.playbook)));
    // A pack goes to others and stays there, where no erasure reaches it.
    for (Event &event : about)
        event.revealed.clear();
    EvidencePack pack;
    pack.files << std::pair{QStringLiteral("report.html"), reportHtml(source.rollout, about, asOf, pageOf(source, scope, about))}
               << std::pair{QStringLiteral("report.json"), reportJson(source.rollout, about, asOf, scope)};
    if (auto added = addChain(pack, source, asOf); !added)
        return tl::unexpected<Error>(added.error());
    addPlaybooks(pack, source.room);
    addAttachments(pack, source.room, about);
    pack.files << std::pair{QStringLiteral("verify_pack.py"), QByteArray(packScript)};
    pack.files << std::pair{QStringLiteral("SHA256SUMS"), sums(pack)};
    return pack;
}

Result<void> writePack(const EvidencePack &pack, const QString &folder, const std::function<void(qsizetype)> &written)
{
    if (QFileInfo::exists(folder) || QFileInfo(folder).isSymLink())
        return fail(ErrorKind::Refused, QStringLiteral("exists"), QStringLiteral("%1 exists: name another folder").arg(folder), folder);
    qsizetype count = 0;
    for (const auto &[name, bytes] : pack.files) {
        const QString path = folder + QLatin1Char('/') + name;
        if (auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
            return made;
        if (auto done = writeDurably(path, bytes); !done)
            return done;
        if (written)
            written(++count);
    }
    return {};
}

} // namespace holdpoint
