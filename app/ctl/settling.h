#pragma once

#include "models/people/command.h"
#include "models/room/rollout.h"

namespace holdpoint::ctl {

// "issue ISS-1 closed" answers an entry; everything else after these words is the text of a new one.
std::optional<Command> settling(const QStringList &words, const Rollout &rollout);

} // namespace holdpoint::ctl
