#include "app/ctl/answers.h"

#include "app/ctl/roomargs.h"

#include "models/base/canonicaljson.h"
#include "models/base/files.h"
#include "models/base/safetext.h"
#include "models/gates/signrequest.h"

namespace holdpoint::ctl {

QStringList requestWords(const SignRequest &request)
{
    const QJsonObject scope = parseCanonicalJson(request.scope).value_or(QJsonObject());
    const auto said = [&](const char *key) { return displayText(scope[QLatin1String(key)].toString(), 300); };
    QStringList lines{QStringLiteral("gate %1 of %2: %3").arg(said("label"), said("rollout"), said("question")),
                      QStringLiteral("  go:    %1").arg(said("go")), QStringLiteral("  no-go: %1").arg(said("no_go"))};
    for (const SeenCriterion &each : request.seen)
        lines << QStringLiteral("  %1: %2 %3 (needed: %4)")
                     .arg(displayText(each.id, 80), each.verdict, each.value, displayText(each.limit, 120));
    const QJsonArray items = scope[u"checklist"].toArray();
    for (const QJsonValue &item : items)
        lines << QStringLiteral("  [%1] %2").arg(item[u"state"].toString(), displayText(item[u"title"].toString(), 160));
    lines << QStringLiteral("  seen at %1, the poll closes at %2").arg(toRfc3339(request.made), toRfc3339(request.expires));
    return lines;
}

void recordAnswer(Room &room, const Command &command, const std::string &receipt, Output &out)
{
    const auto result = room.act(command);
    if (!result)
        return out.refuse(result.error());
    const Proof proof = command.proofs.value(0);
    if (!receipt.empty() && !proof.payload.isEmpty()) {
        const Receipt kept{proof.payload, proof.signature, proof.publicKey, result->head.seq, room.rollout().chain, result->head.hash};
        if (auto written = writeDurably(text(receipt), receiptText(kept)); !written)
            out.diagnose(written.error().message);
    }
    const QString say = command.args[u"say"].toString();
    out.line(QStringLiteral("%1 said %2 at the gate of %3, #%4 %5")
                 .arg(command.actor, say, command.subject)
                 .arg(result->head.seq)
                 .arg(QString::fromLatin1(result->head.hash.toHex().left(16))));
    out.object({{QStringLiteral("accepted"), true},
                {QStringLiteral("gate"), command.subject},
                {QStringLiteral("person"), command.actor},
                {QStringLiteral("say"), say},
                {QStringLiteral("seq"), result->head.seq},
                {QStringLiteral("head"), QString::fromLatin1(result->head.hash.toHex())}});
}

} // namespace holdpoint::ctl
