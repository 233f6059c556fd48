#include "models/people/authorise.h"

#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"

namespace holdpoint {

namespace {

constexpr Duration countersignWithin{15 * 60'000};

EventDraft secondedDraft(const Command &command, const Proof &proof)
{
    QJsonObject body = proofObject(proof);
    body.insert(QStringLiteral("command"), command.id);
    return {QStringLiteral("signoff.seconded"), command.subject, body};
}

EventDraft breakGlassDraft(const Command &command, const RightFacts &facts)
{
    return {QStringLiteral("signoff.break_glass"),
            command.subject,
            {{QStringLiteral("command"), command.id},
             {QStringLiteral("asked"), commandObject(command)},
             {QStringLiteral("due"), toRfc3339(facts.now + countersignWithin)}}};
}

EventDraft askedDraft(const Command &command)
{
    QJsonArray proofs;
    for (const Proof &proof : command.proofs)
        proofs << proofObject(proof);
    return {
        QStringLiteral("signoff.second_asked"),
        command.subject,
        {{QStringLiteral("command"), command.id}, {QStringLiteral("asked"), commandObject(command)}, {QStringLiteral("proofs"), proofs}}};
}

QString reasonOf(const Command &command)
{
    const QString because = command.args.value(QLatin1String("because")).toString().simplified();
    return because.isEmpty() ? command.args.value(QLatin1String("reason")).toString().simplified() : because;
}

bool isWaiting(const People &people, const QString &id)
{
    return std::any_of(people.waiting.begin(), people.waiting.end(),
                       [&](const WaitingCommand &waiting) { return waiting.command.id == id; });
}

// The proof by one of these persons, checked. An empty person: none was given.
Result<Proof> provedBy(const QStringList &persons, const People &people, const Command &command, const RightFacts &facts)
{
    Result<Proof> best = Proof{};
    for (const Proof &proof : command.proofs) {
        if (!persons.contains(proof.person))
            continue;
        if (const Result<void> checked = checkProof(people, command, proof, facts.chain, facts.now); checked)
            return proof;
        else
            best = tl::unexpected<Error>(checked.error());
    }
    return best;
}

} // namespace

Result<Permit> authorise(const Playbook &playbook, const People &people, const Command &command, const RightFacts &facts)
{
    const Result<Right> right = rightFor(playbook, people, command, facts);
    if (!right)
        return tl::unexpected<Error>(right.error());
    Permit permit{.role = right->role, .seconds = {}, .events = {}, .waits = false, .simulated = right->simulated};
    if (right->breakGlass)
        permit.events << breakGlassDraft(command, facts);
    if (!right->proved || command.act == Act::Countersign) // what is countersigned is another command: decidePeople looks at it
        return permit;
    if (right->reasoned && reasonOf(command).size() < shortestReason)
        return refused("reason", Sentence::tr("What two persons decide needs its reason, in at least %1 characters.").arg(shortestReason));
    const Result<Proof> own = provedBy({command.actor}, people, command, facts);
    if (!own)
        return tl::unexpected<Error>(own.error());
    if (own->person.isEmpty())
        return fail(ErrorKind::Refused, QStringLiteral("second-needed"),
                    Sentence::tr("%1 has to sign this with their own passphrase.").arg(personName(playbook, command.actor)));
    permit.events << secondedDraft(command, *own);
    for (int i = 0; i < right->second.size(); ++i) {
        const Result<Proof> second = provedBy(right->second[i], people, command, facts);
        if (!second)
            return tl::unexpected<Error>(second.error());
        if (!second->person.isEmpty()) {
            permit.seconds << second->person;
            permit.events << secondedDraft(command, *second);
            continue;
        }
        if (command.args.value(QLatin1String("leave_open")).toBool() && !isWaiting(people, command.id) && right->second.size() == 1)
            return Permit{.role = right->role, .seconds = {}, .events = {askedDraft(command)}, .waits = true, .simulated = false};
        return fail(ErrorKind::Refused, QStringLiteral("second-needed"),
                    Sentence::tr("This needs a second person, within ten minutes: %1.").arg(right->secondRoles[i]));
    }
    return permit;
}

std::optional<Command> waitingCommand(const People &people, const QString &id, Instant now)
{
    for (const WaitingCommand &waiting : people.waiting) {
        if (waiting.command.id == id && now - waiting.since <= proofValidFor)
            return waiting.command;
    }
    return std::nullopt;
}

std::optional<Command> countersigned(const People &people, const QString &id, Instant now)
{
    if (auto waiting = waitingCommand(people, id, now))
        return waiting;
    for (const BreakGlass &act : people.breakGlass) {
        if (act.command == id)
            return act.original;
    }
    return std::nullopt;
}

QStringList countersigners(const Playbook &playbook, const People &people, const QString &id, const RightFacts &facts)
{
    const std::optional<Command> asked = countersigned(people, id, facts.now);
    if (!asked)
        return {};
    Command plain = *asked;
    plain.args.remove(QStringLiteral("break_glass"));
    const bool alone = plain.args != asked->args;
    QStringList may;
    for (auto it = people.roles.constBegin(); it != people.roles.constEnd(); ++it) {
        if (!alone && it.key() != asked->actor)
            continue;
        plain.actor = it.key();
        const Result<Right> right = rightFor(playbook, people, plain, facts);
        if (!right)
            continue;
        if (alone)
            may << it.key();
        for (const QStringList &second : right->second)
            may += second;
    }
    may.removeAll(asked->actor);
    may.removeIf([&](const QString &person) { return !keyOf(people, person); });
    may.removeDuplicates();
    may.sort();
    return may;
}

} // namespace holdpoint
