#pragma once

#include "models/metrics/csvsamples.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// The samples of a file as a playbook reads it: CSV, or the body of /api/v1/query_range. Only what some metric reads must be
// numeric; times without a zone are in that of its csv source. Unreadable, with the line, where any of it is refused; at most
// 512 MiB.
Result<CsvSamples> readSampleFile(const QString &path, const Playbook &playbook);

} // namespace holdpoint
