#pragma once

#include "models/base/error.h"

#include <memory>

namespace holdpoint {

// An exclusive flock on a folder's own descriptor: there is no lock file that anybody could delete. Close-on-exec, so that
// no child keeps it. Released when the object dies, and by the kernel when the process does.
class FolderLock
{
public:
    // Never waits. Busy (code "locked") when somebody else holds it; then `where` names the holder if it can be found.
    static Result<std::unique_ptr<FolderLock>> tryLock(const QString &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

private:
    explicit FolderLock(int fd) : m_fd(fd) { }
    int m_fd;
};

// "pid 4711 sqlite3" of whoever holds a lock on that path, from /proc/locks; empty when nobody is found.
QString lockHolder(const QString &path);

} // namespace holdpoint
