#pragma once

#include "models/room/room.h"

namespace holdpoint {

// The drill that is built in. Unpacks it into the library folder and reads it: not on the UI thread.
Result<std::shared_ptr<const Playbook>> samplePlaybook(Instant now);
NewRoom sampleRoom(Instant now); // where it goes, its drill, and the commander who acts in it

} // namespace holdpoint
