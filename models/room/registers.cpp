#include "models/room/registers.h"

#include "models/phases/phaserules.h"
#include "models/records/recordrules.h"

namespace holdpoint {

namespace {

// The milestones at which a risk is looked at again: the one it names, else every one of its phase.
QStringList milestonesOf(const Playbook &playbook, const QString &phase, const QString &named)
{
    if (!named.isEmpty())
        return {named};
    QStringList all;
    if (const Phase *plan = byId(playbook.phases, phase)) {
        for (const Milestone &milestone : plan->milestones)
            all << phase + QLatin1Char('/') + milestone.id;
    }
    return all;
}

// The newest milestone of these that was reached after `looked`; empty = none.
QString reachedSince(const Rollout &rollout, const QStringList &milestones, Instant looked)
{
    QString newest;
    Instant at = looked;
    for (const QString &milestone : milestones) {
        const PhaseState *phase = phaseById(rollout.phases, milestone.section(QLatin1Char('/'), 0, 0));
        const CriterionState state = phase ? phase->milestones.value(milestone.section(QLatin1Char('/'), 1)) : CriterionState{};
        if (state.seq > 0 && state.verdict == Judgement::Passed && state.since > at) {
            newest = milestone;
            at = state.since;
        }
    }
    return newest;
}

void judgeRisk(RiskLine &line, const Rollout &rollout, Instant raised)
{
    const QString said = line.answers.isEmpty() ? QStringLiteral("open") : line.answers.last().word;
    line.state = said;
    if (said == QLatin1String("closed") || said == QLatin1String("happened"))
        return;
    line.reviewBecause = reachedSince(rollout, line.milestones, line.answers.isEmpty() ? raised : line.answers.last().at);
    if (!line.reviewBecause.isEmpty())
        line.state = QStringLiteral("to review");
}

void addUses(AssumptionLine &line, const Records &records)
{
    for (const DecisionRecord &decision : records.decisions) {
        if (decision.restsOn.contains(line.id))
            line.decisions << decision.id;
    }
    for (const RegisterEntry &entry : records.entries) {
        if (entry.attacks == line.id)
            line.objections << entry.id;
    }
}

QString stateOf(const AssumptionLine &line, const AssumptionState *measured, bool engineAlive)
{
    const bool saidLater = !line.answers.isEmpty() && (!measured || line.answers.last().seq > measured->seq);
    if (saidLater)
        return line.answers.last().word;
    if (line.measuredBy.isEmpty())
        return QStringLiteral("open");
    if (!engineAlive || !measured || measured->seq == 0)
        return QStringLiteral("unknown");
    if (measured->verdict == Judgement::Passed)
        return QStringLiteral("holds");
    return measured->verdict == Judgement::Failed ? QStringLiteral("false") : QStringLiteral("unknown");
}

} // namespace

QList<RiskLine> riskRegister(const Rollout &rollout)
{
    QList<RiskLine> lines;
    for (const Phase &phase : rollout.playbook->phases) {
        for (int n = 0; n < phase.risks.size(); ++n) {
            const Risk &risk = phase.risks.at(n);
            RiskLine line;
            line.id = QStringLiteral("%1/%2").arg(phase.id).arg(n + 1);
            line.text = risk.risk;
            line.plan = risk.mitigation;
            line.owner = risk.owner;
            line.severity = risk.severity;
            line.phase = phase.id;
            line.milestones = milestonesOf(*rollout.playbook, phase.id,
                                           risk.milestone.isEmpty() ? QString() : phase.id + QLatin1Char('/') + risk.milestone);
            line.answers = rollout.records.planned.value(line.id);
            judgeRisk(line, rollout, {});
            lines << line;
        }
    }
    for (const RegisterEntry &entry : rollout.records.entries) {
        if (entry.kind != EntryKind::Risk)
            continue;
        const QString phase =
            entry.milestone.isEmpty() ? entry.about.section(QLatin1Char('/'), 0, 0) : entry.milestone.section(QLatin1Char('/'), 0, 0);
        RiskLine line;
        line.id = entry.id;
        line.text = entry.text;
        line.plan = entry.plan;
        line.owner = entry.owner;
        line.severity = entry.severity;
        line.by = entry.by;
        line.phase = byId(rollout.playbook->phases, phase) ? phase : QString();
        line.milestones = milestonesOf(*rollout.playbook, line.phase, entry.milestone);
        line.answers = entry.answers;
        judgeRisk(line, rollout, entry.at);
        lines << line;
    }
    return lines;
}

QString riskName(const RiskLine &line)
{
    return line.by.isEmpty() ? QStringLiteral("risk %1").arg(line.text) : QStringLiteral("risk %1, %2").arg(line.id, line.text);
}

QList<AssumptionLine> assumptionRegister(const Rollout &rollout, const Context &context)
{
    QList<AssumptionLine> lines;
    const Records &records = rollout.records;
    for (const Assumption &assumption : rollout.playbook->assumptions) {
        AssumptionLine line;
        line.id = assumption.id;
        line.text = assumption.text;
        line.contingency = assumption.contingency;
        line.owner = assumption.owner;
        line.measuredBy = assumption.that.text;
        line.answers = records.planned.value(assumption.id);
        const auto measured = records.assumptions.constFind(assumption.id);
        const bool known = measured != records.assumptions.constEnd();
        if (known && context.engineAlive) {
            line.value = measured->value;
            line.why = measured->why;
        }
        line.state = stateOf(line, known ? &*measured : nullptr, context.engineAlive);
        lines << line;
    }
    for (const RegisterEntry &entry : records.entries) {
        if (entry.kind != EntryKind::Assumption)
            continue;
        AssumptionLine line;
        line.id = entry.id;
        line.text = entry.text;
        line.contingency = entry.plan;
        line.owner = entry.owner;
        line.by = entry.by;
        line.answers = entry.answers;
        line.state = stateOf(line, nullptr, context.engineAlive);
        lines << line;
    }
    for (AssumptionLine &line : lines)
        addUses(line, records);
    return lines;
}

QList<DecisionLine> decisionRegister(const Rollout &rollout, const Context &context)
{
    QStringList proved;
    const QList<AssumptionLine> assumptions = assumptionRegister(rollout, context);
    for (const AssumptionLine &line : assumptions) {
        if (line.state == QLatin1String("false"))
            proved << line.id;
    }
    QList<DecisionLine> lines;
    for (const DecisionRecord &record : rollout.records.decisions) {
        DecisionLine line{record, {}};
        for (const QString &id : record.restsOn) {
            if (proved.contains(id))
                line.shaken << id;
        }
        lines << line;
    }
    return lines;
}

QList<RegisterEntry> objectionsTo(const Rollout &rollout, const QString &phase)
{
    QList<RegisterEntry> list = entriesOf(rollout.records, EntryKind::Objection);
    list.removeIf(
        [&](const RegisterEntry &entry) { return !entry.about.isEmpty() && entry.about.section(QLatin1Char('/'), 0, 0) != phase; });
    return list;
}

const PremortemRecord *newestPremortem(const Rollout &rollout, const QString &phase)
{
    const PremortemRecord *newest = nullptr;
    for (const PremortemRecord &premortem : rollout.records.premortems) {
        if (premortem.phase == phase)
            newest = &premortem;
    }
    return newest;
}

} // namespace holdpoint
