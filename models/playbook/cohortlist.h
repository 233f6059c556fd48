#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// Reads CSV (RFC 4180, a cell on one line) whose header names `customer` and perhaps `segment` and `opt_in` (yes no true
// false, or nothing). Refused whole: no such header, a customer twice or without a name, another word for opt_in.
Result<QList<CohortCustomer>> readCohortList(const QByteArray &bytes);

// Fills the members of every phase that names a file, from that folder; one that is not there leaves them empty without a word,
// the loader has warned. An empty folder reads nothing.
void readCohorts(Playbook &playbook, const QString &folder);

// Would the list alone move this customer? Without a word, only where none is asked for.
bool isMoved(const Customers &customers, const CohortCustomer &customer);
// An obligation of a cohort is named "cohort/1", "cohort/2", … by its place; nullptr when there is none.
const Obligation *obligationNamed(const Playbook &playbook, const QString &name);

} // namespace holdpoint
