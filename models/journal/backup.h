#pragma once

#include "models/base/clock.h"
#include "models/journal/journal.h"
#include "models/journal/schema.h"

#include <QtCore/QMap>

namespace holdpoint {

struct Backup {
    QString file;
    Head head;
    qint64 events = 0;
    int schema = 1;
};

// Copies the journal of a room while others append, into a file that did not exist; only after the copy has been opened
// again, checked and found to hold the same chain does it get its name. Refused for a store that is not ok.
Result<Backup> backupStore(const QString &roomFolder, const QString &file, Schema schema = shippedSchema());
// `backups/<seq>-<head8>.hpbak` in the room.
Result<Backup> backupStore(const QString &roomFolder);
// Of backups made at these times (by name) those to take away: all of the last 24 hours stay, of every other day of the
// last 30 its newest, and the newest of all always.
QStringList expiredBackups(const QMap<QString, Instant> &made, Instant now);
// Takes them away from `backups/` in the room.
void thinOutBackups(const QString &roomFolder, Instant now);
// What a backup holds; refused unless all of it can be trusted.
Result<Backup> checkBackup(const QString &file, Schema schema = shippedSchema());

struct Restored {
    Head head; // with the event that says so
    qint64 movedBackFrom = 0; // the seq that was acknowledged before
    QString damaged; // where the old room lies now; empty when there was none
    bool copy = false; // the room itself still lies elsewhere, so this one can only be read
};

// Puts a backup in the place of a room's journal: into a new folder that is checked before it is swapped in by rename. The
// old room is kept beside it, untouched. Everything of the room but the journal comes along. Refused while anybody has
// the room open. `actor` is recorded in `store.restored`. A backup of an older version is brought up to this one.
Result<Restored> restoreStore(const QString &file, const QString &roomFolder, const Clock &clock, const QString &actor,
                              Schema schema = shippedSchema());

} // namespace holdpoint
