#include "models/people/signaturecount.h"

#include "models/people/proof.h"

namespace holdpoint {

namespace {

QByteArray payloadTypeOf(const Event &event)
{
    if (event.kind == QLatin1String("signoff.given"))
        return signOffType;
    if (event.kind == QLatin1String("signoff.seconded") || event.kind == QLatin1String("signoff.countersigned"))
        return secondPersonType;
    return {};
}

} // namespace

SignatureCount countSignatures(const QList<Event> &events, const QHash<QString, QByteArray> &pinned)
{
    SignatureCount count;
    QHash<QString, QByteArray> keys = pinned;
    for (const Event &event : events) {
        if (event.kind == QLatin1String("key.enrolled"))
            keys.insert(event.body.value(QLatin1String("person")).toString(),
                        readPublicKey(event.body.value(QLatin1String("key")).toString()).value_or(QByteArray()));
        else if (event.kind == QLatin1String("key.revoked"))
            keys.insert(event.body.value(QLatin1String("person")).toString(), QByteArray());
        const QByteArray type = payloadTypeOf(event);
        if (type.isEmpty() || event.body.value(QLatin1String("simulated")).toBool())
            continue;
        const Proof proof = proofFromObject(event.body);
        const bool ofRecord = keys.value(proof.person, proof.publicKey) == proof.publicKey;
        const bool good = ofRecord && verifySignature(proof.publicKey, type, proof.payload, proof.signature);
        ++(good ? count.good : count.bad);
    }
    return count;
}

} // namespace holdpoint
