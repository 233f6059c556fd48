#pragma once

#include "models/journal/database.h"
#include "models/journal/schema.h"

#include <QtCore/QTemporaryDir>

namespace holdpoint {

QString journalPath(const QString &roomFolder);

// The folder lies on a file system on which locks and shared memory cannot be trusted (NFS, SMB, FUSE, …): its name, or
// empty.
QString remoteFileSystem(const QString &folder);
QString remoteFileSystemName(long magic); // of statfs()

// A journal's file opened to be read, its own words looked at. On a folder that cannot be written the files are copied
// first, because SQLite needs a place for its shared memory.
struct ReadableStore {
    std::unique_ptr<QTemporaryDir> copy; // outlives `db`
    std::unique_ptr<Database> db;
    Probe probe;
};
Result<ReadableStore> openToRead(const QString &roomFolder, Schema schema = shippedSchema());

} // namespace holdpoint
