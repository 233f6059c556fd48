// P9 and the whole of a rollback, with the real engine, journal and runner: from the press to the first step's process, what a step
// costs beside its program, and the whole run against the sum of its steps' own time.
#include "models/people/command.h"
#include "models/playbook/loader.h"
#include "models/room/room.h"
#include "models/runbooks/ending.h"
#include "tests/bench/bench.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <chrono>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdpoint;

namespace {

constexpr int steps = 100, rounds = 3;

double wallSeconds()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

QByteArray playbookText()
{
    QByteArray text = R"(holdpoint: 1
id: bench
title: A way back of many short steps
maintainer: ana
people: {ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases: [{id: first, title: First, exposure: 10%, rollback: back}]
runbooks:
  back:
    title: Back to Old
    restores: old
    steps:
      - {id: stamp, title: Stamp, owner: ana, run: [./stamp], idempotent: yes, timebox: 5s}
)";
    for (int i = 0; i < steps; ++i)
        text += "      - {id: s" + QByteArray::number(i) + ", title: Step, owner: ana, run: [/bin/true], idempotent: yes, timebox: 5s}\n";
    return text;
}

// A program and nothing else: spawned, waited for, its output read to the end.
double spawned(const char *program)
{
    return bench::timed([&] {
        int ends[2];
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
        char *const argv[] = {const_cast<char *>(program), nullptr};
        char *const environment[] = {nullptr};
        pid_t pid = -1;
        if (::posix_spawn(&pid, program, &actions, nullptr, argv, environment) != 0)
            qFatal("no child");
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        char byte = 0;
        while (::read(ends[0], &byte, 1) > 0) { }
        ::close(ends[0]);
        ::waitpid(pid, nullptr, 0);
    });
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
}

void ctl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/holdpointctl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(arguments.join(QLatin1Char(' '))), process.readAllStandardError().constData());
}

struct Figures {
    double toFirst = 0, perStep = 0, took = 0, own = 0;
};

Figures rollBack(const SystemClock &clock)
{
    const QTemporaryDir folder;
    const QString room = folder.filePath(QStringLiteral("room")), playbook = folder.filePath(QStringLiteral("playbook.yaml")),
                  stamp = folder.filePath(QStringLiteral("stamp"));
    write(playbook, playbookText());
    write(stamp, "#!/bin/sh\ndate +%s%N > stamped\n");
    QFile::setPermissions(stamp, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QStringList at{QStringLiteral("--room"), room};
    const auto act = [&](const QStringList &words) {
        ctl(QStringList{QStringLiteral("do"), QStringLiteral("--as"), QStringLiteral("ana"), QStringLiteral("--no-wait")} + words + at);
    };
    ctl(QStringList{QStringLiteral("open"), playbook, QStringLiteral("--as"), QStringLiteral("ana")} + at);
    ctl(QStringList{QStringLiteral("key"), QStringLiteral("new"), QStringLiteral("--person"), QStringLiteral("ana"),
                    QStringLiteral("--passphrase-fd"), QStringLiteral("0")}
            + at,
        "correct horse battery\n");
    QProcess engine;
    engine.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/holdpointctl"),
                 QStringList{QStringLiteral("run"), QStringLiteral("--quiet")} + at);
    act({QStringLiteral("start")});
    act({QStringLiteral("start"), QStringLiteral("first")});
    auto opened = Room::open(room, clock);
    while (opened && (*opened)->rollout().epoch == 0) {
        QThread::msleep(100);
        opened = Room::open(room, clock);
    }
    QThread::sleep(3); // past what an engine does once, when it begins
    if (!opened || !(*opened)->refresh())
        qFatal("no room");
    const double pressed = wallSeconds();
    const Command command{
        QStringLiteral("press"), Act::Rollback, QStringLiteral("ana"), {}, {{QStringLiteral("reason"), QStringLiteral("bench")}}};
    if (const auto asked = (*opened)->act(command); !asked)
        qFatal("%s", qPrintable(asked.error().message));
    while (!isOver((*opened)->rollout().runs.runs.last())) {
        QThread::msleep(100);
        if (!(*opened)->refresh())
            qFatal("no room");
    }
    const Run run = (*opened)->rollout().runs.runs.last();
    QFile stamped(folder.filePath(QStringLiteral("stamped")));
    if (run.status != RunStatus::Succeeded || !stamped.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(run.outcome));
    Figures figures;
    figures.toFirst = stamped.readAll().trimmed().toDouble() / 1e9 - pressed;
    figures.perStep = toSeconds(*run.ended - *run.steps.first().finished) / steps;
    figures.took = toSeconds(*run.ended - *run.started);
    figures.own = toSeconds(ownTime(run));
    engine.terminate();
    engine.waitForFinished(5000);
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir state;
    for (const char *name : {"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QFile::encodeName(state.path()));
    const SystemClock clock;
    std::vector<double> first, step, took, own, child;
    for (int i = 0; i < 50; ++i)
        child.push_back(spawned("/bin/true"));
    for (int i = 0; i < rounds; ++i) {
        const Figures figures = rollBack(clock);
        first.push_back(figures.toFirst);
        step.push_back(figures.perStep);
        took.push_back(figures.took);
        own.push_back(figures.own);
    }
    bench::figure("rollback: press to the first step's process (bar 0.3)", bench::median(first), bench::median(child), "s");
    bench::figure("rollback: a step beside its program (bar 0.005)", bench::median(step) - bench::median(child), bench::median(child), "s");
    bench::figure("rollback: the whole against its steps' own time", bench::median(took), bench::median(own), "s");
    return 0;
}
