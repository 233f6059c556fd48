#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// The bytes that name what a runbook does: canonical JSON without owner, deputy, title and drill of it and its steps, which
// may change without a new rehearsal.
QByteArray canonicalRunbook(const Runbook &runbook);
// SHA-256 of them, 32 bytes.
QByteArray runbookDigest(const Runbook &runbook);

} // namespace holdpoint
