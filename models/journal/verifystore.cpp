#include "models/journal/verifystore.h"

#include "models/base/canonicaljson.h"
#include "models/journal/anchor.h"
#include "models/journal/storefile.h"
#include "models/journal/verdict.h"

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

Result<StoreReport> verifyStore(const QString &roomFolder, Schema schema)
{
    auto store = openToRead(roomFolder, schema);
    if (!store) {
        const QList<Anchor> naming = anchorsNaming(roomFolder);
        if (store.error().code == QLatin1String("no-journal") && !naming.isEmpty())
            return storeLost(naming.first());
        return tl::unexpected<Error>(store.error());
    }
    const auto judgement = judge(*store->db, store->probe, roomFolder, Depth::Full);
    if (!judgement)
        return tl::unexpected<Error>(judgement.error());
    return judgement->report;
}

QList<Witness> witnessesIn(const QByteArray &text)
{
    if (const auto json = parseCanonicalJson(text.trimmed()); json && json->contains(QStringLiteral("head")))
        return {{json->value(QStringLiteral("seq")).toInteger(),
                 QByteArray::fromHex(json->value(QStringLiteral("head")).toString().toLatin1()),
                 QByteArray::fromHex(json->value(QStringLiteral("chain")).toString().toLatin1())}};
    static const QRegularExpression form(QStringLiteral(R"(#(\d{1,15})\s+([0-9a-f]{8,64})\b)"));
    QList<Witness> found;
    for (auto it = form.globalMatch(QString::fromUtf8(text)); it.hasNext();) {
        const auto match = it.next();
        found.append({match.captured(1).toLongLong(), QByteArray::fromHex(match.captured(2).toLatin1()), {}});
    }
    return found;
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
