#pragma once

#include "models/journal/event.h"

#include "models/base/error.h"

#include <span>

namespace holdpoint {

class Database;

// One version of the journal's tables. Both scripts set `user_version`. What lies in `event` and `meta` is never touched:
// events of an older form are read as they are.
struct SchemaVersion {
    const char *tables; // makes a new store
    const char *step; // brings a store of the version before to this one; nullptr for the first
};
// Every version that a program knows, oldest first; the last one is its own. Version n stands at n - 1.
using Schema = std::span<const SchemaVersion>;
Schema shippedSchema();

// What a file says of itself, read without changing a byte of it.
struct Probe {
    Mode mode = Mode::Live;
    int version = 1; // of its tables
    QByteArray chain; // 16 bytes
    bool guarded = true; // the triggers that refuse changes are all there, and no others
};

// Refuses files of other programs, of newer versions and with other tables than those of their version.
Result<Probe> probe(Database &db, const QString &path, Schema schema = shippedSchema());
// Writes tables, guards and marks of the newest version into an empty database, in one transaction.
Result<void> createSchema(Database &db, Mode mode, const QByteArray &chain, const QString &created, Schema schema = shippedSchema());

} // namespace holdpoint
