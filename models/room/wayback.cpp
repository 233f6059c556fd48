#include "models/room/wayback.h"

#include "models/people/peoplerules.h"
#include "models/phases/progress.h"
#include "models/playbook/digest.h"
#include "models/room/facts.h"

namespace holdpoint {

namespace {

QString usualRunbook(const Rollout &rollout, QString &noneBecause)
{
    QString phase = currentPhase(rollout);
    if (phase.isEmpty() && !rollout.playbook->phases.isEmpty())
        phase = rollout.playbook->phases.first().id;
    const Phase *plan = byId(rollout.playbook->phases, phase);
    if (!plan)
        return {};
    if (plan->rollback.isEmpty())
        noneBecause = plan->noRollbackBecause.isEmpty() ? QStringLiteral("the phase names no rollback") : plan->noRollbackBecause;
    return plan->rollback;
}

void addPeople(ReadinessInput &input, const Rollout &rollout, const Runbook &runbook)
{
    for (const char *role : {"rollback-owner", "incident-commander", "technical-deputy", "security-deputy", "comms-deputy"}) {
        if (holdersOf(rollout.people, QLatin1String(role)).isEmpty())
            input.emptyRoles << QLatin1String(role);
    }
    for (const Step &step : runbook.steps) {
        if (!step.owner.isEmpty() && personsOf(rollout.people, step.owner).isEmpty())
            input.ownerless << step.title;
    }
    for (const OnCall &call : rollout.playbook->onCall) {
        if (call.from > input.now || call.to <= input.now)
            continue;
        if (!input.onCall.contains(call.person))
            input.onCall << call.person;
        input.skills += call.skills;
    }
}

void addIrreversible(ReadinessInput &input, const Rollout &rollout)
{
    for (const Run &run : rollout.runs.runs) {
        for (int i = 0; run.forward && i < run.steps.size(); ++i) {
            if (run.plan.steps.at(i).pointOfNoReturn && run.steps.at(i).status == StepStatus::Done)
                input.irreversible << run.plan.steps.at(i).title;
        }
    }
    input.irreversible.removeDuplicates();
}

AbortLimits limitsOf(const Rollout &rollout, const Runbook &runbook)
{
    AbortLimits limits;
    const QString id = currentPhase(rollout);
    const Phase *phase = byId(rollout.playbook->phases, id);
    const PhaseState *state = phaseById(rollout.phases, id);
    const auto start = phase && state && isUnderWay(*state) ? plannedStart(*state, *phase) : std::nullopt;
    if (start && phase->planned)
        limits.windowEnds = *start + phase->planned->duration;
    for (const Metric &metric : rollout.playbook->metrics) {
        const std::optional<Instant> ends = rollout.findings.budgets.value(metric.id).ends;
        if (ends)
            limits.budgetEnds = limits.budgetEnds ? std::min(*limits.budgetEnds, *ends) : *ends;
    }
    if (!runbook.rto)
        return limits;
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        const Trigger *plan = byId(rollout.playbook->triggers, trigger.id);
        if (!plan || plan->runbook != runbook.id || trigger.condition != Condition::Firing || !trigger.firingSince)
            continue;
        const Instant ends = *trigger.firingSince + *runbook.rto;
        limits.rtoEnds = limits.rtoEnds ? std::min(*limits.rtoEnds, ends) : ends;
    }
    return limits;
}

QList<NotReadyReason> reasons(const WayBack &way, const Surroundings &around)
{
    QList<NotReadyReason> because;
    if (!around.storeOk)
        because.append({NotReady::StoreDown, {}, QStringLiteral("nothing is recorded: %1").arg(around.storeWhy)});
    if (!around.engineAlive)
        because.append({NotReady::NoEngine, {}, QStringLiteral("no engine to carry it out")});
    if (way.rto && way.readiness.plan > *way.rto)
        because.append({NotReady::PlanTooLong,
                        {},
                        QStringLiteral("the plan of %1 is longer than the RTO of %2")
                            .arg(toDurationText(way.readiness.plan), toDurationText(*way.rto))});
    for (const Deduction &deduction : way.readiness.blocking)
        because.append({NotReady::Deduction, deduction, inWords(deduction)});
    return because;
}

} // namespace

WayBack wayBack(const Rollout &rollout, const Surroundings &around, const QString &chosen)
{
    WayBack way;
    way.runbook = chosen.isEmpty() ? usualRunbook(rollout, way.noneBecause) : chosen;
    const Runbook *runbook = byId(rollout.playbook->runbooks, way.runbook);
    if (!runbook) {
        way.runbook.clear();
        return way;
    }
    ReadinessInput input;
    input.now = around.now;
    if (wasRehearsed(rollout.findings, runbook->id)) // a long runbook's digest takes milliseconds, and screens ask each second
        input.digest = QString::fromLatin1(runbookDigest(*runbook).toHex());
    input.simulated = rollout.mode == Mode::Drill;
    addPeople(input, rollout, *runbook);
    addIrreversible(input, rollout);
    way.readiness = readinessOf(*runbook, *rollout.playbook, rollout.findings, input);
    way.rto = runbook->rto;
    way.because = reasons(way, around);
    way.abort = abortBy(way.readiness.plan, limitsOf(rollout, *runbook));
    if (way.readiness.snapshot)
        way.rpoAtRisk = around.now - *way.readiness.snapshot;
    return way;
}

RollbackReadiness plannedReadiness(const Playbook &playbook, const Runbook &runbook)
{
    Rollout rollout = newRollout(std::make_shared<const Playbook>(playbook), Mode::Live);
    ReadinessInput input;
    input.digest = QString::fromLatin1(runbookDigest(runbook).toHex());
    addPeople(input, rollout, runbook);
    RollbackReadiness planned = readinessOf(runbook, playbook, {}, input);
    // Who is on call and how old a snapshot is has no answer yet, and is no fault of the playbook.
    static const QList<DeductionKind> later{DeductionKind::TooFewOnCall,    DeductionKind::SkillMissing,
                                            DeductionKind::SnapshotUnknown, DeductionKind::RestoreNeverTested,
                                            DeductionKind::NeverRehearsed,  DeductionKind::ReturnPathUnchecked};
    const auto isLater = [](const Deduction &deduction) { return later.contains(deduction.kind); };
    planned.deductions.removeIf(isLater);
    planned.blocking.removeIf(isLater);
    planned.score = 100;
    for (const Deduction &deduction : std::as_const(planned.deductions))
        planned.score -= deduction.points;
    planned.score = std::max(0, planned.score);
    return planned;
}

QString notReadyInWords(const WayBack &way)
{
    QStringList words;
    for (const NotReadyReason &reason : way.because)
        words << reason.words;
    return words.join(QStringLiteral("; "));
}

} // namespace holdpoint
