#pragma once

#include "models/runbooks/runner/child.h"
#include "models/runbooks/runner/http.h"

namespace holdpoint::runner {

// How an attempt ended, as result.json and the answer to a look say it.
struct Outcome {
    std::string end; // "done", "failed", "not started", "timed out", "unknown"
    std::string result; // "exited(0)", "signalled(SIGSEGV)", "not started(ENOENT)", "timed out", "status 200", "no answer"
    std::string detail; // one line for people
    std::vector<std::string> survivors;
    int64_t bytes = 0, tookMs = 0;
    std::string output; // of a look
};

// `printed`: standard output, for `expect`; `lastLine`: already redacted.
Outcome outcomeOf(const ChildEnd &end, const std::string &expect, const std::string &printed, const std::string &lastLine);
Outcome outcomeOf(const HttpEnd &end, const std::string &expect, const std::string &lastLine);
Outcome notStarted(const std::string &reason);
std::string toJson(const Outcome &outcome, bool withOutput);

} // namespace holdpoint::runner
