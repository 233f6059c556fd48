#include "models/runbooks/processexecutor.h"

#include "models/base/canonicaljson.h"
#include "models/base/crashpoint.h"
#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/base/secrets.h"
#include "models/base/sha256.h"
#include "models/runbooks/attemptfolder.h"
#include "models/runbooks/programs.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QSocketNotifier>
#include <QtCore/QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace holdpoint {

namespace {

constexpr int pollMs = 100;
constexpr int secretsFd = 3;
constexpr int pipeSize = 1024 * 1024;

AttemptResult notStarted(const QString &reason)
{
    return {AttemptEnd::NotStarted, QStringLiteral("not started(%1)").arg(reason), {}, {}};
}

AttemptResult notStarted(const Error &error)
{
    AttemptResult result = notStarted(error.code == QLatin1String("missing-secret") ? QStringLiteral("missing secret") : error.code);
    result.detail = error.message;
    return result;
}

void addBlock(QByteArray &to, const QByteArray &bytes)
{
    const quint32 length = qToLittleEndian(static_cast<quint32>(bytes.size()));
    to.append(reinterpret_cast<const char *>(&length), sizeof length);
    to.append(bytes);
}

// The runner's own environment is clean already; the crash point is for tests.
QStringList runnerEnvironment()
{
    QStringList environment;
    for (const char *name : {"PATH", "HOME", "LANG", "HOLDPOINT_CRASH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.append(QLatin1String(name) + QLatin1Char('=') + qEnvironmentVariable(name));
    }
    return environment;
}

// posix_spawn starts it in a session of its own with nothing but the pipe; -1 and errno when that fails.
int spawnRunner(const QString &runner, const QString &folder, int pipeEnd)
{
    const QByteArray program = QFile::encodeName(runner), path = QFile::encodeName(folder), fd = QByteArray::number(secretsFd);
    QList<QByteArray> environment;
    const QStringList variables = runnerEnvironment();
    for (const QString &variable : variables)
        environment.append(variable.toLocal8Bit());
    QList<char *> env;
    for (QByteArray &variable : environment)
        env.append(variable.data());
    env.append(nullptr);
    char attempt[] = "attempt";
    char *const argv[] = {const_cast<char *>(program.constData()), attempt, const_cast<char *>(path.constData()),
                          const_cast<char *>(fd.constData()), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipeEnd, secretsFd);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    pid_t pid = -1;
    const int error = ::posix_spawn(&pid, program.constData(), &actions, &attributes, argv, env.data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    errno = error;
    return error == 0 ? pid : -1;
}

} // namespace

ProcessExecutor::ProcessExecutor(const QString &roomFolder, const QString &runner, SecretSource secrets, QObject *parent)
    : Executor(parent), m_room(roomFolder), m_runner(runner), m_secrets(std::move(secrets))
{
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &ProcessExecutor::settleAll);
}

QString ProcessExecutor::folderOf(const AttemptId &id) const
{
    return attemptFolder(m_room, id);
}

Result<QByteArray> ProcessExecutor::secretsFor(const Action &action) const
{
    const QStringList references = secretsOf(action);
    QByteArray block;
    const quint32 count = qToLittleEndian(static_cast<quint32>(references.size()));
    block.append(reinterpret_cast<const char *>(&count), sizeof count);
    for (const QString &reference : references) {
        auto value = m_secrets(reference);
        if (!value)
            return tl::unexpected<Error>(value.error());
        addBlock(block, reference.toUtf8());
        addBlock(block, *value);
        wipe(*value);
    }
    block.append("HPEND");
    return block;
}

Result<QString> ProcessExecutor::arm(const Action &action, const QString &folder)
{
    auto secrets = secretsFor(action);
    if (!secrets)
        return tl::unexpected<Error>(secrets.error());
    wipe(*secrets);
    if (!action.program)
        return QString();
    const auto program = resolveProgram(*action.program, folder);
    if (!program)
        return tl::unexpected<Error>(program.error());
    return program->sha256;
}

Result<Prepared> ProcessExecutor::prepare(const AttemptSpec &spec)
{
    ResolvedProgram program;
    if (spec.action.program) {
        auto resolved = resolveProgram(*spec.action.program, spec.folder);
        if (!resolved)
            return tl::unexpected<Error>(resolved.error());
        program = *resolved;
    }
    QJsonObject json = specJson(spec.action, program, spec.folder);
    json.insert(QStringLiteral("run"), spec.id.run);
    json.insert(QStringLiteral("step"), spec.id.step);
    json.insert(QStringLiteral("attempt"), spec.id.attempt);
    json.insert(QStringLiteral("key"), spec.key);
    json.insert(QStringLiteral("correlation"), spec.id.run);
    if (spec.action.program)
        json.insert(QStringLiteral("sha256"), spec.programHash.isEmpty() ? program.sha256 : spec.programHash);
    const auto bytes = toCanonicalJson(json);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    CRASHPOINT("run.before-folder");
    if (auto written = writeAttempt(folderOf(spec.id), *bytes); !written)
        return tl::unexpected<Error>(written.error());
    CRASHPOINT("run.after-folder");
    return Prepared{QString::fromLatin1(sha256(*bytes).toHex()), program.sha256};
}

void ProcessExecutor::launch(const AttemptSpec &spec)
{
    auto secrets = secretsFor(spec.action);
    if (!secrets)
        return finishLater(spec.id, notStarted(secrets.error()));
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return finishLater(spec.id, notStarted(QStringLiteral("no pipe")));
    ::fcntl(ends[1], F_SETPIPE_SZ, pipeSize);
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK); // all of it fits, or nothing is launched
    const bool written = ::write(ends[1], secrets->constData(), static_cast<size_t>(secrets->size())) == secrets->size();
    wipe(*secrets);
    CRASHPOINT("run.before-launch");
    const int pid = written ? spawnRunner(m_runner, folderOf(spec.id), ends[0]) : -1;
    const QString why = written ? QString::fromLocal8Bit(strerrorname_np(errno)) : QStringLiteral("secrets too large");
    ::close(ends[0]);
    ::close(ends[1]);
    CRASHPOINT("run.after-launch");
    if (pid < 0)
        return finishLater(spec.id, notStarted(QStringLiteral("runner: %1").arg(why)));
    watch(spec.id, pid);
}

void ProcessExecutor::watch(const AttemptId &id, int pid)
{
    m_watched.insert(id);
    m_poll.start();
    const int fd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)); // its header in glibc 2.36 is no C++
    if (fd < 0)
        return; // the poll sees the result all the same
    auto *notifier = new QSocketNotifier(fd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier, id, pid, fd] {
        notifier->setEnabled(false);
        ::waitpid(pid, nullptr, WNOHANG);
        ::close(fd);
        notifier->deleteLater();
        settle(id);
    });
}

void ProcessExecutor::settleAll()
{
    const QList<AttemptId> all = m_watched.values();
    for (const AttemptId &id : all) {
        if (QFile::exists(folderOf(id) + QStringLiteral("/claim")))
            settle(id);
    }
}

// What is left where nobody works any more is what the resume table says; the same eyes, whoever launched it.
void ProcessExecutor::settle(const AttemptId &id)
{
    if (!m_watched.contains(id))
        return;
    const auto spec = readFile(folderOf(id) + QStringLiteral("/spec.json"), 1024 * 1024);
    const Found found = findAttempt(folderOf(id), id, spec ? QString::fromLatin1(sha256(*spec).toHex()) : QString());
    AttemptResult result;
    switch (found.state) {
    case FoundState::Running:
    case FoundState::Lingers:
        return; // looked at again soon
    case FoundState::NeverLaunched:
        result = notStarted(QStringLiteral("the runner ended before it claimed the attempt"));
        result.fenced = true;
        break;
    case FoundState::Missing:
    case FoundState::Lost:
        result = {AttemptEnd::Unknown, QStringLiteral("lost"), QStringLiteral("the runner was lost without a result"), {}};
        break;
    case FoundState::Finished:
        result = found.result;
        break;
    }
    m_watched.remove(id);
    if (m_watched.isEmpty())
        m_poll.stop();
    Q_EMIT finished(id, result);
}

void ProcessExecutor::finishLater(const AttemptId &id, const AttemptResult &result)
{
    QMetaObject::invokeMethod(
        this, [this, id, result] { Q_EMIT finished(id, result); }, Qt::QueuedConnection);
}

Found ProcessExecutor::find(const AttemptId &id, const QString &spec)
{
    return findAttempt(folderOf(id), id, spec);
}

void ProcessExecutor::attach(const AttemptId &id)
{
    m_watched.insert(id);
    m_poll.start();
}

void ProcessExecutor::cancel(const AttemptId &id)
{
    cancelAttempt(folderOf(id), id);
}

// What an engine that died left of its looks: it holds rows of customers.
void ProcessExecutor::removeForgottenLooks()
{
    if (std::exchange(m_looked, true))
        return;
    QDir runs(m_room + QStringLiteral("/runs"));
    for (const QString &forgotten : runs.entryList({QStringLiteral(".look-*")}, QDir::Files | QDir::Hidden))
        runs.remove(forgotten);
}

void ProcessExecutor::look(const Look &look, std::function<void(const AttemptResult &)> done)
{
    const auto answerLater = [this, done](const AttemptResult &result) {
        QMetaObject::invokeMethod(
            this, [done, result] { done(result); }, Qt::QueuedConnection);
    };
    ResolvedProgram program;
    if (look.action.program) {
        const auto resolved = resolveProgram(*look.action.program, look.folder);
        if (!resolved)
            return answerLater(notStarted(resolved.error()));
        program = *resolved;
    }
    auto secrets = secretsFor(look.action);
    if (!secrets)
        return answerLater(notStarted(secrets.error()));
    QJsonObject json = specJson(look.action, program, look.folder);
    json.insert(QStringLiteral("run"), look.run);
    json.insert(QStringLiteral("step"), look.step);
    json.insert(QStringLiteral("attempt"), 0);
    json.insert(QStringLiteral("correlation"), look.run);
    QString kept;
    if (look.keepsAll) {
        removeForgottenLooks();
        kept = QStringLiteral("%1/runs/.look-%2").arg(m_room, newId());
        QDir().mkpath(m_room + QStringLiteral("/runs"));
        json.insert(QStringLiteral("keep_in"), kept);
    } else {
        json.insert(QStringLiteral("capture"), look.capture);
    }
    QByteArray question;
    addBlock(question, QJsonDocument(json).toJson(QJsonDocument::Compact));
    question += *secrets;
    wipe(*secrets);
    auto *process = new QProcess(this);
    process->setProgram(m_runner);
    process->setArguments({QStringLiteral("look")});
    QProcessEnvironment environment;
    const QStringList variables = runnerEnvironment();
    for (const QString &variable : variables)
        environment.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    process->setProcessEnvironment(environment);
    process->setStandardErrorFile(QProcess::nullDevice());
    const auto answer = [process, done, kept, opposite = look.opposite, action = look.action] {
        const QJsonDocument document = QJsonDocument::fromJson(process->readAllStandardOutput());
        process->disconnect();
        process->deleteLater();
        if (!document.isObject()) {
            if (!kept.isEmpty())
                QFile::remove(kept);
            return done(notStarted(QStringLiteral("the runner ended without an answer")));
        }
        AttemptResult result = resultFrom(document.object());
        result.file = kept;
        done(opposite ? oppositeOf(result, action) : result);
    };
    connect(process, &QProcess::finished, this, answer);
    connect(process, &QProcess::errorOccurred, this, [answer](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answer();
    });
    process->start();
    process->write(question);
    wipe(question);
}

QString ProcessExecutor::outputTail(const AttemptId &id, int lines) const
{
    return readTail(folderOf(id), lines);
}

} // namespace holdpoint
