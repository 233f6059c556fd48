#pragma once

#include "models/records/exportrules.h"
#include "models/room/packscope.h"
#include "models/room/rollout.h"

namespace holdpoint {

class RoomSession;

// An evidence pack about this, by the digest of its SHA256SUMS.
Exported exportedPack(const QString &folder, const QByteArray &sums, qint64 asOf, const PackScope &scope);

// Whether what this person takes out of the room is recorded there: whoever only observes exports as well, and writes nothing.
bool recordsExports(const Rollout &rollout, const QString &person);

// Asks the room to record it; `acted` answers. Nothing is asked where nobody is named, where the window is locked, and where
// nothing is recorded at all: the export is there all the same.
void recordExport(RoomSession &session, const Exported &exported);

} // namespace holdpoint
