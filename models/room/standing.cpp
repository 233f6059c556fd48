#include "models/room/standing.h"

#include "models/phases/phaserules.h"
#include "models/records/recordrules.h"
#include "models/room/obligations.h"
#include "models/triggers/triggerrules.h"

namespace holdpoint {

namespace {

QString valueWords(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("no value") : value;
}

void addCriteriaFacts(QStringList &lines, const Phase &phase, const PhaseState &state, bool engineAlive)
{
    for (const Criterion &criterion : phase.success) {
        const CriterionState judged = state.criteria.value(criterion.id);
        const QString needed = criterion.check.that.isEmpty() ? QStringLiteral("checked by a program") : criterion.check.that.text;
        if (!engineAlive || judged.seq == 0)
            lines << QStringLiteral("criterion %1: unknown (needed: %2)").arg(criterion.id, needed);
        else
            lines << QStringLiteral("criterion %1: %2, %3 (needed: %4) since %5, #%6")
                         .arg(criterion.id, judgementWord(judged.verdict), valueWords(judged.value), needed, toRfc3339(judged.since))
                         .arg(judged.seq);
    }
    int settled = 0;
    for (const ChecklistItem &item : phase.checklist) {
        const ItemStatus status = state.items.value(item.id).status;
        settled += status == ItemStatus::Done || status == ItemStatus::NotApplicable ? 1 : 0;
    }
    if (!phase.checklist.isEmpty())
        lines << QStringLiteral("checklist: %1 of %2 settled").arg(settled).arg(phase.checklist.size());
}

void addTriggerFacts(QStringList &lines, const Rollout &rollout, const QString &phase, bool engineAlive)
{
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        const Trigger *plan = byId(rollout.playbook->triggers, trigger.id);
        if (!plan || (!plan->phases.isEmpty() && !plan->phases.contains(phase)))
            continue;
        lines << (engineAlive
                      ? QStringLiteral("trigger %1: %2, %3").arg(trigger.id, conditionWord(trigger.condition), valueWords(trigger.value))
                      : QStringLiteral("trigger %1: unknown").arg(trigger.id));
    }
}

} // namespace

QStringList standingEvidence(const Rollout &rollout, const QString &id, const Context &context)
{
    QStringList lines{QStringLiteral("at %1, after #%2").arg(toRfc3339(context.now)).arg(rollout.seq)};
    if (!context.engineAlive)
        lines << QStringLiteral("no engine is watching");
    if (context.blind)
        lines << QStringLiteral("blind: no source answers");
    const Phase *phase = byId(rollout.playbook->phases, id);
    const PhaseState *state = phaseById(rollout.phases, id);
    if (phase && state) {
        lines << QStringLiteral("phase %1: %2, attempt %3").arg(id, phaseStatusWord(state->status)).arg(state->attempt);
        addCriteriaFacts(lines, *phase, *state, context.engineAlive);
    }
    lines << QStringLiteral("exposure: %1 %").arg(rollout.phases.exposure * 100);
    addTriggerFacts(lines, rollout, id, context.engineAlive);
    for (const Debt &debt : rollout.records.debts) {
        if (!debt.doneAt)
            lines << QStringLiteral("debt %1 open: %2").arg(debt.id, debt.text);
    }
    for (const QString &owed : owedInRecords(rollout, id, context.now))
        lines << QStringLiteral("obligation %1").arg(owed);
    for (const RegisterEntry &entry : rollout.records.entries) {
        if (stands(entry))
            lines << QStringLiteral("%1 %2 open: %3").arg(entryKindWord(entry.kind), entry.id, entry.text);
    }
    return lines;
}

} // namespace holdpoint
