#include "models/room/facts.h"

#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/phases/cohort.h"
#include "models/phases/progress.h"
#include "models/playbook/digest.h"
#include "models/records/recordrules.h"
#include "models/room/overall.h"
#include "models/room/obligations.h"
#include "models/room/phasereadiness.h"
#include "models/room/standing.h"
#include "models/runbooks/readiness.h"

namespace holdpoint {

namespace {

const Step *stepOf(const Run &run, const QString &id)
{
    return byId(run.plan.steps, id);
}

// "R-1/freeze" of the step acts.
void addStepFacts(RightFacts &facts, const Rollout &rollout, const QString &subject)
{
    const QStringList parts = subject.split(QLatin1Char('/'));
    const Run *run = runById(isPress(subject) ? rollout.switches.presses : rollout.runs, parts.value(0));
    const Step *step = run ? stepOf(*run, parts.value(1)) : nullptr;
    if (!step)
        return;
    facts.owner = step->owner;
    facts.deputy = step->deputy;
    facts.twoPerson = step->twoPerson;
    facts.idempotent =
        step->idempotent.value_or(step->kind == StepKind::Switch || step->kind == StepKind::Check || step->kind == StepKind::Reconcile);
}

// Of what is owed or settled: its owner, and who raised it.
void addOwner(RightFacts &facts, const Rollout &rollout, const QString &id)
{
    if (const Debt *debt = debtById(rollout.records, id))
        facts.owner = debt->owner;
    else if (const Assignment *assignment = byId(rollout.records.assignments, id))
        facts.owner = assignment->to;
    else if (const RegisterEntry *entry = entryById(rollout.records, id))
        std::tie(facts.owner, facts.deputy) = std::pair(entry->owner, entry->by);
    else if (const Risk *risk = plannedRisk(*rollout.playbook, id))
        facts.owner = risk->owner;
    else if (const Assumption *assumption = byId(rollout.playbook->assumptions, id))
        facts.owner = assumption->owner;
}

// "cohort/snapshot" or "cohort": whoever has been given it counts, else whom the playbook names.
void addPlanOwner(RightFacts &facts, const Rollout &rollout, const Command &command)
{
    const QString id = command.subject.section(QLatin1Char('/'), 0, 0), itemId = command.subject.section(QLatin1Char('/'), 1);
    const Phase *phase = byId(rollout.playbook->phases, id);
    const PhaseState *state = phaseById(rollout.phases, id);
    if (!phase || !state)
        return;
    const ChecklistItem *item = byId(phase->checklist, itemId);
    if (item)
        facts.owner = itemOwner(*state, *item);
    else if (itemId.isEmpty())
        facts.owner = state->owner;
}

QString itemFact(const ItemState &item)
{
    return itemStatusWord(item.status) + QLatin1Char('|') + item.evidence;
}

QString criterionSentence(const Criterion &criterion, const CriterionState *state, bool engineAlive)
{
    const QString title = criterion.title.isEmpty() ? criterion.id : criterion.title;
    if (!engineAlive)
        return Sentence::tr("%1 is unknown: no engine").arg(title);
    if (!state || state->seq == 0)
        return Sentence::tr("%1 has not been judged yet").arg(title);
    const QString how = Sentence::tr("%1 is %2").arg(title, Sentence::word(judgementWord(state->verdict)));
    return state->why.isEmpty() ? how : QStringLiteral("%1: %2").arg(how, state->why);
}

void addCriteria(GateFacts &facts, const PhaseState &state, const Phase &phase, bool engineAlive)
{
    for (const Criterion &criterion : phase.success) {
        if (!criterion.hard)
            continue;
        const auto it = state.criteria.constFind(criterion.id);
        const CriterionState *judged = it == state.criteria.constEnd() ? nullptr : &*it;
        if (engineAlive && judged && judged->verdict == Judgement::Passed)
            continue;
        facts.criteriaNotPassed.insert(criterion.id, criterionSentence(criterion, judged, engineAlive));
        if (!judged || !engineAlive || judged->verdict != Judgement::Failed)
            facts.criteriaUnknown.insert(criterion.id);
    }
}

void addRunbooks(GateFacts &facts, const Playbook &playbook, const Phase &phase)
{
    QStringList ids{phase.rollback};
    for (const WorkItem &work : phase.work)
        ids << work.runbook;
    for (const QString &id : ids) {
        if (const Runbook *runbook = byId(playbook.runbooks, id))
            facts.runbookDigests.insert(id, QString::fromLatin1(runbookDigest(*runbook).toHex()));
    }
}

} // namespace

QString currentPhase(const Rollout &rollout)
{
    if (const PhaseState *phase = activePhase(rollout.phases))
        return phase->id;
    QString newest;
    Instant at;
    for (const PhaseState &phase : rollout.phases.phases) {
        if (phase.started && *phase.started >= at) {
            newest = phase.id;
            at = *phase.started;
        }
    }
    return newest;
}

RightFacts rightFactsOf(const Rollout &rollout, const Command &command, const Context &context)
{
    RightFacts facts = rightFacts(*rollout.playbook, command);
    facts.mode = rollout.mode;
    facts.now = std::max(context.now, rollout.newest);
    facts.chain = rollout.chain;
    facts.debtsOpen = openDebts(rollout.records) > 0;
    if (command.act == Act::Check || command.act == Act::ChangeOwner)
        addPlanOwner(facts, rollout, command);
    if (command.act == Act::Revise)
        facts.addsPower = command.args[u"adds_power"].toBool(); // checked against the revision itself when it is loaded
    if (command.act == Act::Exposure)
        facts.exposureUp = command.args[u"to"].toString().toDouble() > rollout.phases.exposure;
    if (command.act >= Act::StepDone && command.act <= Act::PassNoReturn)
        addStepFacts(facts, rollout, command.subject);
    if (command.act == Act::DebtDone || command.act == Act::Settle)
        addOwner(facts, rollout, command.subject);
    if (command.act == Act::Withdraw) {
        if (const GateState *gate = gateById(rollout.gates, gateId(*rollout.playbook, command.subject))) {
            for (const SignOff &answer : gate->answers)
                facts.ownAnswerIsNoGo =
                    facts.ownAnswerIsNoGo || (answer.person == command.actor && answer.answer == Answer::NoGo && !answer.withdrawn);
        }
    }
    return facts;
}

PhaseFacts phaseFactsOf(const Rollout &rollout, const Command &command, const Context &context)
{
    PhaseFacts facts;
    facts.people = &rollout.people;
    facts.mode = rollout.mode;
    facts.engineAlive = context.engineAlive;
    if (const Run *run = activeRun(rollout.runs)) {
        facts.runActive = true;
        facts.runForward = run->forward;
        facts.runPhase = run->phase;
        facts.runId = run->id;
    }
    if (command.act == Act::Advance) {
        if (const auto view = gateViewOf(rollout, gateId(*rollout.playbook, command.subject), context)) {
            facts.gateOpen = view->status == GateStatus::Open || view->status == GateStatus::Waived;
            facts.gateClosedBecause = view->closedBecause;
        }
    }
    facts.debtsOpen = openDebts(rollout.records);
    return facts;
}

GateFacts gateFactsOf(const Rollout &rollout, const QString &phaseId, const Context &context)
{
    GateFacts facts;
    facts.people = &rollout.people;
    facts.mode = rollout.mode;
    facts.chain = rollout.chain;
    facts.revision = rollout.revision;
    facts.revisionLoadedBy = rollout.revisionLoadedBy;
    facts.engineAlive = context.engineAlive;
    facts.blind = context.blind;
    facts.held = rollout.phases.hold.has_value();
    facts.now = context.now;
    facts.newest = rollout.newest;
    if (const Run *run = activeRun(rollout.runs))
        facts.runActive = run->id;
    const Phase *phase = byId(rollout.playbook->phases, phaseId);
    const PhaseState *state = phaseById(rollout.phases, phaseId);
    if (!phase || !state)
        return facts;
    facts.attempt = state->attempt;
    facts.underWay = isUnderWay(*state);
    addRunbooks(facts, *rollout.playbook, *phase);
    addCriteria(facts, *state, *phase, context.engineAlive);
    QStringList all;
    for (const Criterion &criterion : phase->success)
        all << criterion.id;
    facts.notReadyBecause = notReadyBecause(*state, *phase, context.engineAlive, context.now, all);
    for (const ChecklistItem &item : phase->checklist)
        facts.items.insert(item.id, itemFact(state->items.value(item.id)));
    facts.cohort = cohortScope(*state, *phase);
    if (const GateState *gate = gateById(rollout.gates, phaseId); gate && gate->poll)
        facts.cohortSaid = cohortSaid(*state, *rollout.playbook, gate->poll->seq);
    facts.owed = owedAtGate(rollout, phaseId, context.now);
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        const Trigger *plan = byId(rollout.playbook->triggers, trigger.id);
        const bool concerns = plan && (plan->phases.isEmpty() || plan->phases.contains(phaseId));
        if (concerns && trigger.condition == Condition::Firing && !trigger.disarmed)
            facts.triggersFiring << Sentence::tr("%1 is firing: %2").arg(plan->title, trigger.why);
    }
    return facts;
}

RecordFacts recordFactsOf(const Rollout &rollout, const Command &command, const Context &context)
{
    RecordFacts facts;
    facts.now = std::max(context.now, rollout.newest);
    facts.mode = rollout.mode;
    facts.people = &rollout.people;
    if (command.act == Act::Decision) {
        const QString phase = command.subject.section(QLatin1Char('/'), 0, 0);
        facts.evidence = standingEvidence(rollout, byId(rollout.playbook->phases, phase) ? phase : currentPhase(rollout), context);
    }
    if (command.act == Act::Score)
        facts.score = phaseReadiness(rollout, command.subject, context);
    return facts;
}

std::optional<GateView> gateViewOf(const Rollout &rollout, const QString &phase, const Context &context)
{
    const Phase *plan = byId(rollout.playbook->phases, phase);
    const GateState *state = gateById(rollout.gates, phase);
    if (!plan || !plan->gate || !state)
        return {};
    return gateView(*state, *rollout.playbook, gateFactsOf(rollout, phase, context));
}

RunFacts runFactsOf(const Rollout &rollout, const Command &command, const Context &)
{
    RunFacts facts;
    facts.rolloutActive = rollout.phases.status == RolloutStatus::Active;
    facts.phase = byId(rollout.playbook->phases, command.subject) ? command.subject : currentPhase(rollout);
    if (const PhaseState *phase = phaseById(rollout.phases, facts.phase)) {
        facts.phaseAttempt = phase->attempt;
        if (!isUnderWay(*phase) && phase->status != PhaseStatus::RollbackFailed && phase->status != PhaseStatus::Passed)
            facts.phase.clear();
    }
    if (rollout.store.emergency && facts.phase.isEmpty()) {
        // Nothing of the old room could be trusted: whoever names the runbook names the phase.
        for (const Phase &phase : rollout.playbook->phases) {
            if (phase.rollback == command.args[u"runbook"].toString() && !phase.rollback.isEmpty())
                facts.phase = phase.id;
        }
        facts.phaseAttempt = std::max(1, facts.phaseAttempt);
    }
    facts.held = rollout.phases.hold.has_value();
    facts.revision = rollout.revision;
    for (const Runbook &runbook : rollout.playbook->runbooks)
        facts.digests.insert(runbook.id, QString::fromLatin1(runbookDigest(runbook).toHex()));
    return facts;
}

Command rollbackFor(const Rollout &rollout, const EventDraft &requested, const QString &actor)
{
    const Trigger *trigger = byId(rollout.playbook->triggers, requested.subject);
    const TriggerState *state = triggerById(rollout.triggers, requested.subject);
    Command command;
    command.act = Act::Rollback;
    command.actor = actor;
    command.subject = requested.body[u"phase"].toString();
    command.args = {{QStringLiteral("runbook"), requested.body[u"runbook"].toString()},
                    {QStringLiteral("reason"),
                     QStringLiteral("%1: %2").arg(trigger ? trigger->title : requested.subject, state ? state->why : QString())}};
    return command;
}

RunFacts runFactsFor(const Rollout &rollout, const EventDraft &requested)
{
    RunFacts facts = runFactsOf(rollout, rollbackFor(rollout, requested, {}), {});
    if (const TriggerState *state = triggerById(rollout.triggers, requested.subject))
        facts.triggeredAt = state->firingSince;
    return facts;
}

TriggerFacts triggerFactsOf(const Rollout &rollout, bool blind, Instant engineSince)
{
    TriggerFacts facts;
    facts.blind = blind || rollout.store.emergency; // nothing automatic
    facts.engineSince = engineSince;
    if (rollout.mode != Mode::Drill) // a drill has no environments to compare
        facts.drift = notAlike(*rollout.playbook, rollout.findings);
    for (const PhaseState &phase : rollout.phases.phases) {
        if (isUnderWay(phase) || phase.status == PhaseStatus::RollingBack)
            facts.activePhases << phase.id;
        if (phase.status == PhaseStatus::RollingBack)
            facts.rollingBack << phase.id;
    }
    return facts;
}

QHash<QString, ArmingFacts> armingFactsOf(const Rollout &rollout, Instant now)
{
    QHash<QString, ArmingFacts> all;
    for (const Trigger &trigger : rollout.playbook->triggers) {
        const Runbook *runbook = byId(rollout.playbook->runbooks, trigger.runbook);
        if (!runbook)
            continue;
        ArmingFacts facts{true, true, false};
        if (wasRehearsed(rollout.findings, runbook->id)) // the digest of a long runbook is not worked out every second for nothing
            facts.rehearsed = isRehearsed(rollout.findings, *runbook, QString::fromLatin1(runbookDigest(*runbook).toHex()), now);
        for (const Step &step : runbook->steps) {
            const bool safe = !acts(step) || isIdempotent(step) || !step.verify.isEmpty();
            facts.everyActingStepIdempotentOrVerified = facts.everyActingStepIdempotentOrVerified && safe;
            facts.everyStepOwned = facts.everyStepOwned && !personsOf(rollout.people, step.owner).isEmpty();
        }
        all.insert(trigger.id, facts);
    }
    return all;
}

CommsFacts commsFactsOf(const Rollout &rollout, const Context &context)
{
    CommsFacts facts;
    facts.mode = rollout.mode;
    const auto put = [&](const char *field, const QString &text) {
        if (!text.isEmpty())
            facts.fields.insert(QLatin1String(field), text);
    };
    put("rollout.title", rollout.playbook->title);
    if (const Phase *phase = byId(rollout.playbook->phases, currentPhase(rollout))) {
        put("phase.title", phase->title);
        put("phase.exposure", QStringLiteral("%1 %").arg(phase->exposure * 100));
        if (phase->planned)
            put("phase.start", toRfc3339(phase->planned->start));
    }
    put("state", overallWord(overallState(rollout, {context.now, context.engineAlive, 0, {}, true, {}, context.blind}).state).toLower());
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        const Trigger *plan = byId(rollout.playbook->triggers, trigger.id);
        if (plan && (trigger.condition == Condition::Firing || trigger.latched)) {
            put("trigger.title", plan->title);
            put("trigger.value", trigger.value);
        }
    }
    // What reconciliation found is the only thing that may be said about data.
    for (const Run &run : rollout.runs.runs) {
        for (const StepState &step : run.steps) {
            const Step *plan = stepOf(run, step.id);
            if (plan && plan->kind == StepKind::Reconcile && step.verified.value_or(false))
                put("data.statement",
                    step.detail.isEmpty() ? QStringLiteral("No difference in data: every row compared is the same on both sides.")
                                          : QStringLiteral("Data: %1").arg(step.detail));
        }
    }
    put("next_update",
        QDateTime::fromMSecsSinceEpoch(toMs(context.now + Duration{20 * 60'000}), Qt::UTC).toString(QStringLiteral("HH:mm 'UTC'")));
    for (auto link = rollout.playbook->links.begin(); link != rollout.playbook->links.end(); ++link)
        facts.fields.insert(QStringLiteral("links.") + link.key(), link.value());
    return facts;
}

} // namespace holdpoint
