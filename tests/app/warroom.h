#pragma once

#include "models/base/clock.h"
#include "models/room/room.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace holdpoint::test {

// A room made and driven by the real programs: what a person at a terminal would do.
class WarRoom
{
public:
    explicit WarRoom(const QByteArray &playbook);
    ~WarRoom(); // ends the engine

    QString folder() const { return m_dir.path(); }
    QString room() const { return m_dir.path() + QStringLiteral("/room"); }
    // An executable script beside the playbook, under bin/.
    void script(const QString &name, const QByteArray &text);
    void write(const QString &name, const QByteArray &text);
    QByteArray read(const QString &name) const;

    bool open(const QString &drill = {});
    bool enrol(const QString &person); // with the passphrase "correct horse <person>"
    // holdpointctl ARGS --room ROOM; its exit code. What it said is in `said`.
    int ctl(QStringList args, const QByteArray &input = {});
    int act(const QStringList &words);
    void startEngine();
    void killEngine(); // -9
    void killRunners(); // -9, all of this room
    bool engineLives() const { return m_engine && m_engine->state() == QProcess::Running; }

    Rollout rollout(); // folded anew from the journal
    QByteArray said;

private:
    QTemporaryDir m_dir;
    QByteArray m_playbook;
    std::unique_ptr<QProcess> m_engine;
    SystemClock m_clock;
};

} // namespace holdpoint::test
