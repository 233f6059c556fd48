#include "app/ctl/witnesses.h"

#include "models/base/files.h"
#include "models/journal/verifystore.h"
#include "models/people/proof.h"
#include "models/people/receipt.h"

#include <QtCore/QFileInfo>

namespace holdpoint::ctl {

namespace {

constexpr qint64 largestWitness = 256LL * 1024 * 1024;

bool holdsAnswer(const QList<Event> &events, const Receipt &receipt)
{
    return std::any_of(events.begin(), events.end(), [&](const Event &event) {
        if (event.kind != QLatin1String("signoff.given"))
            return false;
        const Proof proof = proofFromObject(event.body);
        return proof.payload == receipt.payload && proof.signature == receipt.signature;
    });
}

Result<StoreReport> againstReceipt(const QString &room, StoreReport report, const QList<Event> &events, const Receipt &receipt)
{
    if (receipt.seq == 0) // signed elsewhere, before the room had it
        return report;
    const auto compared = compareWithWitness(room, report, {receipt.seq, receipt.head, receipt.chain});
    if (!compared || compared->verdict != Verdict::Ok || holdsAnswer(events, receipt))
        return compared;
    report.verdict = Verdict::Rewritten;
    report.badSeq = receipt.seq;
    report.why = QStringLiteral("the journal does not hold the answer that a receipt proves");
    return report;
}

} // namespace

Result<StoreReport> holdAgainst(const QString &room, const StoreReport &report, const QList<Event> &events, const QString &file)
{
    const auto unusable = [&](ErrorKind kind, const char *code, const QString &why) {
        return fail(kind, QString::fromLatin1(code), QStringLiteral("%1: %2").arg(file, why), file);
    };
    const QString path = QFileInfo(file).isDir() ? file + QStringLiteral("/head.json") : file;
    const auto text = readFile(path, largestWitness);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const auto receipt = readReceipt(*text);
    if ((receipt && !verifyReceipt(*receipt)) || (!receipt && text->contains("holdpoint_receipt")))
        return unusable(ErrorKind::NotHolding, "receipt", QStringLiteral("the signature of this receipt does not hold: it was changed"));
    const QList<Witness> witnesses = receipt ? QList<Witness>{{receipt->seq, receipt->head, receipt->chain}} : witnessesIn(*text);
    if (witnesses.isEmpty())
        return unusable(ErrorKind::Unreadable, "witness", QStringLiteral("no \"#seq head\" in it"));
    for (const Witness &witness : witnesses) {
        if (!witness.chain.isEmpty() && witness.chain != report.head.chain)
            return unusable(ErrorKind::Unreadable, "witness", QStringLiteral("it is of another room and says nothing about this one"));
    }
    if (receipt)
        return againstReceipt(room, report, events, *receipt);
    Result<StoreReport> compared = report;
    for (const Witness &witness : witnesses) {
        if (compared)
            compared = compareWithWitness(room, *compared, witness);
    }
    return compared;
}

} // namespace holdpoint::ctl
