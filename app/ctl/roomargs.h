#pragma once

#include "app/ctl/output.h"
#include "models/room/room.h"

#include <CLI/CLI.hpp>

#include <QtCore/QElapsedTimer>

namespace holdpoint::ctl {

inline QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

// A store of an older version is backed up and brought to this one, which is said; false when it could not be.
bool bringUp(const QString &folder, const Clock &clock, Output &out);

// What is seen of a long opening: "verifying 430 000 of 1 000 000 events" on the terminal, from half a second on.
class OpeningLine
{
public:
    explicit OpeningLine(Output &out) : m_out(out) { m_since.start(); }
    OpeningWatch watch();
    void end(); // wipes it away

private:
    Output &m_out;
    QElapsedTimer m_since;
    qint64 m_said = 0; // ms
};

// Opens the room that --room names; says why not and sets the exit code.
std::unique_ptr<Room> openRoom(const std::string &folder, const Clock &clock, Output &out, bool readOnly = false,
                               Verifying verifying = Verifying::First);

// `--as`, or the operating system's user when the playbook has such a person.
QString actingPerson(const std::string &as, const Rollout &rollout);

// Adds a second person's signature to the command, made here with their passphrase.
Result<Proof> proofFor(const Command &command, const Rollout &rollout, const QString &person, const QByteArray &passphrase,
                       const Clock &clock);

} // namespace holdpoint::ctl
