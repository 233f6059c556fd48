#pragma once

#include "models/playbook/playbook.h"

#include <QtCore/QJsonObject>

namespace holdpoint {

// The whole playbook, defaults filled in, texts verbatim, lists in file order: durations in seconds, ratios as numbers, times
// in UTC. Every runbook has its critical_path_s besides.
QJsonObject playbookJson(const Playbook &playbook);
QJsonObject runbookJson(const Runbook &runbook);

} // namespace holdpoint
