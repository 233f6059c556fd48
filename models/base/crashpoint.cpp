#include "models/base/crashpoint.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace holdpoint {

void crashPoint(const char *name)
{
    static const char *const armed = std::getenv("HOLDPOINT_CRASH");
    if (!armed)
        return;
    const size_t n = std::strlen(name);
    if (std::strncmp(armed, name, n) != 0 || (armed[n] != '\0' && armed[n] != ':'))
        return;
    static std::atomic<long> left{armed[n] == ':' ? std::strtol(armed + n + 1, nullptr, 10) : 1};
    if (--left == 0)
        static_cast<void>(std::raise(SIGKILL));
}

} // namespace holdpoint
