#include "models/playbook/describe.h"

#include <QtCore/QSet>

namespace holdpoint {

namespace {

void describePerson(Fields &f, Person &person)
{
    f.id(person.id, Ref::Person, {});
    f.text("name", person.name, Need::Required);
    f.refs("roles", person.roles, Ref::Role, Need::Required);
    f.text("contact", person.contact);
    f.text("key", person.key);
    f.text("team", person.team);
    f.texts("duties", person.duties);
    f.notes(person.notes);
    const QByteArray prefix("ed25519:");
    const auto key = QByteArray::fromBase64Encoding(person.key.mid(prefix.size()).toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    f.error(f.has("key") && (!person.key.startsWith(QLatin1String(prefix)) || !key || key.decoded.size() != 32), "key", "bad-value",
            QStringLiteral("a key is 'ed25519:' and 32 bytes in base64"));
}

void describeRole(Fields &f, Role &role)
{
    f.id(role.id, Ref::Role, {});
    f.text("title", role.title, Need::Required);
    f.texts("duties", role.duties);
    f.notes(role.notes);
}

void describeEscalation(Fields &f, Escalation &rung)
{
    f.duration("after", rung.after, Need::Required);
    f.ref("to", rung.to, Ref::Who, Need::Required);
    f.word("via", rung.via, {QStringLiteral("call"), QStringLiteral("page"), QStringLiteral("chat"), QStringLiteral("mail")},
           Need::Required);
}

void describeOnCall(Fields &f, OnCall &shift)
{
    f.ref("person", shift.person, Ref::Person, Need::Required);
    f.time("from", shift.from, Need::Required);
    f.time("to", shift.to, Need::Required);
    f.texts("skills", shift.skills);
    f.error(f.has("from") && f.has("to") && shift.to <= shift.from, "to", "bad-value", QStringLiteral("a shift ends after it begins"));
}

void describeDecision(Fields &f, DecisionRight &right)
{
    f.id(right.id);
    f.text("decision", right.decision, Need::Required);
    f.ref("decider", right.decider, Ref::Who, Need::Required);
    f.text("when", right.when, Need::Required);
    f.notes(right.notes);
}

void describeRitual(Fields &f, Ritual &ritual)
{
    f.id(ritual.id);
    f.text("title", ritual.title, Need::Required);
    f.word("kind", ritual.kind, {QStringLiteral("review"), QStringLiteral("readout"), QStringLiteral("drill")}, Need::Required);
    f.duration("every", ritual.every, Need::Required, Duration{1});
    f.ref("owner", ritual.owner, Ref::Who, Need::Required);
    f.notes(ritual.notes);
}

} // namespace

void describePeople(Fields &f, Playbook &p)
{
    QSet<QString> keys, contacts;
    const auto once = [](Fields &item, QSet<QString> &seen, const char *key, const QString &value) {
        item.error(!value.isEmpty() && seen.contains(value), key, "shared-identity",
                   QStringLiteral("two people with one %1: '%2'").arg(QLatin1String(key), value));
        seen.insert(value);
    };
    f.named("roles", p.roles, describeRole);
    f.named(
        "people", p.people,
        [&](Fields &item, Person &person) {
            describePerson(item, person);
            once(item, keys, "key", person.key);
            once(item, contacts, "contact", person.contact.toCaseFolded());
        },
        Need::Required);
    f.ref("maintainer", p.maintainer, Ref::Person, Need::Required);
    f.refs("author", p.authors, Ref::Person);
    if (f.isReading() && !f.has("author") && !p.maintainer.isEmpty())
        p.authors = {p.maintainer};
    f.list("escalation", p.escalation, describeEscalation);
    f.list("oncall", p.onCall, describeOnCall);
    f.list("decisions", p.decisions, describeDecision);
    f.list("rituals", p.rituals, describeRitual);
}

} // namespace holdpoint
