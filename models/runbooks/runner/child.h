#pragma once

#include "models/runbooks/runner/spec.h"

#include <functional>

namespace holdpoint::runner {

struct ChildEnd {
    enum class Kind { NotStarted, Exited, Signalled };
    Kind kind = Kind::NotStarted;
    int code = 0; // exit code, or the number of the signal
    std::string reason; // NotStarted: "ENOENT"
    bool timedOut = false, cancelled = false;
    std::vector<std::string> survivors; // what it left behind and we ended
};

struct ChildHooks {
    std::function<void(bool error, std::string_view bytes)> output; // error: from standard error
    std::function<bool()> cancelled;
    std::function<void()> started;
};

// Runs the spec's program in its own process group, to its end or to the deadline: TERM, after `grace` KILL to the group and
// to everything that descends from it. The environment is exactly `env`. `life` (or -1) is what it inherits besides its output.
// Call from the main thread: the child dies with the thread that forked it.
ChildEnd runChild(const Spec &spec, const std::vector<std::string> &env, int life, const ChildHooks &hooks);

} // namespace holdpoint::runner
