#include "models/runbooks/runner/claim.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace holdpoint::runner {

Claim claimAttempt(int folder, std::string_view content)
{
    const std::string mine = ".claim." + std::to_string(::getpid());
    ::unlinkat(folder, mine.c_str(), 0); // of a dead process that had our number
    Claim claim;
    claim.lock = Fd(::openat(folder, mine.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    const int fd = claim.lock.get();
    if (fd < 0 || ::flock(fd, LOCK_EX | LOCK_NB) != 0 || !writeAll(fd, content) || ::fsync(fd) != 0) {
        ::unlinkat(folder, mine.c_str(), 0);
        return claim;
    }
    const bool linked = ::linkat(folder, mine.c_str(), folder, "claim", 0) == 0;
    const bool taken = !linked && errno == EEXIST;
    ::unlinkat(folder, mine.c_str(), 0);
    if (taken)
        claim.state = ClaimState::Taken;
    else if (linked && ::fsync(folder) == 0)
        claim.state = ClaimState::Claimed;
    return claim;
}

Fd openLife(int folder)
{
    Fd life(::openat(folder, "life", O_RDWR | O_CREAT | O_NOFOLLOW, 0600)); // without O_CLOEXEC
    if (life.isOpen() && ::flock(life.get(), LOCK_SH) != 0)
        life.close();
    return life;
}

bool writeDurably(int folder, const char *name, std::string_view bytes)
{
    const std::string temporary = std::string(".") + name + ".part";
    {
        const Fd file(::openat(folder, temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file.isOpen() || !writeAll(file.get(), bytes) || ::fsync(file.get()) != 0)
            return false;
    }
    return ::renameat(folder, temporary.c_str(), folder, name) == 0 && ::fsync(folder) == 0;
}

} // namespace holdpoint::runner
