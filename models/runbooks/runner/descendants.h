#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace holdpoint::runner {

struct Descendant {
    pid_t pid = 0;
    std::string name;
};

// Everything that descends from this process and lives. As a subreaper we are the ancestor also of what daemonised.
std::vector<Descendant> descendants();
void signalDescendants(int signal);
// Ends all of them: TERM, a moment later KILL, for at most two seconds; returns the names of those there were.
std::vector<std::string> endDescendants(bool gently);
// Takes away what has ended. False when there is no child at all.
bool reap();

int64_t bootMs(); // CLOCK_BOOTTIME: it counts suspend

} // namespace holdpoint::runner
