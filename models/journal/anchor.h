#pragma once

#include "models/journal/event.h"

#include "models/base/error.h"

#include <sys/types.h>

namespace holdpoint {

// What a path names on disk; how a file that was replaced or moved under us is noticed.
struct FileId {
    quint64 device = 0;
    quint64 inode = 0;
    quint64 links = 0;
    bool operator==(const FileId &) const = default;
};
// nullopt: there is no such file. Only ever stat(): opening the database ourselves and closing it drops SQLite's locks.
std::optional<FileId> fileId(const QString &path);

// Where the chain's head stood when it was last acknowledged; lies outside the database, in stateHome().
struct Anchor {
    QByteArray chain; // 16 bytes
    qint64 seq = 0;
    QByteArray head; // 32 bytes
    Instant at;
    QString room; // canonical path
    quint64 device = 0;
    quint64 inode = 0;
    QByteArray playbook; // SHA-256, or empty
    bool operator==(const Anchor &) const = default;
};

QString anchorPath(const QByteArray &chain);
// Durable when it returns; an error leaves the anchor as it was. `ours`: the anchor that stands there is the last one that
// this process wrote, and it did so without an error (see replaceDurably).
Result<void> writeAnchor(const Anchor &anchor, bool ours = false);
// nullopt: there is none for this chain. An anchor that cannot be read as one is an error.
Result<std::optional<Anchor>> readAnchor(const QByteArray &chain);
// The anchors that name this folder by its path.
QList<Anchor> anchorsNaming(const QString &roomFolder);

// The anchor names a folder that still exists and is not this one: this is a copy of the room.
bool namesAnother(const Anchor &anchor, const QString &roomFolder);
// The anchor names this folder by path, device and inode.
bool namesExactly(const Anchor &anchor, const QString &roomFolder);

} // namespace holdpoint
