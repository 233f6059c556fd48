#include "models/people/peoplerules.h"

namespace holdpoint {

namespace {

// What acts have changed since the playbook said who holds what: given where it did not say so, taken where it did.
void keepRole(People &people, const People &before, const People &old, const QString &person, const QString &role)
{
    QStringList &roles = people.roles[person];
    const bool held = holds(before, person, role);
    if (held == holds(old, person, role))
        return;
    if (!held)
        roles.removeAll(role);
    else if (!roles.contains(role))
        roles << role;
}

void keepRoles(People &people, const People &before, const People &old)
{
    const People fresh = people;
    for (auto it = fresh.roles.constBegin(); it != fresh.roles.constEnd(); ++it) {
        const QStringList known = before.roles.value(it.key()) + old.roles.value(it.key());
        for (const QString &role : known)
            keepRole(people, before, old, it.key(), role);
    }
    // Somebody who was handed a role and is no longer there leaves it to whom the playbook names.
    for (auto it = fresh.roles.constBegin(); it != fresh.roles.constEnd(); ++it) {
        for (const QString &role : it.value()) {
            if (holdersOf(people, role).isEmpty()) {
                for (const QString &person : holdersOf(fresh, role))
                    people.roles[person] << role;
            }
        }
    }
}

void keepKeys(People &people, const People &before, qint64 seq)
{
    for (auto key = people.keys.begin(); key != people.keys.end(); ++key) { // those that the revision pins
        const SigningKey known = before.keys.value(key.key());
        const bool same = known.publicKey == key->publicKey;
        key->seq = same ? known.seq : seq;
        key->revoked = same && known.revoked;
    }
    for (auto key = before.keys.constBegin(); key != before.keys.constEnd(); ++key) {
        if (people.keys.contains(key.key()))
            continue;
        people.keys.insert(key.key(), key.value());
        people.keys[key.key()].pinned = false;
    }
}

} // namespace

People revisedPeople(const People &before, const Playbook &old, const Playbook &fresh, qint64 seq)
{
    People people = before;
    const People said = initialPeople(fresh);
    people.roles = said.roles;
    people.keys = said.keys;
    keepRoles(people, before, initialPeople(old));
    keepKeys(people, before, seq);
    people.roleSince.clear();
    for (auto it = people.roles.constBegin(); it != people.roles.constEnd(); ++it) {
        for (const QString &role : it.value()) {
            const QString key = it.key() + QLatin1Char('/') + role;
            if (before.roleSince.contains(key))
                people.roleSince.insert(key, before.roleSince.value(key));
            else if (!holds(before, it.key(), role))
                people.roleSince.insert(key, seq);
        }
    }
    people.offered.removeIf(
        [&](const HandOver &offer) { return !holds(people, offer.from, offer.role) || !people.roles.contains(offer.to); });
    return people;
}

} // namespace holdpoint
