#include "models/runbooks/runner/descendants.h"

#include <algorithm>
#include <cctype>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <map>
#include <sys/wait.h>
#include <unistd.h>

namespace holdpoint::runner {

namespace {

struct Process {
    pid_t parent = 0;
    char state = 0;
    std::string name;
};

// /proc/<pid>/stat: "pid (name) S ppid …"; the name may hold anything, so the last parenthesis counts.
bool readProcess(const char *pid, Process &process)
{
    char path[64];
    static_cast<void>(std::snprintf(path, sizeof path, "/proc/%.20s/stat", pid));
    std::FILE *file = std::fopen(path, "re");
    if (!file)
        return false;
    char line[512] = {};
    const bool read = std::fgets(line, sizeof line, file) != nullptr;
    static_cast<void>(std::fclose(file)); // only read
    const char *open = std::strchr(line, '(');
    const char *close = std::strrchr(line, ')');
    if (!read || !open || !close || close < open)
        return false;
    process.name.assign(open + 1, close);
    const char *at = close + 1;
    while (*at == ' ')
        ++at;
    if (*at == '\0')
        return false;
    process.state = *at++;
    char *end = nullptr;
    process.parent = static_cast<pid_t>(std::strtol(at, &end, 10));
    return end != at;
}

std::map<pid_t, Process> processes()
{
    std::map<pid_t, Process> all;
    DIR *proc = ::opendir("/proc");
    if (!proc)
        return all;
    while (const dirent *entry = ::readdir(proc)) {
        Process process;
        if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])) && readProcess(entry->d_name, process))
            all.emplace(static_cast<pid_t>(std::strtol(entry->d_name, nullptr, 10)), process);
    }
    ::closedir(proc);
    return all;
}

void sleepMs(long ms)
{
    const timespec span{ms / 1000, (ms % 1000) * 1'000'000};
    ::nanosleep(&span, nullptr);
}

} // namespace

int64_t bootMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

std::vector<Descendant> descendants()
{
    const std::map<pid_t, Process> all = processes();
    const pid_t self = ::getpid();
    std::vector<Descendant> found;
    for (const auto &[pid, process] : all) {
        pid_t ancestor = process.parent;
        for (int depth = 0; ancestor > 1 && ancestor != self && depth < 1000; ++depth) {
            const auto it = all.find(ancestor);
            ancestor = it == all.end() ? 0 : it->second.parent;
        }
        if (ancestor == self && process.state != 'Z')
            found.push_back({pid, process.name});
    }
    return found;
}

void signalDescendants(int signal)
{
    for (const Descendant &one : descendants())
        ::kill(one.pid, signal);
}

bool reap()
{
    pid_t pid = 0;
    while ((pid = ::waitpid(-1, nullptr, WNOHANG)) > 0) { }
    return pid == 0;
}

std::vector<std::string> endDescendants(bool gently)
{
    constexpr int64_t limit = 2000, patience = 300;
    std::vector<std::string> names;
    if (!reap())
        return names;
    const int64_t begin = bootMs();
    for (bool first = true; reap() && bootMs() - begin < limit; first = false) {
        const bool kindly = gently && bootMs() - begin < patience;
        for (const Descendant &one : descendants()) {
            if (first)
                names.push_back(one.name);
            if (!kindly || first)
                ::kill(one.pid, kindly ? SIGTERM : SIGKILL);
        }
        sleepMs(5);
    }
    return names;
}

} // namespace holdpoint::runner
