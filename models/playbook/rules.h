#pragma once

#include "models/playbook/readcontext.h"

namespace holdpoint {

// The rules that need more than one map: cycles, what a runbook is used for, rehearsals, wording.
void checkRules(const Playbook &playbook, ReadContext &context);

// A path of ids that leads back to its start ("a → b → a"), or nothing. Unknown ids are left out.
QStringList findCycle(const QList<std::pair<QString, QStringList>> &needs);

} // namespace holdpoint
