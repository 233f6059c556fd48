#pragma once

#include "models/room/rollout.h"

#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

// What `status` says of triggers, beside their states: "review" [{trigger, case, why, since, due}], "alarms" (over 24 h), "environments"
// [{id, verdict, since, why}], "proposals" and "labels".
void addTriggersJson(QJsonObject &status, const Rollout &rollout, Instant now);
// The same for people, from that JSON.
QStringList triggerLines(const QJsonObject &status);

} // namespace holdpoint::ctl
