#include "models/people/proof.h"

#include "models/base/canonicaljson.h"
#include "models/base/sentence.h"
#include "models/base/sha256.h"
#include "models/people/bytes.h"
#include "models/people/peoplerules.h"

#include <sodium.h>

namespace holdpoint {

namespace {

constexpr Duration skewAllowed{60'000};

tl::unexpected<Error> refused(const QString &why)
{
    return fail(ErrorKind::Refused, QStringLiteral("proof"), why);
}

Result<void> checkContent(const QJsonObject &content, const Command &command, const Proof &proof, const QByteArray &chain, Instant now)
{
    const Result<QByteArray> wanted = commandBytes(command);
    const Result<QByteArray> given = toCanonicalJson(content.value(QLatin1String("command")).toObject());
    if (!wanted || !given || *wanted != *given)
        return refused(Sentence::tr("The signature is over another command."));
    if (content.value(QLatin1String("chain")).toString() != QString::fromLatin1(chain.toHex()))
        return refused(Sentence::tr("The signature was made for another room."));
    if (content.value(QLatin1String("person")).toString() != proof.person)
        return refused(Sentence::tr("The signature names another person."));
    const Result<Instant> at = parseRfc3339(content.value(QLatin1String("at")).toString());
    if (!at || *at > now + skewAllowed)
        return refused(Sentence::tr("The signature's time is not believable."));
    if (now - *at > proofValidFor)
        return refused(Sentence::tr("The signature is older than ten minutes; it has to be given again."));
    return {};
}

} // namespace

QByteArray dssePae(const QByteArray &type, const QByteArray &body)
{
    return "DSSEv1 " + QByteArray::number(type.size()) + ' ' + type + ' ' + QByteArray::number(body.size()) + ' ' + body;
}

bool verifySignature(const QByteArray &publicKey, const QByteArray &type, const QByteArray &body, const QByteArray &signature)
{
    if (sodium_init() < 0 || publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    const QByteArray message = dssePae(type, body);
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), static_cast<unsigned long long>(message.size()),
                                       bytesOf(publicKey))
        == 0;
}

Result<QByteArray> readPublicKey(const QString &text)
{
    const QString prefix = QStringLiteral("ed25519:");
    const QByteArray encoded = (text.startsWith(prefix) ? text.mid(prefix.size()) : text).toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != crypto_sign_PUBLICKEYBYTES)
        return fail(ErrorKind::Unreadable, QStringLiteral("key"), Sentence::tr("A key is written \"ed25519:\" and 32 bytes in base64."));
    return decoded.decoded;
}

QString publicKeyText(const QByteArray &publicKey)
{
    return QStringLiteral("ed25519:") + QString::fromLatin1(publicKey.toBase64());
}

QString keyFingerprint(const QByteArray &publicKey)
{
    return QString::fromLatin1(sha256(publicKey).toHex().left(16));
}

Result<QByteArray> proofPayload(const Command &command, const QByteArray &chain, const QString &person, Instant at, const QString &nonce)
{
    return toCanonicalJson({{QStringLiteral("command"), commandObject(command)},
                            {QStringLiteral("chain"), QString::fromLatin1(chain.toHex())},
                            {QStringLiteral("person"), person},
                            {QStringLiteral("at"), toRfc3339(at)},
                            {QStringLiteral("nonce"), nonce}});
}

Result<void> checkProof(const People &people, const Command &command, const Proof &proof, const QByteArray &chain, Instant now)
{
    const SigningKey *key = keyOf(people, proof.person);
    if (!key)
        return refused(Sentence::tr("%1 has no key in this rollout.").arg(proof.person));
    if (!proof.publicKey.isEmpty() && proof.publicKey != key->publicKey)
        return refused(Sentence::tr("That is not the key of %1 that counts (%2).").arg(proof.person, key->fingerprint));
    if (!verifySignature(key->publicKey, secondPersonType, proof.payload, proof.signature))
        return refused(Sentence::tr("The signature of %1 does not hold.").arg(proof.person));
    if (people.usedSignatures.contains(sha256(proof.signature)))
        return refused(Sentence::tr("The signature of %1 was used before; it is good once.").arg(proof.person));
    const Result<QJsonObject> content = parseCanonicalJson(proof.payload);
    if (!content)
        return refused(Sentence::tr("What %1 signed cannot be read.").arg(proof.person));
    return checkContent(*content, command, proof, chain, now);
}

QJsonObject proofObject(const Proof &proof)
{
    return {{QStringLiteral("person"), proof.person},
            {QStringLiteral("payload"), QString::fromUtf8(proof.payload)},
            {QStringLiteral("signature"), QString::fromLatin1(proof.signature.toBase64())},
            {QStringLiteral("key"), publicKeyText(proof.publicKey)}};
}

Proof proofFromObject(const QJsonObject &object)
{
    Proof proof;
    proof.person = object.value(QLatin1String("person")).toString();
    proof.payload = object.value(QLatin1String("payload")).toString().toUtf8();
    proof.signature = QByteArray::fromBase64(object.value(QLatin1String("signature")).toString().toLatin1());
    proof.publicKey = readPublicKey(object.value(QLatin1String("key")).toString()).value_or(QByteArray());
    return proof;
}

} // namespace holdpoint
