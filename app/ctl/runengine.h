#pragma once

#include "app/ctl/output.h"
#include "models/base/time.h"

namespace holdpoint::ctl {

struct EngineRun {
    QString room;
    QString until; // kind of the event that ends it; empty = the rollout does
    Duration atMost{0}; // 0 = no limit
    bool quiet = false; // prints nothing
};

// Is the engine of that room; prints each event that is stored. Returns when it is over.
void runEngine(const EngineRun &wish, Output &out);

} // namespace holdpoint::ctl
