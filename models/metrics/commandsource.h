#pragma once

#include "models/metrics/commandrunner.h"
#include "models/metrics/source.h"

#include <memory>

namespace holdpoint {

// Runs a program that prints one number. Without a runner it says that it cannot be started.
class CommandSource : public MetricSource
{
    Q_OBJECT

public:
    CommandSource(const Setting &setting, const Program &program, CommandRunner *runner, QObject *parent = nullptr);

    void poll(Instant t) override;
    void cancel() override; // what was started ends by its own timeout; its answer no longer counts

private:
    Program m_program;
    CommandRunner *m_runner;
    std::shared_ptr<bool> m_waiting; // of the poll under way; false when its answer no longer counts
};

Sample commandSample(Instant t, const CommandOutcome &outcome);

} // namespace holdpoint
