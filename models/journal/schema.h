#pragma once

#include "models/journal/event.h"

#include "models/base/error.h"

namespace holdpoint {

class Database;

constexpr int schemaVersion = 1;

// What a file says of itself, read without changing a byte of it.
struct Probe {
    Mode mode = Mode::Live;
    QByteArray chain; // 16 bytes
    bool guarded = true; // the triggers that refuse changes are all there, and no others
};

// Refuses files of other programs, of newer versions and with other tables than ours.
Result<Probe> probe(Database &db, const QString &path);
// Writes tables, guards and marks into an empty database, in one transaction.
Result<void> createSchema(Database &db, Mode mode, const QByteArray &chain, const QString &created);

} // namespace holdpoint
