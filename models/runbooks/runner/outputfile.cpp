#include "models/runbooks/runner/outputfile.h"

#include <algorithm>
#include <fcntl.h>

namespace holdpoint::runner {

namespace {

constexpr size_t maxLine = 200;

Fd create(int folder, const char *name)
{
    return Fd(::openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
}

} // namespace

OutputFile::OutputFile(int folder) : m_folder(folder)
{
    if (folder >= 0)
        m_file = create(folder, "out");
}

void OutputFile::add(std::string_view bytes)
{
    m_total += static_cast<int64_t>(bytes.size());
    const size_t toHead = std::min(bytes.size(), head - m_head.size());
    m_head += bytes.substr(0, toHead);
    m_tail += bytes.substr(toHead);
    if (m_tail.size() > 2 * tail)
        rewrite();
    else if (m_file.isOpen())
        writeAll(m_file.get(), bytes); // a full disk loses output, never the result
}

void OutputFile::rewrite()
{
    m_tail.erase(0, m_tail.size() - std::min(m_tail.size(), tail));
    if (m_folder < 0)
        return;
    Fd file = create(m_folder, ".out.part");
    const int64_t left = m_total - static_cast<int64_t>(m_head.size() + m_tail.size());
    const std::string gap = left > 0 ? "\n[" + std::to_string(left) + " bytes left out]\n" : std::string();
    if (file.isOpen() && writeAll(file.get(), m_head) && writeAll(file.get(), gap) && writeAll(file.get(), m_tail)
        && ::renameat(m_folder, ".out.part", m_folder, "out") == 0)
        m_file = std::move(file);
}

void OutputFile::finish()
{
    if (m_tail.size() > tail)
        rewrite();
    if (m_file.isOpen())
        ::fsync(m_file.get());
}

std::string OutputFile::lastLine() const
{
    const std::string &all = m_tail.empty() ? m_head : m_tail;
    const size_t last = all.find_last_not_of(" \t\r\n");
    if (last == std::string::npos)
        return {};
    const size_t before = all.find_last_of('\n', last);
    const size_t first = before == std::string::npos ? 0 : before + 1;
    std::string line = all.substr(first, std::min(maxLine, last - first + 1));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return line;
}

} // namespace holdpoint::runner
