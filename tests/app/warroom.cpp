#include "tests/app/warroom.h"

#include "tests/support/testmain.h"

#include <csignal>

namespace holdpoint::test {

WarRoom::WarRoom(const QByteArray &playbook) : m_playbook(playbook)
{
    QDir(m_dir.path()).mkpath(QStringLiteral("bin"));
    write(QStringLiteral("playbook.yaml"), playbook);
}

WarRoom::~WarRoom()
{
    if (m_engine) {
        m_engine->terminate();
        if (!m_engine->waitForFinished(3000))
            killEngine();
    }
    killRunners();
}

void WarRoom::write(const QString &name, const QByteArray &text)
{
    QFile file(m_dir.path() + QLatin1Char('/') + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray WarRoom::read(const QString &name) const
{
    QFile file(m_dir.path() + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WarRoom::script(const QString &name, const QByteArray &text)
{
    write(QStringLiteral("bin/") + name, "#!/bin/sh\n" + text);
    QFile::setPermissions(m_dir.path() + QStringLiteral("/bin/") + name, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

int WarRoom::ctl(QStringList args, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!args.contains(room())) // `verify` names it itself
        args << QStringLiteral("--room") << room();
    process.start(program(QStringLiteral("holdpointctl")), args);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    said = process.readAll();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

int WarRoom::act(const QStringList &words)
{
    return ctl(QStringList{QStringLiteral("do"), QStringLiteral("--as"), QStringLiteral("ana"), QStringLiteral("--no-wait")} + words);
}

bool WarRoom::open(const QString &drill)
{
    QStringList args{QStringLiteral("open"), m_dir.path() + QStringLiteral("/playbook.yaml"), QStringLiteral("--as"),
                     QStringLiteral("ana")};
    if (!drill.isEmpty())
        args << QStringLiteral("--drill") << drill;
    return ctl(args) == 0;
}

bool WarRoom::enrol(const QString &person)
{
    return ctl({QStringLiteral("key"), QStringLiteral("new"), QStringLiteral("--person"), person, QStringLiteral("--passphrase-fd"),
                QStringLiteral("0")},
               "correct horse " + person.toUtf8() + '\n')
        == 0;
}

void WarRoom::startEngine()
{
    m_engine = std::make_unique<QProcess>();
    m_engine->setProcessChannelMode(QProcess::MergedChannels);
    m_engine->setStandardOutputFile(m_dir.path() + QStringLiteral("/engine.log"), QIODevice::Append);
    m_engine->start(program(QStringLiteral("holdpointctl")), {QStringLiteral("run"), QStringLiteral("--room"), room()});
    m_engine->waitForStarted();
}

void WarRoom::killEngine()
{
    if (!m_engine)
        return;
    m_engine->kill();
    m_engine->waitForFinished(5000);
    m_engine.reset();
}

void WarRoom::killRunners()
{
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool ok = false;
        const int pid = entry.toInt(&ok);
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(entry));
        if (!ok || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        if (line.contains("holdpoint-runner") && line.contains(QFile::encodeName(room())))
            ::kill(pid, SIGKILL);
    }
}

Rollout WarRoom::rollout()
{
    auto opened = Room::open(room(), m_clock, true);
    return opened ? (*opened)->rollout() : Rollout{};
}

} // namespace holdpoint::test
