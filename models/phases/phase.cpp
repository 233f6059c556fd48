#include "models/phases/phase.h"

namespace holdpoint {

QString phaseStatusWord(PhaseStatus value)
{
    switch (value) {
    case PhaseStatus::Planned:
        return QStringLiteral("planned");
    case PhaseStatus::Active:
        return QStringLiteral("active");
    case PhaseStatus::AtGate:
        return QStringLiteral("at gate");
    case PhaseStatus::Passed:
        return QStringLiteral("passed");
    case PhaseStatus::RollingBack:
        return QStringLiteral("rolling back");
    case PhaseStatus::RolledBack:
        return QStringLiteral("rolled back");
    case PhaseStatus::RollbackFailed:
        return QStringLiteral("rollback failed");
    case PhaseStatus::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

QString itemStatusWord(ItemStatus value)
{
    switch (value) {
    case ItemStatus::Open:
        return QStringLiteral("open");
    case ItemStatus::Done:
        return QStringLiteral("done");
    case ItemStatus::Failed:
        return QStringLiteral("failed");
    case ItemStatus::NotApplicable:
        return QStringLiteral("n/a");
    case ItemStatus::Blocked:
        return QStringLiteral("blocked");
    }
    return {};
}

QString workStatusWord(WorkStatus value)
{
    switch (value) {
    case WorkStatus::NotStarted:
        return QStringLiteral("not started");
    case WorkStatus::Running:
        return QStringLiteral("running");
    case WorkStatus::Done:
        return QStringLiteral("done");
    case WorkStatus::DoneWithGaps:
        return QStringLiteral("done with gaps");
    case WorkStatus::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString rolloutStatusWord(RolloutStatus value)
{
    switch (value) {
    case RolloutStatus::Draft:
        return QStringLiteral("draft");
    case RolloutStatus::Active:
        return QStringLiteral("active");
    case RolloutStatus::Complete:
        return QStringLiteral("complete");
    case RolloutStatus::Closed:
        return QStringLiteral("closed");
    }
    return {};
}

} // namespace holdpoint
