#include "models/runbooks/chores.h"

namespace holdpoint {

namespace {

constexpr Duration choreTimeout{3'600'000}; // a restore reads everything
const QString takeEnding = QStringLiteral("/take"), testEnding = QStringLiteral("/restore-test");

} // namespace

QString takeChore(const QString &snapshot)
{
    return snapshot + takeEnding;
}

QString restoreTestChore(const QString &snapshot)
{
    return snapshot + testEnding;
}

QString testedSnapshot(const QString &runbook)
{
    return runbook.endsWith(testEnding) ? runbook.chopped(testEnding.size()) : QString();
}

std::optional<Runbook> choreRunbook(const Playbook &playbook, const QString &id)
{
    const bool tests = id.endsWith(testEnding);
    const Snapshot *snapshot = byId(playbook.snapshots, id.section(QLatin1Char('/'), 0, 0));
    if (!snapshot || (!tests && !id.endsWith(takeEnding)) || (tests && !snapshot->restoreTest))
        return std::nullopt;
    Step step;
    step.id = tests ? QStringLiteral("restore-test") : QStringLiteral("take");
    step.title = (tests ? QStringLiteral("Restore test of %1") : QStringLiteral("Snapshot %1")).arg(snapshot->id);
    step.kind = tests ? StepKind::Run : StepKind::Snapshot;
    if (tests)
        step.action.program = snapshot->restoreTest;
    step.snapshot = snapshot->id;
    step.idempotent = tests;
    step.timeout = choreTimeout;
    step.onFailure = OnFailure::Stop;
    Runbook runbook;
    runbook.id = id;
    runbook.title = step.title;
    runbook.forward = true;
    runbook.steps = {step};
    return runbook;
}

} // namespace holdpoint
