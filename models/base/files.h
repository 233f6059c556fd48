#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArray>

namespace holdpoint {

// Writes bytes so that after a crash the file is the old one or the new one, and after success it is on disk:
// temporary file, fsync, rename, fsync of the folder. Mode 0600.
Result<void> writeDurably(const QString &path, const QByteArray &bytes);
// The same for a small file that is replaced again and again: what it held before stays beside it as `path.spare`, whose
// blocks are written over next time, which spares the disk a new file. `spareIsOurs`: the last replacement was this
// caller's and succeeded; otherwise the spare may be what a crash would bring back, and is not touched but made anew.
Result<void> replaceDurably(const QString &path, const QByteArray &bytes, bool spareIsOurs);
Result<void> syncFolder(const QString &path);
// A folder of ours: created with 0700 if missing (parents too).
Result<void> makePrivateFolder(const QString &path);
// Reads a regular file without following a link at its end, up to `limit` bytes; larger is an error.
Result<QByteArray> readFile(const QString &path, qint64 limit);

} // namespace holdpoint
