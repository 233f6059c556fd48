#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

namespace holdpoint::bench {

// Seconds that the work takes.
template <class Work> double timed(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

inline double cpuSeconds(clockid_t clock)
{
    timespec at{};
    clock_gettime(clock, &at);
    return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) / 1e9;
}

// Seconds of a core that the work takes on this thread: for work that waits for nothing, on a machine that others use too.
template <class Work> double timedOnCore(Work &&work)
{
    const double start = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    work();
    return cpuSeconds(CLOCK_THREAD_CPUTIME_ID) - start;
}
// The same of all its threads together.
template <class Work> double timedOnCores(Work &&work)
{
    const double start = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return cpuSeconds(CLOCK_PROCESS_CPUTIME_ID) - start;
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0 : values[values.size() / 2];
}

inline double quantile(std::vector<double> values, double q)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0 : values[std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size())))];
}

// One figure, one line of JSON. Both sides are measured in the same run; `ratio` is ours against theirs.
inline void figure(const char *bench, double ours, double theirs, const char *unit)
{
    std::printf("{\"bench\":\"%s\",\"ours\":%.6g,\"theirs\":%.6g,\"ratio\":%.4g,\"unit\":\"%s\"}\n", bench, ours, theirs,
                theirs > 0 ? ours / theirs : 0.0, unit);
    std::fflush(stdout);
}

} // namespace holdpoint::bench
