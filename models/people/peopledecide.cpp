#include "models/base/sentence.h"
#include "models/people/authorise.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"
#include "models/playbook/roles.h"

namespace holdpoint {

namespace {

QString argument(const Command &command, const char *name)
{
    return command.args.value(QLatin1String(name)).toString();
}

Result<QList<EventDraft>> handOver(const People &people, const Playbook &playbook, const Command &command)
{
    const QString role = argument(command, "role");
    const QString to = argument(command, "to");
    if (!people.roles.contains(to))
        return fail(ErrorKind::WrongUse, QStringLiteral("person"), Sentence::tr("The playbook knows nobody called %1.").arg(to));
    if (to == command.actor || holds(people, to, role))
        return refused("role", Sentence::tr("%1 is %2 already.").arg(personName(playbook, to), roleTitle(playbook, role)));
    if (isObserver(people, to))
        return refused("observer", Sentence::tr("%1 only observes.").arg(personName(playbook, to)));
    if (role != QLatin1String("incident-commander") && role != QLatin1String("rollback-owner"))
        return refused("role",
                       Sentence::tr("Only command and rollback ownership are handed over; other roles are given by the administrator."));
    return QList<EventDraft>{{QStringLiteral("role.offered"),
                              to,
                              {{QStringLiteral("role"), role}, {QStringLiteral("from"), command.actor}, {QStringLiteral("to"), to}}}};
}

Result<QList<EventDraft>> acceptHandOver(const People &people, const Command &command)
{
    for (const HandOver &offer : people.offered) {
        if (offer.role == argument(command, "role") && offer.to == command.actor && holds(people, offer.from, offer.role))
            return QList<EventDraft>{
                {QStringLiteral("role.handed_over"),
                 offer.to,
                 {{QStringLiteral("role"), offer.role}, {QStringLiteral("from"), offer.from}, {QStringLiteral("to"), offer.to}}}};
    }
    return refused("role", Sentence::tr("Nobody has offered you this."));
}

Result<QList<EventDraft>> enrolKey(const People &people, const Playbook &playbook, const Command &command)
{
    const Result<QByteArray> key = readPublicKey(argument(command, "key"));
    if (!key)
        return tl::unexpected<Error>(key.error());
    if (!people.roles.contains(command.subject))
        return fail(ErrorKind::WrongUse, QStringLiteral("person"),
                    Sentence::tr("The playbook knows nobody called %1.").arg(command.subject));
    if (people.keys.value(command.subject).pinned)
        return refused("pinned",
                       Sentence::tr("The playbook pins the key of %1; no other counts.").arg(personName(playbook, command.subject)));
    for (auto it = people.keys.constBegin(); it != people.keys.constEnd(); ++it) {
        if (it->publicKey == *key)
            return refused("same-key",
                           Sentence::tr("That key is %1's already; two people never share one.").arg(personName(playbook, it.key())));
    }
    return QList<EventDraft>{{QStringLiteral("key.enrolled"),
                              command.subject,
                              {{QStringLiteral("person"), command.subject},
                               {QStringLiteral("key"), publicKeyText(*key)},
                               {QStringLiteral("fingerprint"), keyFingerprint(*key)}}}};
}

Result<QList<EventDraft>> revokeKey(const People &people, const Playbook &playbook, const Command &command)
{
    const SigningKey *key = keyOf(people, command.subject);
    if (!key)
        return refused("no-key", Sentence::tr("%1 has no key that counts.").arg(personName(playbook, command.subject)));
    return QList<EventDraft>{{QStringLiteral("key.revoked"),
                              command.subject,
                              {{QStringLiteral("person"), command.subject}, {QStringLiteral("fingerprint"), key->fingerprint}}}};
}

bool isRole(const Playbook &playbook, const QString &role)
{
    return builtInRoles().contains(role) || byId(playbook.roles, role);
}

Result<QList<EventDraft>> setRole(const People &people, const Playbook &playbook, const Command &command)
{
    const QString role = argument(command, "role");
    const bool give = command.args.value(QLatin1String("give")).toBool();
    if (!people.roles.contains(command.subject) || !isRole(playbook, role))
        return fail(ErrorKind::WrongUse, QStringLiteral("role"), Sentence::tr("There is no such person, or no such role."));
    if (holds(people, command.subject, role) == give)
        return refused("role", Sentence::tr("Nothing would change."));
    return QList<EventDraft>{{give ? QStringLiteral("role.given") : QStringLiteral("role.taken"),
                              command.subject,
                              {{QStringLiteral("person"), command.subject}, {QStringLiteral("role"), role}}}};
}

Result<QList<EventDraft>> countersign(const People &people, const Playbook &playbook, const Command &command, const RightFacts &facts)
{
    for (const BreakGlass &act : people.breakGlass) {
        if (act.command != command.subject)
            continue;
        if (!act.countersignedBy.isEmpty())
            return refused("countersigned", Sentence::tr("%1 has countersigned this.").arg(personName(playbook, act.countersignedBy)));
        const QStringList may = countersigners(playbook, people, act.command, facts);
        if (!may.contains(command.actor))
            return refused("role", Sentence::tr("Who may countersign this: %1.").arg(namesOf(playbook, may)));
        for (const Proof &proof : command.proofs) {
            if (proof.person != command.actor)
                continue;
            if (const Result<void> checked = checkProof(people, act.original, proof, facts.chain, facts.now); !checked)
                return tl::unexpected<Error>(checked.error());
            QJsonObject body = proofObject(proof);
            body.insert(QStringLiteral("command"), act.command);
            body.insert(QStringLiteral("late"), facts.now > act.due);
            return QList<EventDraft>{{QStringLiteral("signoff.countersigned"), act.subject, body}};
        }
        return refused("second-needed",
                       Sentence::tr("%1 has to sign this with their own passphrase.").arg(personName(playbook, command.actor)));
    }
    return fail(ErrorKind::WrongUse, QStringLiteral("request"),
                Sentence::tr("Nothing waits for a signature under %1.").arg(command.subject));
}

} // namespace

Result<QList<EventDraft>> decidePeople(const People &people, const Playbook &playbook, const Command &command, const RightFacts &facts)
{
    if (command.act == Act::HandOver)
        return handOver(people, playbook, command);
    if (command.act == Act::AcceptHandOver)
        return acceptHandOver(people, command);
    if (command.act == Act::EnrolKey)
        return enrolKey(people, playbook, command);
    if (command.act == Act::RevokeKey)
        return revokeKey(people, playbook, command);
    if (command.act == Act::SetRole)
        return setRole(people, playbook, command);
    if (command.act == Act::Countersign)
        return countersign(people, playbook, command, facts);
    return fail(ErrorKind::WrongUse, QStringLiteral("act"), Sentence::tr("This is not about people."));
}

} // namespace holdpoint
