#pragma once

#include "models/runbooks/runner/fd.h"

#include <cstdint>

namespace holdpoint::runner {

// `out` of an attempt: the first 256 KiB and the last 768 KiB of what the step printed, already redacted. While it grows,
// the file may hold up to twice that tail; it is rewritten as a whole, so readers always see head and newest tail.
class OutputFile
{
public:
    static constexpr size_t head = 256 * 1024;
    static constexpr size_t tail = 768 * 1024;

    explicit OutputFile(int folder); // -1: keeps nothing
    void add(std::string_view bytes);
    void finish(); // cut to size and synced
    int64_t total() const { return m_total; }
    std::string lastLine() const; // the last line that is not blank, at most 200 bytes, without control characters

private:
    void rewrite();

    int m_folder;
    Fd m_file;
    std::string m_head, m_tail; // what the file holds
    int64_t m_total = 0;
};

} // namespace holdpoint::runner
