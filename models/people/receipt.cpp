#include "models/people/receipt.h"

#include "models/base/canonicaljson.h"
#include "models/people/bytes.h"
#include "models/people/proof.h"

namespace holdpoint {

namespace {

constexpr qsizetype limit = 1 << 20;

} // namespace

QByteArray receiptText(const Receipt &receipt)
{
    const QJsonObject object{{QStringLiteral("holdpoint_receipt"), 1},
                             {QStringLiteral("type"), QString::fromLatin1(signOffType)},
                             {QStringLiteral("body"), base64(receipt.payload)},
                             {QStringLiteral("signature"), base64(receipt.signature)},
                             {QStringLiteral("key"), publicKeyText(receipt.publicKey)},
                             {QStringLiteral("seq"), receipt.seq},
                             {QStringLiteral("chain"), QString::fromLatin1(receipt.chain.toHex())},
                             {QStringLiteral("head"), QString::fromLatin1(receipt.head.toHex())}};
    return toCanonicalJson(object).value_or(QByteArray()) + '\n';
}

Result<Receipt> readReceipt(const QByteArray &text)
{
    const auto bad = [] {
        return fail(ErrorKind::Unreadable, QStringLiteral("receipt"), QStringLiteral("This is not a receipt of Holdpoint."));
    };
    if (text.size() > limit || !text.endsWith('\n'))
        return bad();
    const Result<QJsonObject> object = parseCanonicalJson(text.chopped(1));
    if (!object || object->value(QLatin1String("holdpoint_receipt")).toInteger() != 1
        || object->value(QLatin1String("type")).toString() != QLatin1String(signOffType))
        return bad();
    const auto field = [&](const char *key) { return object->value(QLatin1String(key)).toString().toLatin1(); };
    const Result<QByteArray> key = readPublicKey(object->value(QLatin1String("key")).toString());
    if (!key)
        return bad();
    const Receipt receipt{
        QByteArray::fromBase64(field("body")),           QByteArray::fromBase64(field("signature")), *key,
        object->value(QLatin1String("seq")).toInteger(), QByteArray::fromHex(field("chain")),        QByteArray::fromHex(field("head"))};
    // Whatever is read loosely above does not come out again as it went in.
    if (receiptText(receipt) != text)
        return bad();
    return receipt;
}

bool verifyReceipt(const Receipt &receipt)
{
    return verifySignature(receipt.publicKey, signOffType, receipt.payload, receipt.signature);
}

} // namespace holdpoint
