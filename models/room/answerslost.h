#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// What these events would take away from open gates: "G2: the go of Bo Chen would no longer count: …", a sentence each. For
// a key that is revoked, a role that is taken.
QStringList answersLost(const Rollout &rollout, const QList<EventDraft> &drafts, const QString &actor, const Context &context);

} // namespace holdpoint
