#include "models/gates/signrequest.h"

#include "models/base/canonicaljson.h"
#include "models/base/sentence.h"
#include "models/gates/signcheck.h"

namespace holdpoint {

namespace {

constexpr qsizetype requestLimit = 1 << 20;

QJsonArray seenArray(const QList<SeenCriterion> &seen)
{
    QJsonArray array;
    for (const SeenCriterion &each : seen)
        array << QJsonObject{{QStringLiteral("id"), each.id},
                             {QStringLiteral("verdict"), each.verdict},
                             {QStringLiteral("value"), each.value},
                             {QStringLiteral("limit"), each.limit}};
    return array;
}

QList<SeenCriterion> seenFrom(const QJsonArray &array)
{
    QList<SeenCriterion> seen;
    for (const QJsonValue &each : array)
        seen << SeenCriterion{each[u"id"].toString(), each[u"verdict"].toString(), each[u"value"].toString(), each[u"limit"].toString()};
    return seen;
}

tl::unexpected<Error> noRequest()
{
    return fail(ErrorKind::Unreadable, QStringLiteral("request"),
                Sentence::tr("This is not a request for a signature, or it was altered."));
}

} // namespace

Result<SignRequest> signRequest(const GateState &state, const Playbook &playbook, const GateFacts &facts, const QByteArray &head,
                                qint64 seq)
{
    if (facts.mode == Mode::Drill)
        return refused("drill", Sentence::tr("In a drill answers are recorded unsigned; nobody signs from afar."));
    if (const Result<void> open = pollOpen(state, playbook, facts); !open)
        return tl::unexpected<Error>(open.error());
    const Result<QByteArray> scope = scopeBytes(state, playbook, facts);
    if (!scope)
        return tl::unexpected<Error>(scope.error());
    return SignRequest{*scope, std::max(facts.now, facts.newest), state.poll->expires, seq, head, {}};
}

QByteArray requestText(const SignRequest &request)
{
    const QJsonObject object{{QStringLiteral("holdpoint_request"), 1},
                             {QStringLiteral("scope"), parseCanonicalJson(request.scope).value_or(QJsonObject())},
                             {QStringLiteral("made"), toRfc3339(request.made)},
                             {QStringLiteral("expires"), toRfc3339(request.expires)},
                             {QStringLiteral("seq"), request.seq},
                             {QStringLiteral("head"), QString::fromLatin1(request.head.toHex())},
                             {QStringLiteral("seen"), seenArray(request.seen)}};
    return toCanonicalJson(object).value_or(QByteArray()) + '\n';
}

Result<SignRequest> readSignRequest(const QByteArray &text)
{
    if (text.size() > requestLimit || !text.endsWith('\n'))
        return noRequest();
    const Result<QJsonObject> object = parseCanonicalJson(text.chopped(1));
    if (!object || (*object)[u"holdpoint_request"].toInteger() != 1)
        return noRequest();
    const Result<QByteArray> scope = toCanonicalJson((*object)[u"scope"].toObject());
    const Result<Instant> made = parseRfc3339((*object)[u"made"].toString()), expires = parseRfc3339((*object)[u"expires"].toString());
    if (!scope || !made || !expires || (*object)[u"scope"][u"holdpoint_scope"].toInteger() != 1)
        return noRequest();
    const SignRequest request{*scope,
                              *made,
                              *expires,
                              (*object)[u"seq"].toInteger(),
                              QByteArray::fromHex((*object)[u"head"].toString().toLatin1()),
                              seenFrom((*object)[u"seen"].toArray())};
    // A file that says more than is read, or says it otherwise, is not one of ours.
    if (requestText(request) != text)
        return noRequest();
    return request;
}

QList<ScopeSigner> scopeSigners(const QByteArray &scope)
{
    QList<ScopeSigner> signers;
    const QJsonObject object = parseCanonicalJson(scope).value_or(QJsonObject());
    const QJsonArray rules = object[u"rules"].toArray();
    for (const QJsonValue &rule : rules) {
        const QString role = rule[u"person"].toString().isEmpty() ? rule[u"role"].toString() : QStringLiteral("approver");
        const QJsonArray eligible = rule[u"eligible"].toArray();
        for (const QJsonValue &each : eligible) {
            const QString person = each[u"person"].toString();
            const auto same = [&](const ScopeSigner &signer) { return signer.person == person; };
            if (!person.isEmpty() && std::none_of(signers.begin(), signers.end(), same))
                signers << ScopeSigner{person, role, each[u"key"].toString()};
        }
    }
    return signers;
}

QByteArray scopeChain(const QByteArray &scope)
{
    const QJsonObject object = parseCanonicalJson(scope).value_or(QJsonObject());
    return QByteArray::fromHex(object[u"chain"].toString().toLatin1());
}

QJsonObject seenObject(const SignRequest &request)
{
    if (request.seen.isEmpty())
        return {};
    return {{QStringLiteral("at"), toRfc3339(request.made)}, {QStringLiteral("criteria"), seenArray(request.seen)}};
}

Result<Command> answerCommand(const Receipt &answer, const QByteArray &chain, const QString &id)
{
    if (answer.seq != 0)
        return refused("recorded", Sentence::tr("This is the receipt of an answer that is recorded as #%1.").arg(answer.seq));
    const Result<SignedScope> given = readSignOffPayload(answer.payload);
    if (!given || !verifyReceipt(answer))
        return refused("answer", Sentence::tr("The signature in this file does not hold: it was altered or is no answer."));
    const QJsonObject scope = parseCanonicalJson(given->scope).value_or(QJsonObject());
    if (answer.chain != chain || scopeChain(given->scope) != chain)
        return refused("other-room", Sentence::tr("This answer was given for another room."));
    Command command{id, Act::SignOff, given->claim.person, scope[u"gate"].toString(), {}, {}};
    command.args = {{QStringLiteral("say"), answerWord(given->claim.answer)},
                    {QStringLiteral("because"), given->claim.because},
                    {QStringLiteral("imported"), true}};
    command.proofs << Proof{given->claim.person, answer.payload, answer.signature, answer.publicKey};
    return command;
}

} // namespace holdpoint
