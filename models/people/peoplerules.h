#pragma once

#include "models/journal/event.h"
#include "models/people/people.h"

namespace holdpoint {

// The people of a playbook with what it implies: the maintainer is administrator, an author is author, whoever a gate
// rule names is approver; pinned keys count from the beginning.
People initialPeople(const Playbook &playbook);
// Folds role.*, key.*, signoff.* and rollout.started; anybody's event is a sign of life.
void apply(People &people, const Playbook &playbook, const Event &event);
// The same after a revision of the playbook (event `seq`): its people and roles, with what acts had given, handed over or
// taken kept for whoever is still there; what the revision itself gives counts from `seq` on. A pinned key that was revoked
// stays revoked.
People revisedPeople(const People &before, const Playbook &old, const Playbook &fresh, qint64 seq);

bool holds(const People &people, const QString &person, const QString &role);
// Nobody, or somebody whose only role is observer.
bool isObserver(const People &people, const QString &person);
QStringList holdersOf(const People &people, const QString &role); // sorted
// `who` of the playbook is a person or a role: the persons it stands for, sorted.
QStringList personsOf(const People &people, const QString &who);
// As `personsOf`, with what was given after event `seq` left out.
QStringList personsOfAt(const People &people, const QString &who, qint64 seq);
// The key of record, unless it is missing, revoked, or was given after event `seq`.
const SigningKey *keyAt(const People &people, const QString &person, qint64 seq);
const SigningKey *keyOf(const People &people, const QString &person);

QString personName(const Playbook &playbook, const QString &person); // the name, or the id where there is none
QString namesOf(const Playbook &playbook, const QStringList &persons); // "Ana Lima, Bo Chen"; "nobody"
QString roleTitle(const Playbook &playbook, const QString &role); // "rollback owner", "Product owner", in the window's language
QString roleInRecords(const Playbook &playbook, const QString &role); // the same in English, for what is recorded
QStringList authorsOf(const Playbook &playbook);

// Hand-overs, keys, roles and countersigning of break-glass. Rights have been checked by `authorise`.
// args: hand-over {role, to}; accept-hand-over {role}; enrol-key {key}; set-role {role, give}; countersign {} + proof.
Result<QList<EventDraft>> decidePeople(const People &people, const Playbook &playbook, const Command &command,
                                       const struct RightFacts &facts);

} // namespace holdpoint
