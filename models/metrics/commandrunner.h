#pragma once

#include "models/base/time.h"
#include "models/playbook/playbook.h"

#include <functional>

namespace holdpoint {

struct CommandOutcome {
    enum class End { Exited, Signalled, NotStarted, TimedOut };
    End end = End::NotStarted;
    int code = 0; // of Exited
    QByteArray output; // standard output, bounded
    QString why; // in words, when not exited
};

// How a source runs its program. Whoever composes the engine brings the one that goes through holdpoint-runner; drills and
// tests bring their own.
class CommandRunner
{
public:
    virtual ~CommandRunner() = default;
    // Calls `done` exactly once, later, in the calling thread.
    virtual void run(const QString &label, const Argv &argv, const QMap<QString, QString> &env, Duration timeout,
                     std::function<void(const CommandOutcome &)> done) = 0;
};

} // namespace holdpoint
