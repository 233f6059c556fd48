// What a runbook's program may do to its runner. Plain C++, no library: torturechild KIND [ARG].
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

void mark(const char *path) // for tests that look who is still alive
{
    const int fd = ::open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    const std::string line = std::to_string(::getpid()) + "\n";
    (void)!::write(fd, line.data(), line.size());
    ::close(fd);
}

[[noreturn]] void sleepForever()
{
    for (;;)
        ::pause();
}

void flood(long megabytes)
{
    static char block[1 << 20];
    std::memset(block, 'x', sizeof block);
    block[sizeof block - 1] = '\n';
    for (long i = 0; i < megabytes; ++i)
        (void)!::write(1, block, sizeof block);
}

} // namespace

int main(int argc, char **argv)
{
    const std::string kind = argc > 1 ? argv[1] : "";
    const char *arg = argc > 2 ? argv[2] : "";
    if (kind == "exit")
        return static_cast<int>(std::strtol(arg, nullptr, 10));
    if (kind == "say") {
        std::puts(arg);
        return 0;
    }
    if (kind == "env") {
        const char *value = std::getenv(arg);
        std::puts(value ? value : "(unset)");
        return 0;
    }
    if (kind == "allenv") {
        extern char **environ;
        for (char **one = environ; *one; ++one)
            std::puts(*one);
        return 0;
    }
    if (kind == "fds") {
        for (int fd = 0; fd < 256; ++fd) {
            if (::fcntl(fd, F_GETFD) >= 0)
                std::printf("%d ", fd);
        }
        return 0;
    }
    if (kind == "core") {
        rlimit limit{};
        ::getrlimit(RLIMIT_CORE, &limit);
        std::printf("%ld", static_cast<long>(limit.rlim_cur));
        return 0;
    }
    if (kind == "hang") {
        mark(arg);
        sleepForever();
    }
    if (kind == "ignore-term") {
        (void)std::signal(SIGTERM, SIG_IGN);
        mark(arg);
        sleepForever();
    }
    if (kind == "segv") {
        (void)std::signal(SIGSEGV, SIG_DFL);
        (void)std::raise(SIGSEGV);
    }
    if (kind == "stop") {
        mark(arg);
        (void)std::raise(SIGSTOP);
    }
    if (kind == "close-stdio") {
        for (int fd = 0; fd < 3; ++fd)
            ::close(fd);
        ::usleep(100'000);
        return 3;
    }
    if (kind == "fork-hang") { // its child hangs in its own group
        if (::fork() == 0) {
            ::setpgid(0, 0);
            mark(arg);
            sleepForever();
        }
        ::usleep(50'000);
        sleepForever();
    }
    if (kind == "daemon" || kind == "daemon-quiet") { // double fork, own session, holds or lets go of the pipe
        if (::fork() == 0) {
            ::setsid();
            if (::fork() == 0) {
                if (kind == "daemon-quiet") {
                    for (int fd = 0; fd < 256; ++fd)
                        ::close(fd);
                }
                (void)std::signal(SIGTERM, SIG_IGN);
                mark(arg);
                sleepForever();
            }
            ::_exit(0);
        }
        ::usleep(100'000);
        return 0;
    }
    if (kind == "flood") {
        flood(std::strtol(arg, nullptr, 10));
        return 0;
    }
    if (kind == "flood-error") {
        ::dup2(2, 1);
        flood(std::strtol(arg, nullptr, 10));
        return 1;
    }
    if (kind == "binary") {
        for (int i = 0; i < 100'000; ++i)
            std::putchar(i & 255);
        return 0;
    }
    if (kind == "effect") { // arg: file to append to; then what comes after
        const int fd = ::open(arg, O_WRONLY | O_CREAT | O_APPEND, 0600);
        (void)!::write(fd, "x", 1);
        ::fsync(fd);
        ::close(fd);
        if (argc > 3)
            ::usleep(static_cast<useconds_t>(std::strtol(argv[3], nullptr, 10)) * 1000U);
        return 0;
    }
    if (kind == "has-effect") { // the verify of the above, which may be killed between making the file and writing it
        struct stat seen {
        };
        return ::stat(arg, &seen) == 0 && seen.st_size > 0 ? 0 : 1;
    }
    return 2;
}
