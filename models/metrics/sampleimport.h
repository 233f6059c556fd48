#pragma once

#include "models/metrics/samplestore.h"

#include <functional>

namespace holdpoint {

struct ImportCount {
    qint64 taken = 0, known = 0; // known: times that the store had already; what it holds of them stays
    std::optional<Instant> from, to; // of what was given
};

// How far an import is; false stops it after what has been committed.
using ImportProgress = std::function<bool(qint64 done, qint64 total)>;

// Puts the past of one metric into the store, a commit every so many samples: a kill leaves whole commits, and doing it again
// takes what is missing. What was measured here is never overwritten. `samples` by time, each time once.
// Errors: those of the store ("full" disk, damage), and "stopped".
Result<ImportCount> importSamples(SampleStore &store, const QString &metric, const QList<Sample> &samples,
                                  const ImportProgress &progress = {});

} // namespace holdpoint
