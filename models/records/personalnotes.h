#pragma once

#include "models/journal/event.h"
#include "models/people/people.h"
#include "models/records/record.h"

namespace holdpoint {

// Notes about a person: the journal holds their text sealed, so that it can be erased and the chain still holds.

// Is this note about a person? It is when it is called so (args {personal} or {about}) or when the playbook says that of all.
bool isPersonal(const Playbook &playbook, const Command &command);
// What the body says besides the text, which is sealed where it is recorded: {personal, about}. About its author when nobody
// is named. WrongUse when the playbook knows nobody of that name: a name in clear could never be erased.
Result<QJsonObject> personalBody(const Playbook &playbook, const Command &command);
bool isPersonal(const Event &event);

// erase-note; subject: the number of a note, or a person: every note about them.
Result<QList<EventDraft>> decideErase(const Records &records, const Playbook &playbook, const Command &command);
// note.erased
void applyErased(Records &records, const Event &event);
// The keys that these events erased.
QStringList erasedKeys(const QList<Event> &events);

// What stands in the place of a text that is gone.
inline constexpr char erasedWord[] = "erased";

} // namespace holdpoint
