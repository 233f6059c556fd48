#include "models/room/signing.h"

#include "models/base/ids.h"
#include "models/gates/scope.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"

namespace holdpoint {

namespace {

// The rule of the gate that this person may serve: a role they hold, or their own name.
QString servedRole(const Rollout &rollout, const QString &gate, const QString &person)
{
    const Phase *phase = byId(rollout.playbook->phases, gate);
    if (!phase || !phase->gate)
        return {};
    for (const SignOffRule &rule : phase->gate->signOffs) {
        if (rule.person == person || (!rule.role.isEmpty() && holds(rollout.people, person, rule.role)))
            return rule.role.isEmpty() ? rule.person : rule.role;
    }
    return {};
}

} // namespace

Result<Proof> signScope(const Rollout &rollout, const Command &command, const QByteArray &scope, const QByteArray &passphrase,
                        KeyStore &keys, const Clock &clock)
{
    const SigningKey *key = keyOf(rollout.people, command.actor);
    if (!key)
        return fail(ErrorKind::Refused, QStringLiteral("no-key"),
                    QStringLiteral("%1 has no signing key in this room").arg(personName(*rollout.playbook, command.actor)));
    const auto answer = answerFromWord(command.args[u"say"].toString());
    if (!answer)
        return fail(ErrorKind::WrongUse, QStringLiteral("answer"), QStringLiteral("an answer is go, no-go, go-with-condition or abstain"));
    const SignOffClaim claim{
        command.actor, servedRole(rollout, command.subject, command.actor), command.args[u"because"].toString(), newId(), *answer,
        clock.now()};
    const auto payload = signOffPayload(scope, claim);
    if (!payload)
        return tl::unexpected(payload.error());
    const auto signature = keys.sign(key->publicKey, passphrase, signOffType, *payload);
    if (!signature)
        return tl::unexpected(signature.error());
    return Proof{command.actor, *payload, *signature, key->publicKey};
}

Result<Proof> signCommand(const Rollout &rollout, const Command &command, const QString &person, const QByteArray &passphrase,
                          KeyStore &keys, const Clock &clock)
{
    const SigningKey *key = keyOf(rollout.people, person);
    if (!key)
        return fail(ErrorKind::Refused, QStringLiteral("no-key"),
                    QStringLiteral("%1 has no key: holdpointctl key new --person %1").arg(person));
    const auto payload = proofPayload(command, rollout.chain, person, clock.now(), newId());
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
