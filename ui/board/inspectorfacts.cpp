#include "ui/board/inspectorfacts.h"

#include "models/base/safetext.h"
#include "models/metrics/evaluate.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "models/room/session.h"
#include "models/triggers/alarmmodel.h"
#include "ui/board/boardwords.h"
#include "ui/board/checklistfacts.h"
#include "ui/board/criteriafacts.h"
#include "ui/metrics/metricfacts.h"
#include "ui/metrics/metriclimits.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

constexpr Duration plotSpan{30 * 60'000};

void addPlot(InspectorFacts &facts, const RoomSession &session, const QString &metricId)
{
    const Metric *metric = byId(session.rollout().playbook->metrics, metricId);
    if (!metric)
        return;
    const Instant now = session.surroundings().now;
    facts.plotted = true;
    facts.question = metricQuestion(*metric);
    MetricTraces traces;
    facts.plot = metricPlot(session, *metric, traces, {now - plotSpan, now});
    facts.facts.append({tr("Source"), tr("%1, stale after %2").arg(metric->source, toDurationText(metric->staleAfter))});
}

InspectorFacts criterion(const RoomSession &session, const QString &phaseId, const QString &id)
{
    InspectorFacts facts;
    const QList<CriterionFacts> all = criterionFacts(session, phaseId);
    const auto it = std::find_if(all.begin(), all.end(), [&](const CriterionFacts &c) { return c.row.id == id; });
    const Phase *phase = byId(session.rollout().playbook->phases, phaseId);
    if (it == all.end() || !phase)
        return facts;
    const Instant now = session.surroundings().now;
    const Criterion &plan = *byId(phase->success, id);
    facts.title = it->row.title;
    facts.look = lookOf(it->row.verdict);
    facts.value = it->row.valueText;
    facts.limit = it->row.limitText;
    facts.chip = facts.look.word;
    if (it->row.verdict == Judgement::Failed)
        facts.chipTone = PlateTone::Fire;
    else if (it->unknown)
        facts.chipTone = PlateTone::Stale;
    facts.sentence = displayText(it->row.why, 300);
    if (!plan.check.that.isEmpty())
        facts.facts.append({tr("That"), displayText(plan.check.that.text, 200)});
    facts.facts.append(
        {tr("Since"), it->row.since ? tr("%1, %2").arg(utcSeconds(*it->row.since), ageText(now - *it->row.since)) : tr("not judged yet")});
    facts.facts.append({tr("Samples"), tr("%1 in 30 min, at least %2").arg(it->samples).arg(plan.minSamples)});
    facts.facts.append({tr("Gate"), plan.hard ? tr("closes it while it is red") : tr("shown only")});
    addPlot(facts, session, it->row.metric);
    facts.more = QStringLiteral("metric/") + it->row.metric;
    return facts;
}

QString responseText(const TriggerState &state, Instant now)
{
    QString text = responseWord(state.response);
    if (state.deadline)
        text += tr(", %1 left").arg(toClockText(std::max(Duration{0}, *state.deadline - now)));
    return text;
}

QString modeText(const Trigger &plan, const TriggerState &state)
{
    if (!state.notAutoBecause.isEmpty())
        return tr("CONFIRM, not auto: %1").arg(displayText(state.notAutoBecause, 200));
    switch (plan.mode) {
    case TriggerMode::Auto:
        return tr("AUTO after %1").arg(toDurationText(plan.countdown));
    case TriggerMode::Confirm:
        return tr("CONFIRM within %1").arg(toDurationText(plan.decideWithin));
    case TriggerMode::Advise:
        break;
    }
    return tr("ADVISE");
}

InspectorFacts trigger(const RoomSession &session, const QString &id)
{
    InspectorFacts facts;
    const Rollout &r = session.rollout();
    const TriggerState *state = triggerById(r.triggers, id);
    const Trigger *plan = byId(r.playbook->triggers, id);
    if (!state || !plan)
        return facts;
    const Instant now = session.surroundings().now;
    const FirstComparison first = firstComparison(plan->when, *r.playbook);
    facts.title = QStringLiteral("P%1 %2")
                      .arg(static_cast<int>(plan->priority) + 1)
                      .arg(displayText(plan->title.isEmpty() ? plan->id : plan->title, 80));
    facts.look = lookOf(*state);
    facts.value = state->value.isEmpty() ? QString() : valueText(state->value.toDouble(), first.unit, 3);
    facts.limit = first.limit ? tr("limit %1").arg(valueText(*first.limit, first.unit)) : QString();
    facts.chip = facts.look.word;
    if (state->condition == Condition::Firing)
        facts.chipTone = state->alarm == AlarmStatus::New ? PlateTone::Fire : PlateTone::Neutral;
    facts.sentence = displayText(state->why, 300);
    facts.facts = {
        {tr("When"), displayText(plan->manual ? tr("a person says so") : plan->when.text, 200)},
        {tr("For"),
         state->firingSince
             ? tr("%1 of %2").arg(toClockText(now - state->pendingSince.value_or(*state->firingSince)), toClockText(plan->forTime))
             : toDurationText(plan->forTime)},
        {tr("Clears"), plan->clear.isEmpty() ? tr("when it does not hold") : displayText(plan->clear.text, 200)},
        {tr("Response"), responseText(*state, now), true},
        {tr("Mode"), modeText(*plan, *state)},
        {tr("Action"), plan->runbook.isEmpty() ? tr("none") : plan->runbook},
        {tr("Owner"), displayText(personName(*r.playbook, plan->owner), 60)}};
    if (!state->acknowledgedBy.isEmpty())
        facts.facts.append({tr("Acknowledged"), displayText(personName(*r.playbook, state->acknowledgedBy), 60)});
    const QStringList metrics = plan->when.metrics();
    if (!metrics.isEmpty())
        addPlot(facts, session, metrics.first());
    for (const QString &sample : state->samples)
        facts.evidence.append(displayText(sample, 120));
    const bool waits = state->alarm == AlarmStatus::New || state->alarm == AlarmStatus::Recovered;
    facts.acknowledge = waits && !session.observer() ? id : QString();
    facts.more = QStringLiteral("trigger/") + id;
    return facts;
}

InspectorFacts item(const RoomSession &session, const QString &phaseId, const QString &id)
{
    InspectorFacts facts;
    const ChecklistFacts all = checklistFacts(session, phaseId);
    const auto it = std::find_if(all.items.begin(), all.items.end(), [&](const ChecklistRow &row) { return row.id == id; });
    if (it == all.items.end())
        return facts;
    const Rollout &r = session.rollout();
    const Row cells = checklistCells(*it, *r.playbook, session.surroundings().now);
    facts.title = displayText(it->title, 120);
    facts.look = lookOf(it->status);
    facts.chip = facts.look.word;
    facts.facts = {
        {tr("Owner"), cells.cells.at(2).text},
        {tr("Due or done"), cells.cells.at(3).text},
        {tr("Evidence"), it->evidence.isEmpty() ? (it->evidenceRequired ? tr("required") : tr("none")) : displayText(it->evidence, 400)}};
    if (!it->by.isEmpty())
        facts.facts.append({tr("Answered by"), displayText(personName(*r.playbook, it->by), 60)});
    if (!it->reason.isEmpty())
        facts.facts.append({tr("Because"), displayText(it->reason, 300)});
    return facts;
}

InspectorFacts phase(const RoomSession &session, const QString &id)
{
    InspectorFacts facts;
    const Rollout &r = session.rollout();
    const PhaseState *state = phaseById(r.phases, id);
    const Phase *plan = byId(r.playbook->phases, id);
    if (!state || !plan)
        return facts;
    const Surroundings around = session.surroundings();
    facts.title = displayText(plan->title, 80);
    facts.look = lookOf(state->status);
    facts.chip = facts.look.word;
    const auto planned = plannedStart(*state, *plan);
    facts.facts = {
        {tr("Attempt"), QString::number(state->attempt)},
        {tr("Planned"),
         planned ? tr("%1 for %2").arg(utcTime(*planned), toDurationText(plan->planned ? plan->planned->duration : Duration{0}))
                 : tr("no plan")},
        {tr("Started"), state->started ? utcSeconds(*state->started) : tr("not yet")},
        {tr("Soak"), plan->soak.count() > 0 ? toDurationText(plan->soak) : tr("none")},
        {tr("Way back"), plan->rollback.isEmpty() ? tr("none: %1").arg(displayText(plan->noRollbackBecause, 120)) : plan->rollback}};
    if (isUnderWay(*state))
        for (const QString &why : notReadyBecause(*state, *plan, around.engineAlive, around.now))
            facts.evidence.append(displayText(why, 200));
    facts.more = (plan->gate && isUnderWay(*state) ? QStringLiteral("gate/") : QStringLiteral("plan/")) + id;
    return facts;
}

} // namespace

InspectorFacts inspectorFacts(const RoomSession &session, const QString &phaseId, const QString &path)
{
    const QString kind = path.section(QLatin1Char('/'), 0, 0);
    const QString id = path.section(QLatin1Char('/'), 1);
    if (kind == QLatin1String("criterion"))
        return criterion(session, phaseId, id);
    if (kind == QLatin1String("trigger"))
        return trigger(session, id);
    if (kind == QLatin1String("item"))
        return item(session, phaseId, id);
    if (kind == QLatin1String("phase"))
        return phase(session, id);
    return {};
}

QString asMarkdown(const InspectorFacts &facts, Instant now, const QString &head)
{
    QStringList lines{tr("**%1**: %2 %3 %4").arg(facts.title, facts.chip, facts.value, facts.limit).simplified(), QString()};
    for (const KeyValue &pair : facts.facts)
        lines.append(QStringLiteral("- %1: %2").arg(pair.key, pair.value));
    for (const QString &line : facts.evidence)
        lines.append(QStringLiteral("- %1").arg(line));
    lines << QString() << tr("As of %1 UTC, %2").arg(toRfc3339(now), head);
    return lines.join(QLatin1Char('\n'));
}

} // namespace holdpoint
