#include "models/runbooks/run.h"

namespace holdpoint {

QString stepStatusWord(StepStatus value)
{
    switch (value) {
    case StepStatus::Waiting:
        return QStringLiteral("waiting");
    case StepStatus::Intent:
        return QStringLiteral("intent");
    case StepStatus::Running:
        return QStringLiteral("running");
    case StepStatus::Verifying:
        return QStringLiteral("verifying");
    case StepStatus::Done:
        return QStringLiteral("done");
    case StepStatus::Failed:
        return QStringLiteral("failed");
    case StepStatus::TimedOut:
        return QStringLiteral("timed out");
    case StepStatus::Skipped:
        return QStringLiteral("skipped");
    case StepStatus::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString runStatusWord(const Run &run)
{
    switch (run.status) {
    case RunStatus::Requested:
        return QStringLiteral("requested");
    case RunStatus::Arming:
        return QStringLiteral("arming");
    case RunStatus::Running:
        return QStringLiteral("running");
    case RunStatus::Paused:
        switch (run.pausedWhy) {
        case PauseWhy::Unknown:
            return QStringLiteral("paused(unknown)");
        case PauseWhy::Failed:
            return QStringLiteral("paused(failed)");
        case PauseWhy::Operator:
            return QStringLiteral("paused(operator)");
        }
        return {};
    case RunStatus::Succeeded:
        return QStringLiteral("succeeded");
    case RunStatus::SucceededWithGaps:
        return QStringLiteral("succeeded with gaps");
    case RunStatus::Partial:
        return QStringLiteral("partial");
    case RunStatus::Failed:
        return QStringLiteral("failed");
    case RunStatus::Aborted:
        return QStringLiteral("aborted");
    }
    return {};
}

const Run *activeRun(const Runs &runs)
{
    const auto it = std::find_if(runs.runs.rbegin(), runs.runs.rend(), [](const Run &run) { return !isOver(run); });
    return it == runs.runs.rend() ? nullptr : &*it;
}

const Run *runById(const Runs &runs, const QString &id)
{
    const auto it = std::find_if(runs.runs.begin(), runs.runs.end(), [&](const Run &run) { return run.id == id; });
    return it == runs.runs.end() ? nullptr : &*it;
}

} // namespace holdpoint
