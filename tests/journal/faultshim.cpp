// Defines the system calls themselves, so nothing that declares them with checks of its own may come before.
#undef _FORTIFY_SOURCE
#include "tests/journal/faultshim.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <optional>
#include <random>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace holdpoint::test::faults {

namespace {

constexpr long sector = 512;

// What a write or truncation replaced, until a sync of that file makes it final.
struct Undo {
    ino_t inode;
    int fd; // of our own, never closed: closing would drop SQLite's locks
    long offset, sizeBefore;
    std::string bytes; // that stood there before
    bool truncation;
};
struct Rename {
    std::string from, to;
    bool exchanged;
};

struct State {
    std::string folder, failed, refused; // refused: to be opened for writing
    std::array<std::string, 1024> open; // path by descriptor; empty: not ours
    bool counting = false, recording = false, kills = false;
    int count = 0, nth = 0;
    Kind kind = Kind::Io;
    Lasting lasting = Lasting::Once;
    std::optional<unsigned> powerLoss;
    std::vector<Undo> undo;
    std::vector<Rename> renames;
};

State &state()
{
    static State the;
    return the;
}

template <class Call> Call real(const char *name)
{
    return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name));
}

bool ours(int fd)
{
    return fd >= 0 && fd < 1024 && !state().open[static_cast<size_t>(fd)].empty();
}

std::string pathOf(int fd)
{
    return ours(fd) ? state().open[static_cast<size_t>(fd)] : std::string();
}

std::string nameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

ssize_t realPwrite(int fd, const void *bytes, size_t size, long offset)
{
    return real<ssize_t (*)(int, const void *, size_t, long)>("pwrite64")(fd, bytes, size, offset);
}

int realTruncate(int fd, long size)
{
    return real<int (*)(int, long)>("ftruncate64")(fd, size);
}

int realRename(const std::string &from, const std::string &to, unsigned flags)
{
    return real<int (*)(int, const char *, int, const char *, unsigned)>("renameat2")(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags);
}

// Newest first, as a file system that lost its cache may have it: any part of what was not synced may be missing.
[[noreturn]] void losePower()
{
    State &s = state();
    std::mt19937 random(*s.powerLoss);
    const auto lost = [&] { return random() % 2 == 0; };
    for (auto it = s.undo.rbegin(); it != s.undo.rend(); ++it) {
        if (it->truncation) {
            if (lost())
                static_cast<void>(realTruncate(it->fd, it->sizeBefore));
            continue;
        }
        for (long at = 0; at < static_cast<long>(it->bytes.size());) {
            const long part = std::min(sector - (it->offset + at) % sector, static_cast<long>(it->bytes.size()) - at);
            if (lost())
                static_cast<void>(realPwrite(it->fd, it->bytes.data() + at, static_cast<size_t>(part), it->offset + at));
            at += part;
        }
        struct stat st {
        };
        if (::fstat(it->fd, &st) == 0 && st.st_size > it->sizeBefore && lost())
            static_cast<void>(realTruncate(it->fd, it->sizeBefore));
    }
    for (auto it = s.renames.rbegin(); it != s.renames.rend() && lost(); ++it) // a folder's changes are lost from the end
        static_cast<void>(realRename(it->to, it->from, it->exchanged ? RENAME_EXCHANGE : RENAME_NOREPLACE));
    ::_exit(0);
}

// Counts one operation; the errno it is to fail with, or 0.
int judge(const char *operation, const std::string &path, bool writes)
{
    State &s = state();
    if (!s.counting)
        return 0;
    ++s.count;
    if (s.nth == 0 || s.count < s.nth || (s.count > s.nth && s.lasting == Lasting::Once))
        return 0;
    if (s.kills)
        static_cast<void>(std::raise(SIGKILL));
    if (s.powerLoss)
        losePower();
    if (s.failed.empty())
        s.failed = std::string(operation) + ' ' + nameOf(path);
    switch (s.kind) {
    case Kind::Full:
        return ENOSPC;
    case Kind::Denied:
        return EACCES;
    case Kind::Io:
        return EIO;
    case Kind::Torn:
        return writes ? -EIO : EIO;
    }
    return 0;
}

void remember(int fd, long offset, size_t size, bool truncation)
{
    State &s = state();
    struct stat st {
    };
    if (!s.recording || !ours(fd) || ::fstat(fd, &st) != 0)
        return;
    int mine = -1;
    for (const Undo &known : s.undo) {
        if (known.inode == st.st_ino)
            mine = known.fd;
    }
    if (mine < 0)
        mine = real<int (*)(const char *, int, ...)>("open64")(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDWR | O_CLOEXEC);
    std::string before(size, '\0'); // what lies beyond the end reads as zeros once the file is that long
    if (!truncation && ::pread(mine, before.data(), size, offset) < 0)
        return;
    s.undo.push_back({st.st_ino, mine, offset, st.st_size, std::move(before), truncation});
}

void settle(int fd)
{
    State &s = state();
    struct stat st {
    };
    if (!s.recording || ::fstat(fd, &st) != 0)
        return;
    if (S_ISDIR(st.st_mode))
        std::erase_if(s.renames, [&](const Rename &r) { return r.to.substr(0, r.to.rfind('/')) == pathOf(fd); });
    else
        std::erase_if(s.undo, [&](const Undo &u) { return u.inode == st.st_ino; });
}

int tracked(int fd, const char *path)
{
    State &s = state();
    if (fd >= 0 && fd < 1024)
        s.open[static_cast<size_t>(fd)] = !s.folder.empty() && std::string(path).starts_with(s.folder) ? path : "";
    return fd;
}

// SQLite pays no attention to whether a folder could be synced; what relies on it syncs the folder itself.
bool calledBySqlite(const void *caller)
{
    Dl_info info{};
    return ::dladdr(caller, &info) != 0 && info.dli_fname && std::strstr(info.dli_fname, "libsqlite3");
}

int sync(const char *name, int fd, const void *caller)
{
    struct stat st {
    };
    const bool folder = ours(fd) && ::fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
    if (ours(fd) && !(folder && calledBySqlite(caller))) {
        if (const int error = judge(name, pathOf(fd), false); error != 0) {
            errno = error;
            return -1;
        }
    }
    const int done = real<int (*)(int)>(name)(fd);
    if (done == 0 && ours(fd))
        settle(fd);
    return done;
}

ssize_t put(const char *name, int fd, const void *bytes, size_t size, long offset)
{
    if (ours(fd)) {
        const int error = judge(name, pathOf(fd), true);
        if (error != 0) {
            if (error < 0 && size > 1)
                static_cast<void>(realPwrite(fd, bytes, size / 2, offset));
            errno = std::abs(error);
            return -1;
        }
        remember(fd, offset, size, false);
    }
    return realPwrite(fd, bytes, size, offset);
}

int openAs(const char *name, const char *path, int flags, mode_t mode)
{
    State &s = state();
    const bool counts = s.counting && (flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0 && std::string(path).starts_with(s.folder);
    if (counts) {
        if (const int error = judge(name, path, false); error != 0) {
            s.refused = path;
            errno = error;
            return -1;
        }
    } else if (s.counting && s.refused == path) { // what cannot be opened to be written is tried again at once, to be read
        s.refused.clear();
        errno = EACCES;
        return -1;
    }
    return tracked(real<int (*)(const char *, int, ...)>(name)(path, flags, mode), path);
}

int truncateTo(const char *name, int fd, long size)
{
    if (ours(fd)) {
        if (const int error = judge(name, pathOf(fd), false); error != 0) {
            errno = error;
            return -1;
        }
        remember(fd, 0, 0, true);
    }
    return realTruncate(fd, size);
}

int move(const char *name, const char *from, const char *to, unsigned flags)
{
    State &s = state();
    if (s.counting && std::string(to).starts_with(s.folder)) {
        if (const int error = judge(name, to, false); error != 0) {
            errno = error;
            return -1;
        }
        if (s.recording)
            s.renames.push_back({from, to, (flags & RENAME_EXCHANGE) != 0});
    }
    return realRename(from, to, flags);
}

mode_t modeIn(int flags, va_list rest)
{
    return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
}

void begin(int nth, std::optional<unsigned> powerLoss)
{
    State &s = state();
    s.count = 0;
    s.nth = nth;
    s.failed.clear();
    s.refused.clear();
    s.powerLoss = powerLoss;
    s.recording = powerLoss.has_value();
    s.counting = true;
}

} // namespace

void watch(const std::string &folder)
{
    state().folder = folder;
    begin(0, std::nullopt);
}

void arm(int nth, Kind kind, Lasting lasting)
{
    state().kind = kind;
    state().lasting = lasting;
    begin(nth, std::nullopt);
}

void armPowerLoss(int nth, unsigned seed)
{
    begin(nth, seed);
}

void armKill(int nth)
{
    begin(nth, std::nullopt);
    state().kills = true;
}

void disarm()
{
    state().counting = state().recording = false;
}

int operations()
{
    return state().count;
}

std::string failed()
{
    return state().failed;
}

} // namespace holdpoint::test::faults

#define HOLDPOINT_SHIM __attribute__((visibility("default")))
using namespace holdpoint::test;

extern "C" {

HOLDPOINT_SHIM int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = faults::modeIn(flags, rest);
    va_end(rest);
    return faults::openAs("open", path, flags, mode);
}

HOLDPOINT_SHIM int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = faults::modeIn(flags, rest);
    va_end(rest);
    return faults::openAs("open64", path, flags, mode);
}

HOLDPOINT_SHIM int close(int fd)
{
    if (faults::ours(fd))
        faults::state().open[static_cast<size_t>(fd)].clear();
    return faults::real<int (*)(int)>("close")(fd);
}

HOLDPOINT_SHIM ssize_t write(int fd, const void *bytes, size_t size)
{
    if (!faults::ours(fd))
        return faults::real<ssize_t (*)(int, const void *, size_t)>("write")(fd, bytes, size);
    const long at = ::lseek(fd, 0, SEEK_CUR);
    const ssize_t done = faults::put("write", fd, bytes, size, at);
    if (done > 0)
        ::lseek(fd, at + done, SEEK_SET);
    return done;
}

HOLDPOINT_SHIM ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    return faults::put("pwrite", fd, bytes, size, offset);
}

HOLDPOINT_SHIM ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    return faults::put("pwrite", fd, bytes, size, offset);
}

HOLDPOINT_SHIM int ftruncate(int fd, off_t size) noexcept
{
    return faults::truncateTo("ftruncate", fd, size);
}

HOLDPOINT_SHIM int ftruncate64(int fd, off64_t size) noexcept
{
    return faults::truncateTo("ftruncate", fd, size);
}

HOLDPOINT_SHIM int fsync(int fd)
{
    return faults::sync("fsync", fd, __builtin_return_address(0));
}

HOLDPOINT_SHIM int fdatasync(int fd)
{
    return faults::sync("fdatasync", fd, __builtin_return_address(0));
}

HOLDPOINT_SHIM void *mmap64(void *at, size_t size, int access, int flags, int fd, off64_t offset) noexcept
{
    if (faults::ours(fd)) {
        if (const int error = faults::judge("mmap", faults::pathOf(fd), false); error != 0) {
            errno = error;
            return MAP_FAILED;
        }
    }
    return faults::real<void *(*)(void *, size_t, int, int, int, off64_t)>("mmap64")(at, size, access, flags, fd, offset);
}

HOLDPOINT_SHIM int rename(const char *from, const char *to) noexcept
{
    return faults::move("rename", from, to, 0);
}

HOLDPOINT_SHIM int renameat2(int, const char *from, int, const char *to, unsigned flags) noexcept
{
    return faults::move("rename", from, to, flags);
}

} // extern "C"
