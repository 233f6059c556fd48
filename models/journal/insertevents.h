#pragma once

#include "models/base/clock.h"
#include "models/journal/journal.h"

namespace holdpoint {

class Database;

// Writes the command's events behind `head`, which moves along, as its parts from `part` (1, 2, …) on; inside the open
// transaction. WrongUse "body" when one cannot be written down, otherwise what SQLite says.
Result<QList<Event>> insertEvents(Database &db, const Clock &clock, const CommandStamp &command, int part, const QList<EventDraft> &drafts,
                                  Head &head);

} // namespace holdpoint
