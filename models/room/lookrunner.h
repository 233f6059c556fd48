#pragma once

#include "models/metrics/commandrunner.h"
#include "models/runbooks/executor.h"

namespace holdpoint {

// Runs the programs of `command` sources as the executor's read-only looks, so that everything outside goes one way.
class LookRunner : public CommandRunner
{
public:
    LookRunner(Executor &executor, const QString &folder) : m_executor(executor), m_folder(folder) { }
    void run(const QString &label, const Argv &argv, const QMap<QString, QString> &env, Duration timeout,
             std::function<void(const CommandOutcome &)> done) override;

private:
    Executor &m_executor;
    QString m_folder; // programs run from here
};

} // namespace holdpoint
