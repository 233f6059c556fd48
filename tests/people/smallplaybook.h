#pragma once

#include "models/journal/event.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"

#include <sodium.h>

// A playbook of six people and two gated phases, and keys that sign without a passphrase.
namespace holdpoint::test {

inline Person person(const char *id, const char *name, const QStringList &roles)
{
    Person made;
    made.id = QString::fromLatin1(id);
    made.name = QString::fromLatin1(name);
    made.roles = roles;
    return made;
}

inline Expression less(const QString &metric, double limit)
{
    auto call = std::make_shared<Expr>();
    call->op = Expr::Op::Call;
    call->metric = metric;
    auto number = std::make_shared<Expr>();
    number->number = limit;
    auto root = std::make_shared<Expr>();
    root->op = Expr::Op::Less;
    root->left = call;
    root->right = number;
    return {QStringLiteral("last(%1) < %2").arg(metric).arg(limit), root};
}

inline Criterion criterion(const char *id, double limit)
{
    Criterion made;
    made.id = QString::fromLatin1(id);
    made.title = made.id;
    made.check.that = less(QStringLiteral("errors"), limit);
    return made;
}

inline Phase phase(const char *id, double exposure)
{
    Phase made;
    made.id = QString::fromLatin1(id);
    made.title = made.id;
    made.exposure = exposure;
    made.soak = Duration{60'000};
    made.rollback = QStringLiteral("back");
    made.success << criterion("errors-low", 0.01);
    ChecklistItem briefed;
    briefed.id = QStringLiteral("briefed");
    briefed.title = QStringLiteral("Support briefed");
    briefed.owner = QStringLiteral("ed");
    made.checklist << briefed;
    Gate gate;
    gate.question = QStringLiteral("On?");
    gate.signOffs << SignOffRule{QStringLiteral("product"), {}, 1} << SignOffRule{QStringLiteral("security-deputy"), {}, 1};
    made.gate = gate;
    return made;
}

// ana maintains and commands; bo rolls back; cy is technical deputy and product; di security; ed comms and product; ob observes.
inline Playbook smallPlaybook()
{
    Playbook book;
    book.id = QStringLiteral("move");
    book.title = QStringLiteral("Move");
    book.maintainer = QStringLiteral("ana");
    book.sha256 = QByteArray(32, 's');
    book.people << person("ana", "Ana Lima", {QStringLiteral("incident-commander")})
                << person("bo", "Bo Chen", {QStringLiteral("rollback-owner")})
                << person("cy", "Cy Diaz", {QStringLiteral("technical-deputy"), QStringLiteral("product")})
                << person("di", "Di Evans", {QStringLiteral("security-deputy")})
                << person("ed", "Ed Fox", {QStringLiteral("comms-deputy"), QStringLiteral("product")})
                << person("ob", "Ob Server", {QStringLiteral("observer")});
    Role product;
    product.id = QStringLiteral("product");
    product.title = QStringLiteral("Product owner");
    book.roles << product;
    Metric errors;
    errors.id = QStringLiteral("errors");
    errors.unit = Unit::Ratio;
    book.metrics << errors;
    book.phases << phase("pilot", 0.01) << phase("cohort", 0.1);
    book.phases[1].needs = QStringList{QStringLiteral("pilot")};
    KnownGood legacy;
    legacy.id = QStringLiteral("legacy");
    book.knownGood << legacy;
    Runbook back;
    back.id = QStringLiteral("back");
    back.restores = QStringLiteral("legacy");
    Step step;
    step.id = QStringLiteral("route");
    step.owner = QStringLiteral("bo");
    back.steps << step;
    book.runbooks << back;
    KillSwitch flag;
    flag.id = QStringLiteral("flag");
    flag.owner = QStringLiteral("ed");
    flag.twoPerson = true;
    KillSwitch plain = flag;
    plain.id = QStringLiteral("plain");
    plain.twoPerson = false;
    book.killSwitches << flag << plain;
    MessageTemplate reverted;
    reverted.id = QStringLiteral("reverted");
    reverted.audience = QStringLiteral("customers");
    reverted.approve = QStringLiteral("comms-deputy");
    reverted.text = QStringLiteral("We have returned {phase.title}. Data: {data.statement}");
    book.templates << reverted;
    Audience customers;
    customers.id = QStringLiteral("customers");
    customers.title = QStringLiteral("Customers");
    customers.channel = ChannelKind::File;
    customers.target = QStringLiteral("customers.md");
    Audience bosses = customers;
    bosses.id = QStringLiteral("bosses");
    bosses.channel = ChannelKind::Copy;
    book.audiences << customers << bosses;
    return book;
}

inline const Instant start = instantFromMs(1'763'640'000'000);
inline const QByteArray chain(16, 'c');

struct KeyPair {
    QByteArray publicKey, secret;
};
// The same person always gets the same key.
inline KeyPair keyPair(const QString &person)
{
    if (sodium_init() < 0)
        qFatal("libsodium");
    QByteArray seed = person.toUtf8().leftJustified(crypto_sign_SEEDBYTES, '.', true);
    KeyPair pair{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(pair.publicKey.data()),
                             reinterpret_cast<unsigned char *>(pair.secret.data()),
                             reinterpret_cast<const unsigned char *>(seed.constData()));
    return pair;
}

inline QByteArray signedBy(const QString &person, const QByteArray &type, const QByteArray &payload)
{
    const KeyPair pair = keyPair(person);
    const QByteArray message = dssePae(type, payload);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(message.constData()), static_cast<unsigned long long>(message.size()),
                         reinterpret_cast<const unsigned char *>(pair.secret.constData()));
    return signature;
}

inline Proof proof(const Command &command, const QString &person, Instant at, const QByteArray &room = chain)
{
    static int nonce = 0;
    const QByteArray payload = proofPayload(command, room, person, at, QString::number(++nonce)).value();
    return {person, payload, signedBy(person, secondPersonType, payload), keyPair(person).publicKey};
}

inline Event event(qint64 seq, const EventDraft &draft, const QString &actor, Instant at, const QString &command = {})
{
    Event made;
    made.seq = seq;
    made.at = draft.at.value_or(at);
    made.actor = actor;
    made.kind = draft.kind;
    made.subject = draft.subject;
    made.body = draft.body;
    made.command = command;
    return made;
}

inline EventDraft enrolment(const QString &person, const QString &whose = {})
{
    return {
        QStringLiteral("key.enrolled"),
        person,
        {{QStringLiteral("person"), person}, {QStringLiteral("key"), publicKeyText(keyPair(whose.isEmpty() ? person : whose).publicKey)}}};
}

// Everybody but the observer has a key, enrolled by the first events.
inline People peopleWithKeys(const Playbook &book)
{
    People people = initialPeople(book);
    qint64 seq = 0;
    for (const Person &one : book.people) {
        if (one.id != QLatin1String("ob"))
            apply(people, book, event(++seq, enrolment(one.id), one.id, start));
    }
    return people;
}

} // namespace holdpoint::test
