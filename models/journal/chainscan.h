#pragma once

#include "models/base/error.h"
#include "models/journal/event.h"
#include "models/journal/opening.h"
#include "models/journal/schema.h"

namespace holdpoint {

class Database;

// An event that lies past the anchor.
struct PastAnchor {
    qint64 seq = 0;
    QByteArray command;
};
// What is looked at. End: the event that the anchor names and what follows. File: that, and quick_check, which is what is left where
// the chain was read to its end link by link. Quick: every row and quick_check. Full: every row and integrity_check.
enum class Depth { End, File, Quick, Full };

// What one look at every row says, before any anchor is held against it.
struct ChainScan {
    qint64 events = 0; // rows, also where the chain does not hold
    Head head; // of the part that holds
    std::optional<qint64> bad; // the first one that does not
    std::optional<Error> failed; // nothing can be said: out of memory, kept out by a lock, or cancelled
    QString why; // empty: chain, file and guards are sound
    QByteArray hashAtAnchor; // of the event that the anchor names
    QList<PastAnchor> past;
};

// Reads every row of the open snapshot. `sharing`: what is committed may be read through connections of their own, so that
// large stores are checked by several threads at once; otherwise only this connection sees what is to be checked.
ChainScan scanStore(Database &db, const Probe &probe, qint64 anchorSeq, Depth depth, bool sharing, const OpeningWatch &watch);

} // namespace holdpoint
