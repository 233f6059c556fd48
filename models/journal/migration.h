#pragma once

#include "models/base/clock.h"
#include "models/journal/backup.h"

namespace holdpoint {

// What bringing a store to the newest version would mean, before anything is done.
struct MigrationPlan {
    int from = 1, to = 1; // versions of the tables; equal: there is nothing to do
    qint64 events = 0;
    qint64 bytes = 0; // of the file and its log; the backup takes as much again
    Duration expected{0}; // roughly
    bool isNeeded() const { return from < to; }
};
Result<MigrationPlan> planMigration(const QString &roomFolder, Schema schema = shippedSchema());
// "from schema 1 to 3: 1842 events, 2.4 MB, about 1 s"
QString inWords(const MigrationPlan &plan);

struct Migrated {
    int from = 1, to = 1; // equal: nothing was done
    QString backup; // of the store as it was
    Head head; // with the event `store.migrated`
};

// Brings a room's store to the newest version: under the write lock and the engine's, after a verified backup, all steps in
// one transaction that is committed only when tables, rows and chain are what they must be. After a crash the store is of
// the old version or of the new one. Refused for a store that could not be written either way; Busy "locked" while anybody
// appends or an engine lives.
Result<Migrated> migrateStore(const QString &roomFolder, const Clock &clock, Schema schema = shippedSchema());

} // namespace holdpoint
