#include "models/runbooks/attemptfolder.h"

#include "models/base/files.h"
#include "models/base/secrets.h"
#include "models/base/sha256.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace holdpoint {

namespace {

constexpr qint64 maxSmall = 1024 * 1024;
constexpr qint64 maxOutput = 4 * 1024 * 1024;
const char fencedText[] = "{\"fenced\":true}";

QString in(const QString &folder, const char *name)
{
    return folder + QLatin1Char('/') + QLatin1String(name);
}

struct Living {
    pid_t pid;
    QString name;
};

// Everything that carries this attempt in its environment: what an attempt started keeps it even when it changed its session.
QList<Living> livingOf(const AttemptId &id)
{
    const QList<QByteArray> marks{"HOLDPOINT_RUN=" + id.run.toUtf8(), "HOLDPOINT_STEP=" + id.step.toUtf8(),
                                  "HOLDPOINT_ATTEMPT=" + QByteArray::number(id.attempt)};
    QList<Living> found;
    const QStringList pids = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &pid : pids) {
        bool number = false;
        const int value = pid.toInt(&number);
        QFile file(QStringLiteral("/proc/%1/environ").arg(pid));
        if (!number || value == ::getpid() || !file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> environment = file.readAll().split('\0');
        if (!std::all_of(marks.begin(), marks.end(), [&](const QByteArray &mark) { return environment.contains(mark); }))
            continue;
        QFile comm(QStringLiteral("/proc/%1/comm").arg(pid));
        found.append({value, comm.open(QIODevice::ReadOnly) ? QString::fromUtf8(comm.readAll().trimmed()) : QString()});
    }
    return found;
}

bool isFree(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return true; // never made: nothing has been started
    const bool free = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
    ::close(fd);
    return free;
}

// True when the claim is ours now, for ever; false when somebody else has it.
bool fence(const QString &folder)
{
    const QString mine = in(folder, ".claim.engine");
    if (!writeDurably(mine, fencedText))
        return false;
    const bool linked = ::link(QFile::encodeName(mine).constData(), QFile::encodeName(in(folder, "claim")).constData()) == 0;
    ::unlink(QFile::encodeName(mine).constData());
    return linked && syncFolder(folder).has_value();
}

QJsonArray valuesJson(const QMap<QString, QString> &values)
{
    QJsonArray list;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString kind = isSecretReference(it.value()) ? QStringLiteral("secret") : QStringLiteral("value");
        list.append(QJsonObject{{QStringLiteral("name"), it.key()}, {kind, it.value()}});
    }
    return list;
}

} // namespace

QString attemptFolder(const QString &roomFolder, const AttemptId &id)
{
    return QStringLiteral("%1/runs/%2/%3.%4").arg(roomFolder, id.run, id.step).arg(id.attempt);
}

QJsonObject specJson(const Action &action, const ResolvedProgram &program, const QString &folder)
{
    QJsonObject json{{QStringLiteral("timeout_ms"), static_cast<qint64>(action.timeout.count())}};
    if (!action.expect.isEmpty())
        json.insert(QStringLiteral("expect"), action.expect);
    if (action.http) {
        QJsonObject http{{QStringLiteral("method"), action.http->method},
                         {QStringLiteral("url"), action.http->url},
                         {QStringLiteral("headers"), valuesJson(action.http->headers)}};
        if (!action.http->body.isEmpty())
            http.insert(QStringLiteral("body"), action.http->body);
        if (!action.http->auth.isEmpty())
            http.insert(QStringLiteral("auth"), action.http->auth);
        json.insert(QStringLiteral("http"), http);
        return json;
    }
    json.insert(QStringLiteral("directory"), folder);
    json.insert(QStringLiteral("program"), program.path);
    json.insert(QStringLiteral("argv"), QJsonArray::fromStringList(program.argv));
    json.insert(QStringLiteral("env"), valuesJson(action.program ? action.program->env : QMap<QString, QString>()));
    return json;
}

Result<void> writeAttempt(const QString &folder, const QByteArray &spec)
{
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    if (QFile::exists(in(folder, "claim")))
        return fail(ErrorKind::Refused, QStringLiteral("foreign-attempt"),
                    QStringLiteral("%1 holds an attempt that this journal does not know.").arg(folder), folder);
    if (auto written = writeDurably(in(folder, "spec.json"), spec); !written)
        return written;
    const QString ofRun = QFileInfo(folder).absolutePath();
    if (auto synced = syncFolder(ofRun); !synced)
        return synced;
    return syncFolder(QFileInfo(ofRun).absolutePath());
}

AttemptResult resultFrom(const QJsonObject &json)
{
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    AttemptResult result;
    const QString end = text("end");
    result.end = end == QLatin1String("done") ? AttemptEnd::Done
        : end == QLatin1String("failed")      ? AttemptEnd::Failed
        : end == QLatin1String("not started") ? AttemptEnd::NotStarted
        : end == QLatin1String("timed out")   ? AttemptEnd::TimedOut
                                              : AttemptEnd::Unknown;
    result.result = text("result");
    result.detail = text("detail");
    result.output = text("output").toUtf8();
    QStringList survivors;
    const QJsonArray names = json.value(QLatin1String("survivors")).toArray();
    for (const QJsonValue &name : names)
        survivors.append(name.toString());
    if (!survivors.isEmpty())
        result.detail = QStringLiteral("%1 (ended what it left behind: %2)").arg(result.detail, survivors.join(QStringLiteral(", ")));
    return result;
}

std::optional<AttemptResult> readResult(const QString &folder)
{
    const auto bytes = readFile(in(folder, "result.json"), maxSmall);
    const QJsonDocument document = QJsonDocument::fromJson(bytes.value_or(QByteArray()));
    if (!document.isObject())
        return std::nullopt;
    AttemptResult result = resultFrom(document.object());
    if (const auto out = readFile(in(folder, "out"), maxOutput))
        result.kept = QString::fromLatin1(sha256(*out).toHex());
    return result;
}

Found findAttempt(const QString &folder, const AttemptId &id, const QString &spec)
{
    const auto bytes = readFile(in(folder, "spec.json"), maxSmall);
    if (!bytes || QString::fromLatin1(sha256(*bytes).toHex()) != spec)
        return {FoundState::Missing, {}, {}};
    if (!QFile::exists(in(folder, "claim")) && fence(folder))
        return {FoundState::NeverLaunched, {}, {}};
    if (readFile(in(folder, "claim"), maxSmall).value_or(QByteArray()) == fencedText)
        return {FoundState::NeverLaunched, {}, {}};
    const bool held = !isFree(in(folder, "claim"));
    if (const auto result = readResult(folder)) // read after the lock was looked at: who has let go has left its result
        return {FoundState::Finished, *result, {}};
    if (held)
        return {FoundState::Running, {}, {}};
    const QList<Living> living = livingOf(id);
    if (living.isEmpty() && isFree(in(folder, "life")))
        return {FoundState::Lost, {}, {}};
    QStringList names;
    for (const Living &one : living)
        names.append(QStringLiteral("pid %1 %2").arg(one.pid).arg(one.name));
    return {FoundState::Lingers,
            {},
            names.isEmpty() ? QStringLiteral("a process that hides its environment") : names.join(QStringLiteral(", "))};
}

void cancelAttempt(const QString &folder, const AttemptId &id)
{
    if (!isFree(in(folder, "claim")) || !QFile::exists(in(folder, "claim"))) {
        (void)writeDurably(in(folder, "cancel"), "abort\n");
        return;
    }
    const QList<Living> living = livingOf(id);
    for (const Living &one : living)
        ::kill(one.pid, SIGKILL);
}

QString readTail(const QString &folder, int lines)
{
    const QString text = QString::fromUtf8(readFile(in(folder, "out"), maxOutput).value_or(QByteArray()));
    const QStringList all = text.split(QLatin1Char('\n'));
    const qsizetype last = all.isEmpty() || !all.last().isEmpty() ? all.size() : all.size() - 1;
    return all.mid(std::max<qsizetype>(0, last - lines), std::min<qsizetype>(lines, last)).join(QLatin1Char('\n'));
}

} // namespace holdpoint
