#pragma once

#include "models/metrics/csvsamples.h"
#include "models/playbook/playbook.h"

namespace holdpoint::ctl {

// How to read a file of samples for a playbook: only what some metric reads must be numeric; times without a zone are in that of
// its csv source.
CsvOptions csvOptions(const Playbook &playbook);

} // namespace holdpoint::ctl
