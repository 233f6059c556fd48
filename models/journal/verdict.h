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
};

// Reads the anchor first, then one snapshot of the journal, and says what they are together; a transaction that is
// open already is that snapshot. An error only when nothing could be read at all. `room` is the folder that the anchors name.
Result<StoreJudgement> judge(Database &db, const Probe &probe, const QString &room, Depth depth, const OpeningWatch &watch = {});

// Why nothing can be written there, whoever opens it; empty = it can.
QString whyNotWritable(const QString &room, Mode mode, const StoreJudgement &judgement);

} // namespace holdpoint
