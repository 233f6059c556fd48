#pragma once

#include "models/room/rollout.h"

#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

// What `status` says of the plan. Without a living engine every verdict is "no data".
QJsonArray phasesJson(const Rollout &rollout, bool engineAlive, Instant now);
QJsonArray scheduleJson(const Rollout &rollout, Instant now);
// The same for people, from that JSON.
QStringList planLines(const QJsonObject &status);

} // namespace holdpoint::ctl
