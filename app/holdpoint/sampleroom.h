#pragma once

#include "models/base/clock.h"

namespace holdpoint {

// A room of mode drill made from the playbook that is built in: simulated executors only. Returns its folder.
Result<QString> makeSampleRoom(const Clock &clock);
QString sampleCommander(); // who acts in it

} // namespace holdpoint
