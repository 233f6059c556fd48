#include "models/runbooks/runner/secretpipe.h"

#include "models/runbooks/runner/fd.h"

namespace holdpoint::runner {

namespace {

constexpr size_t maxSecrets = 256;
constexpr size_t maxSecret = 64 * 1024;

bool readLength(int fd, size_t &length)
{
    std::string bytes;
    if (!readExactly(fd, bytes, 4))
        return false;
    length = 0;
    for (int i = 3; i >= 0; --i)
        length = (length << 8) | static_cast<unsigned char>(bytes[static_cast<size_t>(i)]);
    return true;
}

} // namespace

bool readBlock(int fd, std::string &to, size_t most)
{
    size_t length = 0;
    return readLength(fd, length) && length <= most && readExactly(fd, to, length);
}

bool readSecrets(int fd, Secrets &to)
{
    size_t count = 0;
    if (!readLength(fd, count) || count > maxSecrets)
        return false;
    for (size_t i = 0; i < count; ++i) {
        std::string reference, value;
        if (!readBlock(fd, reference, maxSecret) || !readBlock(fd, value, maxSecret))
            return false;
        to.emplace(std::move(reference), std::move(value));
    }
    std::string end;
    return readExactly(fd, end, 5) && end == "HPEND";
}

} // namespace holdpoint::runner
