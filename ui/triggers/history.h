#pragma once

#include "models/playbook/playbook.h"
#include "models/triggers/tuning.h"

namespace holdpoint {

// What a back-test looks at: the samples that a trigger's metrics have, in a room's store or in a file, and the incidents.
struct History {
    SampleSeries samples;
    Instant from, to;
    qint64 count = 0, valid = 0; // samples of its metrics
    QString source; // "stored samples" or the file's name
};
// From the room's store, the newest `span`; 0 = everything kept. Takes its time: not on the UI thread.
Result<History> storedHistory(const QString &storeFile, const Playbook &playbook, const QString &trigger, Duration span);
// CSV of samples or the body of /api/v1/query_range; it stands for every source.
Result<History> historyFromFile(const QString &file, const Playbook &playbook, const QString &trigger);

} // namespace holdpoint
