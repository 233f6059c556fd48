#pragma once

#include "models/room/rollout.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace holdpoint::ctl {

// What people have written down and owe, and who decides what: a list a register, the ones of the Governance page.
QJsonObject registersJson(const Rollout &rollout, const Context &context);
// Open debts, as `status` gives them.
QJsonArray debtsJson(const Rollout &rollout, Instant now, bool openOnly);
// What was promised to customers, and how it stands; of one phase or of all.
QJsonArray obligationsJson(const Rollout &rollout, Instant now, const QString &phase = {});
// How much of it waits for somebody, by register.
QJsonObject openJson(const Rollout &rollout, const Context &context);

} // namespace holdpoint::ctl
