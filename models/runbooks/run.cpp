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

const StepState *stepState(const Run &run, const QString &step)
{
    return byId(run.steps, step);
}

bool acts(const Step &step)
{
    return step.kind == StepKind::Run || step.kind == StepKind::Http || step.kind == StepKind::Switch || step.kind == StepKind::Snapshot;
}

bool isIdempotent(const Step &step)
{
    return step.kind == StepKind::Switch || step.idempotent.value_or(false);
}

Check verification(const Run &run, const Step &step)
{
    if (!step.verify.isEmpty() || step.kind != StepKind::Switch)
        return step.verify;
    const KillSwitch found = run.switches.value(step.switchId);
    Check check = found.observe;
    check.action.timeout = std::max(check.action.timeout, found.timeout);
    return check;
}

Action actionOf(const Run &run, const Step &step)
{
    Action action = step.action;
    if (step.kind == StepKind::Switch) {
        const KillSwitch found = run.switches.value(step.switchId);
        action = step.switchOn ? found.on : found.off;
    } else if (step.kind == StepKind::Snapshot) {
        action = run.snapshots.value(step.snapshot).take;
    }
    action.timeout = step.timeout;
    return action;
}

bool needsRelease(const Step &step, const StepState &state)
{
    const bool guarded = step.pointOfNoReturn || (step.twoPerson && step.kind != StepKind::Manual);
    return guarded && !state.released && state.status == StepStatus::Waiting;
}

std::optional<NoReturnAhead> noReturnAhead(const Run &run)
{
    for (int i = 0; i < run.steps.size() && run.status == RunStatus::Running; ++i) {
        const StepState &state = run.steps.at(i);
        if (state.status == StepStatus::Waiting && state.noticed)
            return NoReturnAhead{state.id, run.plan.steps.at(i).title, *state.noticed + noReturnNotice};
    }
    return std::nullopt;
}

} // namespace holdpoint
