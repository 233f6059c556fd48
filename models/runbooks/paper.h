#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// The runbook for a day without Holdpoint: every step in order, in words and with its whole command, with boxes to tick, in
// Markdown. Secrets stay references. `run` (id) heads it when it is the paper of a run.
QString paperRunbook(const Playbook &playbook, const Runbook &runbook, const QString &run = {});

} // namespace holdpoint
