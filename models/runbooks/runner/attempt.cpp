#include "models/runbooks/runner/attempt.h"

#include "models/base/crashpoint.h"
#include "models/base/redaction.h"
#include "models/runbooks/runner/claim.h"
#include "models/runbooks/runner/descendants.h"
#include "models/runbooks/runner/outcome.h"
#include "models/runbooks/runner/outputfile.h"
#include "models/runbooks/runner/secretpipe.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sodium/crypto_hash_sha256.h>
#include <sys/prctl.h>
#include <sys/stat.h>

namespace holdpoint::runner {

namespace {

constexpr size_t maxSpec = 1024 * 1024;
constexpr size_t maxPrinted = 64 * 1024; // of standard output, to compare with `expect`

volatile std::sig_atomic_t terminated = 0;

bool readSmallFile(int folder, const char *name, std::string &to)
{
    const Fd file(::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat st = {};
    return file.isOpen() && ::fstat(file.get(), &st) == 0 && S_ISREG(st.st_mode) && st.st_size <= static_cast<off_t>(maxSpec)
        && readExactly(file.get(), to, static_cast<size_t>(st.st_size));
}

std::string hexHashOf(const std::string &path)
{
    const Fd file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen())
        return {};
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    static char buffer[64 * 1024];
    ssize_t n = 0;
    while ((n = ::read(file.get(), buffer, sizeof buffer)) > 0)
        crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char *>(buffer), static_cast<unsigned long long>(n));
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_final(&state, hash);
    std::string hex;
    for (const unsigned char byte : hash) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return n < 0 ? std::string() : hex;
}

bool environment(const Spec &spec, const Secrets &secrets, std::vector<std::string> &env, std::string &missing)
{
    for (const char *name : {"PATH", "HOME", "LANG"}) {
        if (const char *value = std::getenv(name))
            env.push_back(std::string(name) + "=" + value);
    }
    env.push_back("HOLDPOINT_RUN=" + spec.run);
    env.push_back("HOLDPOINT_STEP=" + spec.step);
    env.push_back("HOLDPOINT_ATTEMPT=" + std::to_string(spec.attempt));
    env.push_back("HOLDPOINT_IDEMPOTENCY_KEY=" + spec.key);
    env.push_back("HOLDPOINT_CORRELATION_ID=" + spec.correlation);
    for (const Value &variable : spec.env) {
        const auto value = valueOf(variable, secrets);
        if (!value || value->find('\0') != std::string::npos) {
            missing = variable.secret;
            return false;
        }
        env.push_back(variable.name + "=" + *value);
    }
    return true;
}

Redactor redactorFor(const Secrets &secrets)
{
    Redactor redactor;
    for (const auto &[reference, value] : secrets) {
        const size_t scheme = reference.find("://");
        const size_t name = scheme == std::string::npos ? std::string::npos : reference.find('/', scheme + 3);
        redactor.add(name == std::string::npos ? reference : reference.substr(name + 1), value);
    }
    return redactor;
}

// Acts as the spec says, and says how it ended. `out` gets everything printed, `capture` bytes of standard output stay for a look.
class Performance
{
public:
    Performance(const Spec &spec, const Secrets &secrets, OutputFile &out, int life, std::function<bool()> cancelled)
        : m_spec(spec), m_secrets(secrets), m_out(out), m_life(life), m_cancelled(std::move(cancelled)),
          m_outRedactor(redactorFor(secrets)), m_errRedactor(m_outRedactor)
    {
    }

    Outcome perform()
    {
        const int64_t begin = bootMs();
        if (!m_spec.keepIn.empty()) {
            m_kept = Fd(::open(m_spec.keepIn.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
            m_lost = m_kept.isOpen() ? 0 : errno;
        }
        Outcome outcome = m_cancelled() ? notStarted("aborted") : m_spec.http ? ask() : act();
        keep(m_outRedactor.flush(), true);
        keep(m_errRedactor.flush(), false);
        m_out.finish();
        if (m_lost != 0) {
            outcome.end = "failed";
            outcome.result = std::string("output not kept: ") + std::strerror(m_lost);
        }
        outcome.detail = m_outRedactor.once(outcome.detail);
        outcome.bytes = m_out.total();
        outcome.tookMs = bootMs() - begin;
        outcome.output = std::move(m_captured);
        return outcome;
    }

private:
    Outcome act()
    {
        if (!m_spec.sha256.empty()) {
            const std::string hash = hexHashOf(m_spec.program);
            if (hash.empty())
                return notStarted("ENOENT");
            if (hash != m_spec.sha256)
                return notStarted("program changed");
        }
        std::vector<std::string> env;
        std::string missing;
        if (!environment(m_spec, m_secrets, env, missing))
            return notStarted("missing secret " + missing);
        const ChildHooks hooks{[this](bool error, std::string_view bytes) { printed(error, bytes); }, m_cancelled,
                               [] { CRASHPOINT("run.runner-child"); }};
        const ChildEnd end = runChild(m_spec, env, m_life, hooks);
        CRASHPOINT("run.runner-exited");
        return outcomeOf(end, m_spec.expect, m_printed, lastLine());
    }

    Outcome ask()
    {
        const HttpEnd end = request(
            *m_spec.http, m_secrets, m_spec.key, m_spec.timeoutMs, [this](std::string_view bytes) { printed(false, bytes); }, m_cancelled);
        CRASHPOINT("run.runner-exited");
        return outcomeOf(end, m_spec.expect, lastLine());
    }

    void printed(bool error, std::string_view bytes)
    {
        if (!error && m_printed.size() <= maxPrinted)
            m_printed += bytes.substr(0, maxPrinted + 1 - m_printed.size());
        keep((error ? m_errRedactor : m_outRedactor).feed(bytes), !error);
    }

    void keep(const std::string &redacted, bool standard)
    {
        m_out.add(redacted);
        const auto room = static_cast<size_t>(m_spec.capture) - std::min(static_cast<size_t>(m_spec.capture), m_captured.size());
        if (!standard)
            return;
        m_captured += redacted.substr(0, room);
        if (m_kept.isOpen() && m_lost == 0 && !writeAll(m_kept.get(), redacted))
            m_lost = errno; // half of a table is none
    }

    std::string lastLine()
    {
        keep(m_outRedactor.flush(), true);
        keep(m_errRedactor.flush(), false);
        return m_out.lastLine();
    }

    const Spec &m_spec;
    const Secrets &m_secrets;
    OutputFile &m_out;
    int m_life;
    std::function<bool()> m_cancelled;
    Redactor m_outRedactor, m_errRedactor;
    std::string m_printed, m_captured;
    Fd m_kept; // all of standard output, where the spec wants it
    int m_lost = 0; // errno of what could not be written to it
};

} // namespace

int runAttempt(const char *folderPath, int secretsFd)
{
    CRASHPOINT("run.runner-start");
    ::setsid();
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    static_cast<void>(std::signal(SIGTERM, [](int) { terminated = 1; }));
    if (secretsFd > 3)
        ::close_range(3, static_cast<unsigned>(secretsFd) - 1, 0);
    ::close_range(static_cast<unsigned>(std::max(secretsFd, 2)) + 1, ~0U, 0); // nothing of the engine's reaches a step
    Secrets secrets;
    if (!readSecrets(secretsFd, secrets))
        return exitLauncherGone;
    ::close(secretsFd);
    const Fd folder(::open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    std::string bytes, why;
    if (!folder.isOpen() || !readSmallFile(folder.get(), "spec.json", bytes))
        return exitBadSpec;
    const std::optional<Spec> spec = parseSpec(bytes, why);
    if (!spec)
        return exitBadSpec;
    const Claim claim = claimAttempt(folder.get(), "{\"pid\":" + std::to_string(::getpid()) + "}");
    if (claim.state != ClaimState::Claimed)
        return claim.state == ClaimState::Taken ? exitClaimed : exitNotWritable;
    CRASHPOINT("run.runner-claimed");
    const Fd life = openLife(folder.get());
    const auto cancelled = [&] { return terminated != 0 || ::faccessat(folder.get(), "cancel", F_OK, 0) == 0; };
    OutputFile out(folder.get());
    const Outcome outcome =
        life.isOpen() ? Performance(*spec, secrets, out, life.get(), cancelled).perform() : notStarted("life cannot be locked");
    if (!writeDurably(folder.get(), "result.json", toJson(outcome, false)))
        return exitNotWritable;
    CRASHPOINT("run.runner-result");
    return 0;
}

int runLook(int in, int out)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setpgid(0, 0);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    static_cast<void>(std::signal(SIGTERM, [](int) { terminated = 1; }));
    std::string bytes, why;
    Secrets secrets;
    if (!readBlock(in, bytes, maxSpec) || !readSecrets(in, secrets))
        return exitLauncherGone;
    const std::optional<Spec> spec = parseSpec(bytes, why);
    if (!spec)
        return exitBadSpec;
    OutputFile nowhere(-1);
    const Outcome outcome = Performance(*spec, secrets, nowhere, -1, [] { return terminated != 0; }).perform();
    return writeAll(out, toJson(outcome, true)) ? 0 : exitNotWritable;
}

} // namespace holdpoint::runner
