#include "models/journal/verifystore.h"

#include "models/journal/anchor.h"
#include "models/journal/storefile.h"
#include "models/journal/verdict.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <sqlite3.h>

namespace holdpoint {

namespace {

StoreReport storeLost(const Anchor &anchor)
{
    StoreReport report;
    report.verdict = Verdict::StoreLost;
    report.head.chain = anchor.chain;
    report.anchorSeq = anchor.seq;
    report.why = QStringLiteral("an anchor says that a chain with %1 events lies here; there is no journal").arg(anchor.seq);
    return report;
}

} // namespace

Result<StoreReport> verifyStore(const QString &roomFolder, Schema schema, const OpeningWatch &watch)
{
    auto store = openToRead(roomFolder, schema);
    if (!store) {
        const QList<Anchor> naming = anchorsNaming(roomFolder);
        if (store.error().code == QLatin1String("no-journal") && !naming.isEmpty())
            return storeLost(naming.first());
        return tl::unexpected<Error>(store.error());
    }
    const auto judgement = judge(*store->db, store->probe, roomFolder, Depth::Full, watch);
    if (!judgement)
        return tl::unexpected<Error>(judgement.error());
    return judgement->report;
}

Result<StoreReport> verifyRead(const QString &roomFolder, Schema schema)
{
    const auto store = openToRead(roomFolder, schema);
    if (!store)
        return tl::unexpected<Error>(store.error());
    const auto judgement = judgeRead(*store->db, store->probe, roomFolder);
    if (!judgement)
        return tl::unexpected<Error>(judgement.error());
    return judgement->report;
}

namespace {

Witness witnessOf(const QJsonObject &json)
{
    const auto bytes = [&](const char *key) { return QByteArray::fromHex(json.value(QLatin1String(key)).toString().toLatin1()); };
    return {json.value(QLatin1String("seq")).toInteger(), bytes("head"), bytes("chain")};
}

QList<Witness> matches(const QRegularExpression &form, const QString &text)
{
    QList<Witness> found;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append({match.captured(1).toLongLong(), QByteArray::fromHex(match.captured(2).toLatin1()), {}});
    }
    return found;
}

} // namespace

QList<Witness> witnessesIn(const QByteArray &bytes)
{
    if (const QJsonObject json = QJsonDocument::fromJson(bytes).object(); json.contains(QLatin1String("head")))
        return {witnessOf(json)};
    static const QRegularExpression report(QStringLiteral(R"re(As of [^\n]* journal #(\d{1,15}) ([0-9a-f]{8,64})\b)re"));
    static const QRegularExpression row(QStringLiteral(R"re(^"?(\d{1,15})"?,.*,"?([0-9a-f]{64})"?\r?$)re"),
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression anywhere(QStringLiteral(R"re(#(\d{1,15})\s+([0-9a-f]{8,64})\b)re"));
    const QString text = QString::fromUtf8(bytes);
    // What a report quotes of people's words is not what it says itself.
    if (const QList<Witness> found = matches(report, text); !found.isEmpty())
        return found.first(1);
    if (text.startsWith(QLatin1String("seq,at,recorded,")))
        return matches(row, text);
    return matches(anywhere, text);
}

Result<StoreReport> compareWithWitness(const QString &roomFolder, StoreReport report, const Witness &witness)
{
    if (report.verdict != Verdict::Ok || (!witness.chain.isEmpty() && witness.chain != report.head.chain))
        return report;
    if (witness.seq > report.head.seq) {
        report.verdict = Verdict::Truncated;
        report.badSeq = report.head.seq + 1;
        report.why = QStringLiteral("a witness has seen event %1; the journal ends at %2").arg(witness.seq).arg(report.head.seq);
        return report;
    }
    const auto store = openToRead(roomFolder);
    if (!store)
        return tl::unexpected<Error>(store.error());
    Statement row(store->db->handle(), "SELECT hash FROM event WHERE seq=?1");
    const bool there = row.bind(1, witness.seq).step() == SQLITE_ROW;
    if (there && row.copy(0).startsWith(witness.hash))
        return report;
    report.verdict = Verdict::Rewritten;
    report.badSeq = witness.seq;
    report.why = QStringLiteral("event %1 is not the one that a witness has seen").arg(witness.seq);
    return report;
}

} // namespace holdpoint
