#include "models/people/peoplerules.h"

#include "models/base/sentence.h"
#include "models/base/sha256.h"
#include "models/people/proof.h"

namespace holdpoint {

namespace {

void give(People &people, const QString &person, const QString &role, qint64 seq)
{
    QStringList &roles = people.roles[person];
    if (roles.contains(role))
        return;
    roles << role;
    if (seq > 0)
        people.roleSince.insert(person + QLatin1Char('/') + role, seq);
}

void take(People &people, const QString &person, const QString &role)
{
    people.roles[person].removeAll(role);
    people.roleSince.remove(person + QLatin1Char('/') + role);
}

QString text(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

void applyRole(People &people, const Event &event)
{
    const QString role = text(event, "role");
    const QString to = text(event, "to");
    const auto sameRole = [&](const HandOver &offer) { return offer.role == role; };
    if (event.kind == QLatin1String("role.offered")) {
        people.offered.removeIf(sameRole);
        people.offered << HandOver{role, text(event, "from"), to, event.at};
    } else if (event.kind == QLatin1String("role.handed_over")) {
        people.offered.removeIf(sameRole);
        take(people, text(event, "from"), role);
        give(people, to, role, event.seq);
    } else if (event.kind == QLatin1String("role.given")) {
        give(people, text(event, "person"), role, event.seq);
    } else if (event.kind == QLatin1String("role.taken")) {
        take(people, text(event, "person"), role);
    }
}

void applyKey(People &people, const Event &event)
{
    const QString person = text(event, "person");
    SigningKey &key = people.keys[person];
    if (event.kind == QLatin1String("key.revoked")) {
        key.revoked = true;
    } else if (event.kind == QLatin1String("key.enrolled") && !key.pinned) {
        const Result<QByteArray> bytes = readPublicKey(text(event, "key"));
        if (bytes)
            key = {*bytes, keyFingerprint(*bytes), event.seq, false, false};
    }
    if (key.publicKey.isEmpty())
        people.keys.remove(person);
}

void applySignature(People &people, const Event &event)
{
    const QString id = text(event, "command");
    const QByteArray signature = QByteArray::fromBase64(text(event, "signature").toLatin1());
    if (event.kind == QLatin1String("signoff.second_asked")) {
        Result<Command> command = commandFromObject(event.body.value(QLatin1String("asked")).toObject());
        if (!command)
            return;
        const QJsonArray proofs = event.body.value(QLatin1String("proofs")).toArray();
        for (const QJsonValue &proof : proofs)
            command->proofs << proofFromObject(proof.toObject());
        people.waiting << WaitingCommand{*command, event.at};
    } else if (event.kind == QLatin1String("signoff.seconded")) {
        people.usedSignatures.insert(sha256(signature));
        people.waiting.removeIf([&](const WaitingCommand &waiting) { return waiting.command.id == id; });
    } else if (event.kind == QLatin1String("signoff.break_glass")) {
        const Result<Command> command = commandFromObject(event.body.value(QLatin1String("asked")).toObject());
        const Result<Instant> due = parseRfc3339(text(event, "due"));
        if (command && due)
            people.breakGlass << BreakGlass{id, actWord(command->act), command->actor, command->subject, *command, event.at, *due, {}};
    } else if (event.kind == QLatin1String("signoff.countersigned")) {
        people.usedSignatures.insert(sha256(signature));
        for (BreakGlass &act : people.breakGlass) {
            if (act.command == id)
                act.countersignedBy = text(event, "person");
        }
    }
}

} // namespace

People initialPeople(const Playbook &playbook)
{
    People people;
    for (const Person &person : playbook.people) {
        for (const QString &role : person.roles)
            give(people, person.id, role, 0);
        if (const Result<QByteArray> key = readPublicKey(person.key); !person.key.isEmpty() && key)
            people.keys.insert(person.id, {*key, keyFingerprint(*key), 0, false, true});
    }
    give(people, playbook.maintainer, QStringLiteral("administrator"), 0);
    for (const QString &author : authorsOf(playbook))
        give(people, author, QStringLiteral("author"), 0);
    for (const Phase &phase : playbook.phases) {
        if (!phase.gate)
            continue;
        for (const SignOffRule &rule : phase.gate->signOffs) {
            if (!rule.person.isEmpty())
                give(people, rule.person, QStringLiteral("approver"), 0);
        }
    }
    return people;
}

void apply(People &people, const Playbook &playbook, const Event &event)
{
    if (byId(playbook.people, event.actor))
        people.lastSeen.insert(event.actor, event.at);
    if (event.kind.startsWith(QLatin1String("role.")))
        applyRole(people, event);
    else if (event.kind.startsWith(QLatin1String("key.")))
        applyKey(people, event);
    else if (event.kind.startsWith(QLatin1String("signoff.")))
        applySignature(people, event);
    else if (event.kind == QLatin1String("rollout.started"))
        people.started = true;
}

bool holds(const People &people, const QString &person, const QString &role)
{
    const auto it = people.roles.constFind(person);
    return it != people.roles.constEnd() && it->contains(role);
}

bool isObserver(const People &people, const QString &person)
{
    const QStringList roles = people.roles.value(person);
    return std::all_of(roles.begin(), roles.end(), [](const QString &role) { return role == QLatin1String("observer"); });
}

QStringList holdersOf(const People &people, const QString &role)
{
    QStringList holders;
    for (auto it = people.roles.constBegin(); it != people.roles.constEnd(); ++it) {
        if (it->contains(role))
            holders << it.key();
    }
    holders.sort();
    return holders;
}

QStringList personsOf(const People &people, const QString &who)
{
    return people.roles.contains(who) ? QStringList{who} : holdersOf(people, who);
}

QStringList personsOfAt(const People &people, const QString &who, qint64 seq)
{
    QStringList persons = personsOf(people, who);
    if (!people.roles.contains(who))
        persons.removeIf([&](const QString &person) { return people.roleSince.value(person + QLatin1Char('/') + who) > seq; });
    return persons;
}

const SigningKey *keyOf(const People &people, const QString &person)
{
    return keyAt(people, person, std::numeric_limits<qint64>::max());
}

const SigningKey *keyAt(const People &people, const QString &person, qint64 seq)
{
    const auto it = people.keys.constFind(person);
    return it == people.keys.constEnd() || it->revoked || it->seq > seq ? nullptr : &*it;
}

QString personName(const Playbook &playbook, const QString &person)
{
    const Person *found = byId(playbook.people, person);
    return found && !found->name.isEmpty() ? found->name : person;
}

QString namesOf(const Playbook &playbook, const QStringList &persons)
{
    QStringList names;
    for (const QString &person : persons)
        names << personName(playbook, person);
    return names.isEmpty() ? Sentence::tr("nobody") : names.join(QStringLiteral(", "));
}

QString roleTitle(const Playbook &playbook, const QString &role)
{
    return Sentence::word(roleInRecords(playbook, role));
}

QString roleInRecords(const Playbook &playbook, const QString &role)
{
    const Role *found = byId(playbook.roles, role);
    return found && !found->title.isEmpty() ? found->title : QString(role).replace(QLatin1Char('-'), QLatin1Char(' '));
}

QStringList authorsOf(const Playbook &playbook)
{
    return playbook.authors.isEmpty() ? QStringList{playbook.maintainer} : playbook.authors;
}

} // namespace holdpoint
