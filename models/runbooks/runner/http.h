#pragma once

#include "models/runbooks/runner/spec.h"

#include <functional>

namespace holdpoint::runner {

struct HttpEnd {
    enum class Kind { Status, NoAnswer, NotStarted };
    Kind kind = Kind::NotStarted;
    long status = 0;
    std::string reason; // in words
};

// One request: no redirect followed, no proxy, no cookies, an absolute deadline, at most 256 KiB of an answer. NotStarted only
// where nothing of the request can have left this machine towards the service. libcurl is loaded here and nowhere else.
HttpEnd request(const Http &http, const Secrets &secrets, const std::string &key, int64_t timeoutMs,
                const std::function<void(std::string_view)> &body, const std::function<bool()> &cancelled);

} // namespace holdpoint::runner
