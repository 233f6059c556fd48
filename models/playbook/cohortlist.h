#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// Reads CSV (RFC 4180, a cell on one line) whose header names `customer` and perhaps `segment` and `opt_in` (yes no true
// false, or nothing). Refused whole: no such header, a customer twice or without a name, another word for opt_in.
Result<QList<CohortCustomer>> readCohortList(const QByteArray &bytes);

// Fills the members of every phase that names a file, from that folder; one that is not there leaves them empty without a word,
// the loader has warned. An empty folder reads nothing.
void readCohorts(Playbook &playbook, const QString &folder);

} // namespace holdpoint
