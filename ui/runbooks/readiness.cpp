#include "ui/runbooks/readiness.h"

#include "models/people/peoplerules.h"
#include "models/playbook/criticalpath.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

void judgeSteps(Readiness &readiness, const Runbook &runbook, const Rollout &rollout)
{
    QStringList ownerless, uncertain;
    for (const Step &step : runbook.steps) {
        if (!step.owner.isEmpty() && personsOf(rollout.people, step.owner).isEmpty())
            ownerless.append(step.title);
        if (acts(step) && !isIdempotent(step) && step.verify.isEmpty())
            uncertain.append(step.title);
    }
    if (!ownerless.isEmpty())
        readiness.notBecause.append(tr("nobody holds the role that owns: %1").arg(ownerless.join(tr(", "))));
    if (!uncertain.isEmpty())
        readiness.butNote.append(tr("neither repeatable nor verifiable: %1").arg(uncertain.join(tr(", "))));
}

// The newest rehearsal that was brought into this room, by its drill's runbook.
void judgeRehearsal(Readiness &readiness, const RoomSession &session)
{
    const auto &events = session.events();
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (it->kind == QLatin1String("drill.imported"))
            return readiness.butNote.append(
                tr("last rehearsal brought in %1 d ago").arg((session.surroundings().now - it->at).count() / 86'400'000));
    }
    readiness.butNote.append(tr("never rehearsed, as far as this room knows"));
}

} // namespace

Readiness readinessOf(const Runbook &runbook, const RoomSession &session)
{
    Readiness readiness;
    if (!session.surroundings().engineAlive)
        readiness.notBecause.append(tr("no engine is alive; a start waits for one"));
    if (runbook.steps.isEmpty())
        readiness.notBecause.append(tr("the runbook has no step"));
    judgeSteps(readiness, runbook, session.rollout());
    const Duration plan = criticalPath(runbook);
    if (runbook.rto && plan > *runbook.rto)
        readiness.notBecause.append(tr("its plan of %1 is longer than the RTO of %2").arg(toClockText(plan), toClockText(*runbook.rto)));
    if (!runbook.rto)
        readiness.butNote.append(tr("it has no RTO"));
    judgeRehearsal(readiness, session);
    readiness.butNote.append(session.rollout().playbook->snapshots.isEmpty() ? tr("no snapshot is named")
                                                                             : tr("the age of snapshots is not measured"));
    readiness.ready = readiness.notBecause.isEmpty();
    return readiness;
}

} // namespace holdpoint
