#include "ui/shell/rollbackfacts.h"

#include "models/phases/phaserules.h"
#include "models/room/session.h"
#include "ui/shell/confirmpolicy.h"
#include "ui/widgets/words.h"

#include <QtCore/QLocale>

#include <cmath>

namespace holdpoint {

namespace {

// The active phase, else the last one that was started: after a phase has passed it can still be taken back.
const PhaseState *phaseToTakeBack(const Rollout &r)
{
    if (const PhaseState *active = activePhase(r.phases))
        return active;
    for (auto it = r.phases.phases.rbegin(); it != r.phases.phases.rend(); ++it)
        if (it->attempt > 0)
            return &*it;
    return nullptr;
}

const TriggerState *firingWithRunbook(const Rollout &r)
{
    const TriggerState *best = nullptr;
    auto worst = Priority::P3;
    for (const TriggerState &trigger : r.triggers.triggers) {
        const Trigger *plan = byId(r.playbook->triggers, trigger.id);
        if (!plan || trigger.condition != Condition::Firing || plan->runbook.isEmpty())
            continue;
        if (!best || plan->priority < worst) {
            best = &trigger;
            worst = plan->priority;
        }
    }
    return best;
}

QString planText(const Runbook &runbook)
{
    Duration plan{0};
    for (const Step &step : runbook.steps)
        plan += step.timebox.value_or(Duration{0});
    const QString steps = tr("%1 steps, plan %2").arg(runbook.steps.size()).arg(toClockText(plan));
    return runbook.rto ? tr("%1 of RTO %2").arg(steps, toClockText(*runbook.rto)) : steps;
}

QString customersText(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    for (const Metric &metric : r.playbook->metrics) {
        if (metric.role != QLatin1String("moved"))
            continue;
        const auto sample = session.metrics().newestValid(metric.id);
        return sample ? QLocale().toString(std::llround(sample->value)) : tr("unknown, no data");
    }
    return tr("%1 % of traffic").arg(QLocale().toString(r.phases.exposure * 100, 'g', 4));
}

} // namespace

RollbackFacts rollbackFacts(const RoomSession &session, const QString &chosen)
{
    RollbackFacts facts;
    const Rollout &r = session.rollout();
    const PhaseState *phase = phaseToTakeBack(r);
    if (!phase) {
        facts.missing = tr("No phase has been started, so there is nothing to roll back.");
        return facts;
    }
    qsizetype place = 0;
    while (place < r.playbook->phases.size() && r.playbook->phases.at(place).id != phase->id)
        ++place;
    const Phase *plan = byId(r.playbook->phases, phase->id);
    for (const Runbook &each : r.playbook->runbooks)
        if (!each.forward)
            facts.choices.append(each.id);
    const TriggerState *trigger = firingWithRunbook(r);
    facts.runbook = chosen;
    if (facts.runbook.isEmpty() && trigger)
        facts.runbook = byId(r.playbook->triggers, trigger->id)->runbook;
    if (facts.runbook.isEmpty() && plan)
        facts.runbook = plan->rollback;
    const Runbook *runbook = byId(r.playbook->runbooks, facts.runbook);
    if (!runbook) {
        const QString why = plan ? plan->noRollbackBecause : QString();
        facts.missing = why.isEmpty() ? tr("This phase names no runbook that goes back.") : tr("This phase has no way back: %1").arg(why);
        return facts;
    }
    facts.code = typedCode(static_cast<int>(place) + 1);
    const KnownGood *good = byId(r.playbook->knownGood, runbook->restores);
    const QString phaseTitle = QStringLiteral("%1 %2").arg(facts.code, plan ? plan->title : phase->id);
    const QString target = good ? good->title : runbook->restores;
    facts.question = r.mode == Mode::Drill ? tr("Practise: roll back %1 to %2?").arg(phaseTitle, target)
                                           : tr("Roll back %1 to %2?").arg(phaseTitle, target);
    if (trigger)
        facts.reason =
            byId(r.playbook->triggers, trigger->id)->title + (trigger->why.isEmpty() ? QString() : QStringLiteral(": ") + trigger->why);
    else
        facts.reason = tr("decided by a person, no trigger fires");
    facts.facts = {
        {tr("Runbook"), tr("%1, revision %2").arg(runbook->title.isEmpty() ? runbook->id : runbook->title).arg(r.revision), true},
        {tr("Plan"), planText(*runbook)},
        {tr("Moved now"), customersText(session)},
        {tr("Engine"), session.surroundings().engineAlive ? tr("alive, starts it at once") : tr("NO ENGINE: it starts when an engine does"),
         !session.surroundings().engineAlive}};
    return facts;
}

} // namespace holdpoint
