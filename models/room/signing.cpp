#include "models/room/signing.h"

#include "models/base/ids.h"
#include "models/people/authorise.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"
#include "models/metrics/livemetrics.h"
#include "models/phases/criteriamodel.h"
#include "models/phases/phaserules.h"
#include "models/room/facts.h"

namespace holdpoint {

Result<Proof> signScope(const Command &command, const QByteArray &scope, const QByteArray &passphrase, KeyStore &keys, const Clock &clock,
                        const QJsonObject &seen)
{
    const QList<ScopeSigner> signers = scopeSigners(scope);
    const auto signer = std::find_if(signers.begin(), signers.end(), [&](const ScopeSigner &each) { return each.person == command.actor; });
    if (signer == signers.end())
        return refused("role", QStringLiteral("no rule of this gate lets %1 sign").arg(command.actor));
    const auto answer = answerFromWord(command.args[u"say"].toString());
    if (!answer)
        return fail(ErrorKind::WrongUse, QStringLiteral("answer"), QStringLiteral("an answer is go, no-go, go-with-condition or abstain"));
    const auto key = keys.publicKey(signer->fingerprint);
    if (!key)
        return tl::unexpected(key.error());
    const SignOffClaim claim{command.actor, signer->role, command.args[u"because"].toString().trimmed(), newId(), *answer,
                             clock.now(),   seen};
    const auto payload = signOffPayload(scope, claim);
    if (!payload)
        return tl::unexpected(payload.error());
    const auto signature = keys.sign(*key, passphrase, signOffType, *payload);
    if (!signature)
        return tl::unexpected(signature.error());
    return Proof{command.actor, *payload, *signature, *key};
}

Result<SignRequest> requestFor(const Rollout &rollout, const QString &gate, const Context &context)
{
    const GateState *state = gateById(rollout.gates, gate);
    const Phase *phase = byId(rollout.playbook->phases, gate);
    const PhaseState *stands = phaseById(rollout.phases, gate);
    if (!state || !phase || !stands)
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-gate"), QStringLiteral("there is no gate '%1'").arg(gate));
    auto request = signRequest(*state, *rollout.playbook, gateFactsOf(rollout, gate, context), rollout.head, rollout.seq);
    if (!request)
        return request;
    CriteriaModel criteria;
    criteria.update(*stands, *phase, *rollout.playbook, LiveMetrics(Duration{0}), context.engineAlive);
    for (const CriterionRow &row : criteria.rows())
        request->seen << SeenCriterion{row.id, judgementWord(row.verdict), row.valueText, row.limitText};
    return request;
}

Result<Receipt> answerRequest(const SignRequest &request, const Command &command, const QByteArray &passphrase, KeyStore &keys,
                              const Clock &clock)
{
    if (clock.now() >= request.expires)
        return refused("expired", QStringLiteral("the poll ran out at %1; a new request is needed").arg(toRfc3339(request.expires)));
    const QString say = command.args[u"say"].toString();
    const bool reasoned = say == answerWord(Answer::NoGo) || say == answerWord(Answer::GoWithCondition);
    if (reasoned && command.args[u"because"].toString().trimmed().isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("because"), QStringLiteral("a no-go needs a reason, a condition its words"));
    const auto proof = signScope(command, request.scope, passphrase, keys, clock, seenObject(request));
    if (!proof)
        return tl::unexpected(proof.error());
    return Receipt{proof->payload, proof->signature, proof->publicKey, 0, scopeChain(request.scope), request.head};
}

QList<ScopeSigner> signersHere(const SignRequest &request, const KeyStore &keys)
{
    QList<ScopeSigner> here = scopeSigners(request.scope);
    here.removeIf([&](const ScopeSigner &signer) { return !keys.publicKey(signer.fingerprint); });
    return here;
}

Result<Proof> signCommand(const Rollout &rollout, const Command &command, const QString &person, const QByteArray &passphrase,
                          KeyStore &keys, const Clock &clock)
{
    const SigningKey *key = keyOf(rollout.people, person);
    if (!key)
        return fail(ErrorKind::Refused, QStringLiteral("no-key"),
                    QStringLiteral("%1 has no key: holdpointctl key new --person %1").arg(person));
    // A countersignature is over what it completes, not over the countersigning.
    const bool counters = command.act == Act::Countersign;
    const Command over = counters ? countersigned(rollout.people, command.subject, clock.now()).value_or(command) : command;
    const auto payload = proofPayload(over, rollout.chain, person, clock.now(), newId());
    if (!payload)
        return tl::unexpected(payload.error());
    const auto signature = keys.sign(key->publicKey, passphrase, secondPersonType, *payload);
    if (!signature)
        return tl::unexpected(signature.error());
    return Proof{person, *payload, *signature, key->publicKey};
}

QList<EventDraft> wrongPassphrase(const Rollout &rollout, const QString &person, const Command &command, const Error &error)
{
    const SigningKey *key = keyOf(rollout.people, person);
    if (error.code != QLatin1String("passphrase") || !key)
        return {};
    return {{QStringLiteral("signoff.auth_failed"),
             person,
             {{QStringLiteral("person"), person},
              {QStringLiteral("fingerprint"), key->fingerprint},
              {QStringLiteral("act"), actWord(command.act)},
              {QStringLiteral("about"), command.subject},
              {QStringLiteral("command"), command.id}}}};
}

} // namespace holdpoint
