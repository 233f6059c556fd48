#include "models/runbooks/runner/child.h"

#include "models/runbooks/runner/descendants.h"
#include "models/runbooks/runner/fd.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

namespace holdpoint::runner {

namespace {

constexpr int64_t drainMs = 1000;
constexpr int tickMs = 50;

struct Pipe {
    Fd read, write;
};

bool makePipe(Pipe &pipe)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    pipe.read = Fd(ends[0]);
    pipe.write = Fd(ends[1]);
    return true;
}

std::string errorName(int error)
{
    const char *name = ::strerrorname_np(error);
    return name ? name : std::to_string(error);
}

std::vector<char *> pointers(const std::vector<std::string> &texts)
{
    std::vector<char *> list;
    list.reserve(texts.size() + 1);
    for (const std::string &text : texts)
        list.push_back(const_cast<char *>(text.c_str()));
    list.push_back(nullptr);
    return list;
}

// Between fork and exec: only async-signal-safe calls.
[[noreturn]] void becomeProgram(const Spec &spec, char **argv, char **env, int out, int err, int report, int life, pid_t parent)
{
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(127);
    for (int signal = 1; signal < 32; ++signal)
        static_cast<void>(::signal(signal, SIG_DFL));
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::umask(022); // ours is stricter, and what a step writes is often for others
    const int nothing = ::open("/dev/null", O_RDONLY);
    bool ok = nothing >= 0 && ::dup2(nothing, 0) == 0 && ::dup2(out, 1) == 1 && ::dup2(err, 2) == 2;
    if (nothing > 2)
        ::close(nothing);
    if (life >= 0)
        ok = ok && ::fcntl(life, F_SETFD, 0) == 0;
    ok = ok && (spec.directory.empty() || ::chdir(spec.directory.c_str()) == 0);
    if (ok)
        ::execve(spec.program.c_str(), argv, env);
    const int error = errno;
    (void)!::write(report, &error, sizeof error);
    ::_exit(127);
}

class Child
{
public:
    Child(const Spec &spec, const ChildHooks &hooks) : m_spec(spec), m_hooks(hooks) { }

    ChildEnd run(const std::vector<std::string> &env, int life)
    {
        if (!start(env, life))
            return m_end;
        if (m_hooks.started)
            m_hooks.started();
        supervise();
        drain();
        auto survivors = endDescendants(!m_stopping);
        std::sort(survivors.begin(), survivors.end());
        if (!m_stopping)
            m_end.survivors = std::move(survivors);
        pump(0); // what they still had to say
        return m_end;
    }

private:
    bool start(const std::vector<std::string> &env, int life)
    {
        Pipe report;
        if (!makePipe(m_out) || !makePipe(m_err) || !makePipe(report))
            return notStarted(errno);
        std::vector<std::string> arguments = m_spec.argv;
        std::vector<char *> argv = pointers(arguments), environment = pointers(env);
        const pid_t self = ::getpid();
        m_pid = ::fork();
        if (m_pid < 0)
            return notStarted(errno);
        if (m_pid == 0)
            becomeProgram(m_spec, argv.data(), environment.data(), m_out.write.get(), m_err.write.get(), report.write.get(), life, self);
        ::setpgid(m_pid, m_pid);
        m_out.write.close();
        m_err.write.close();
        report.write.close();
        int error = 0;
        ssize_t n = 0;
        while ((n = ::read(report.read.get(), &error, sizeof error)) < 0 && errno == EINTR) { }
        if (n == sizeof error) {
            ::waitpid(m_pid, nullptr, 0);
            return notStarted(error);
        }
        for (const Pipe *pipe : {&m_out, &m_err})
            ::fcntl(pipe->read.get(), F_SETFL, O_NONBLOCK);
        return true;
    }

    bool notStarted(int error)
    {
        m_end.kind = ChildEnd::Kind::NotStarted;
        m_end.reason = errorName(error);
        return false;
    }

    // True when it ended. Orphans that end meanwhile are taken away too.
    bool ended()
    {
        int status = 0;
        pid_t pid = 0;
        while ((pid = ::waitpid(-1, &status, WNOHANG)) > 0) {
            if (pid != m_pid)
                continue;
            m_end.kind = WIFSIGNALED(status) ? ChildEnd::Kind::Signalled : ChildEnd::Kind::Exited;
            m_end.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
            return true;
        }
        return false;
    }

    void supervise()
    {
        const int64_t deadline = bootMs() + m_spec.timeoutMs;
        int64_t killAt = 0;
        bool killed = false;
        while (!ended()) {
            const int64_t now = bootMs();
            const bool late = now >= deadline;
            if (!m_stopping && (late || (m_hooks.cancelled && m_hooks.cancelled()))) {
                m_stopping = true;
                m_end.timedOut = late;
                m_end.cancelled = !late;
                killAt = now + m_spec.graceMs;
                signalAll(SIGTERM);
            } else if (m_stopping && now >= killAt && !killed) {
                killed = true;
                signalAll(SIGKILL);
            }
            pump(static_cast<int>(std::clamp<int64_t>((m_stopping ? killAt : deadline) - now, 1, tickMs)));
        }
    }

    void signalAll(int signal)
    {
        ::kill(-m_pid, signal);
        signalDescendants(signal);
    }

    void drain()
    {
        const int64_t until = bootMs() + (m_stopping ? 100 : drainMs);
        while (isOpen() && bootMs() < until)
            pump(20);
    }

    bool isOpen() const { return m_out.read.isOpen() || m_err.read.isOpen(); }

    void pump(int waitMs)
    {
        pollfd fds[2] = {{m_out.read.get(), POLLIN, 0}, {m_err.read.get(), POLLIN, 0}};
        if (::poll(fds, 2, waitMs) <= 0)
            return;
        if (fds[0].revents)
            readFrom(m_out, false);
        if (fds[1].revents)
            readFrom(m_err, true);
    }

    void readFrom(Pipe &pipe, bool error)
    {
        static char buffer[64 * 1024];
        const ssize_t n = ::read(pipe.read.get(), buffer, sizeof buffer);
        if (n > 0)
            m_hooks.output(error, {buffer, static_cast<size_t>(n)});
        else if (n == 0 || (errno != EAGAIN && errno != EINTR))
            pipe.read.close();
    }

    const Spec &m_spec;
    const ChildHooks &m_hooks;
    ChildEnd m_end;
    Pipe m_out, m_err;
    pid_t m_pid = -1;
    bool m_stopping = false;
};

} // namespace

ChildEnd runChild(const Spec &spec, const std::vector<std::string> &env, int life, const ChildHooks &hooks)
{
    return Child(spec, hooks).run(env, life);
}

} // namespace holdpoint::runner
