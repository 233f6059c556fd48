#pragma once

#include "models/metrics/commandrunner.h"
#include "models/metrics/source.h"

#include <memory>

namespace holdpoint {

// What a poll makes of how a program ended.
using CommandReading = std::function<Sample(Instant t, const CommandOutcome &outcome)>;
Sample commandSample(Instant t, const CommandOutcome &outcome); // one number, printed
// 1 where the program exits 0 and prints what is expected (if anything is), 0 where it says otherwise: a deployment that failed, a
// contract that is broken, a login that does not work. What could not be asked stays an error.
Sample checkSample(Instant t, const CommandOutcome &outcome, const QString &expect);

// Runs a program and reads a number out of it. Without a runner it says that it cannot be started.
class CommandSource : public MetricSource
{
    Q_OBJECT

public:
    CommandSource(const Setting &setting, const Program &program, CommandRunner *runner, CommandReading reading = commandSample,
                  QObject *parent = nullptr);

    void poll(Instant t) override;
    void cancel() override; // what was started ends by its own timeout; its answer no longer counts

private:
    Program m_program;
    CommandRunner *m_runner;
    CommandReading m_reading;
    std::shared_ptr<bool> m_waiting; // of the poll under way; false when its answer no longer counts
};

} // namespace holdpoint
