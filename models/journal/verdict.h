#pragma once

#include "models/journal/anchor.h"
#include "models/journal/chainscan.h"
#include "models/journal/journal.h"
#include "models/journal/schema.h"

namespace holdpoint {

class Database;

// How many commands these events are; `<id>`, `<id>/2`, … in a row are one.
int commandsOf(const QList<PastAnchor> &events);

struct StoreJudgement {
    StoreReport report;
    std::optional<Anchor> anchor; // as last read
    bool pending = false; // one command lies past the anchor: a crash, or an append that is going on right now
    bool whole = true; // every row and the file were looked at
};

// Reads the anchor first, then one snapshot of the journal, and says what they are together; a transaction that is
// open already is that snapshot. An error only when nothing could be read at all. `room` is the folder that the anchors name.
Result<StoreJudgement> judge(Database &db, const Probe &probe, const QString &room, Depth depth, const OpeningWatch &watch = {});

// Of a long journal only its end is looked at, when the anchor agrees with it; else, and of a short one, everything.
Result<StoreJudgement> judgeSoon(Database &db, const Probe &probe, const QString &room, const OpeningWatch &watch = {});
// What is left of that where the chain has been read. Anything but ok is looked at again as a whole.
Result<StoreJudgement> judgeRead(Database &db, const Probe &probe, const QString &room);

// Why nothing can be written there, whoever opens it; empty = it can.
QString whyNotWritable(const QString &room, Mode mode, const StoreJudgement &judgement);

} // namespace holdpoint
