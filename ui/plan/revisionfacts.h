#pragma once

#include "models/room/revisiondifference.h"
#include "ui/widgets/keyvaluelist.h"

namespace holdpoint {

// What a revision would change, for the sheet that asks: what becomes stale first, a few lines of each.
QList<KeyValue> revisionFacts(const RevisionDifference &difference);

} // namespace holdpoint
