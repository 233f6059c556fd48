#include "ui/metrics/metricfacts.h"

#include "models/metrics/evaluate.h"
#include "models/phases/phaserules.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/metrics/metricmarkers.h"
#include "ui/metrics/metriclimits.h"
#include "ui/metrics/trafficmark.h"
#include "ui/widgets/words.h"

#include <cmath>

namespace holdpoint {

namespace {

double largestOf(const Trace &trace, const MetricLimits &limits)
{
    return std::max({std::abs(limits.fire.value_or(0)), std::abs(limits.watch.value_or(0)), trace.largest()});
}

StateLook wordLook(Overall state, const QString &word)
{
    StateLook look = lookOf(state);
    look.word = word;
    return look;
}

// Of the triggers that read it, the worst that is not quiet.
const TriggerState *loudest(const Rollout &r, const QString &metric)
{
    const TriggerState *worst = nullptr;
    const auto triggers = triggersOn(*r.playbook, metric);
    for (const Trigger *plan : triggers) {
        const TriggerState *state = triggerById(r.triggers, plan->id);
        if (state && state->armed && state->condition != Condition::Ok && (!worst || worst->condition < state->condition))
            worst = state;
    }
    return worst;
}

Margin marginOf(const MetricLimits &limits, double value)
{
    Margin margin{Margin::State::Normal, 0};
    if (!limits.fire)
        return {};
    const double part = limits.above ? value : *limits.fire;
    const double whole = limits.above ? *limits.fire : value;
    margin.share = whole > 0 ? std::max(0.0, part / whole) : (part > whole ? 1.25 : 0);
    const bool beyondWatch = limits.watch && (limits.above ? value > *limits.watch : value < *limits.watch);
    if (margin.share > 1)
        margin.state = Margin::State::Breached;
    else if (beyondWatch)
        margin.state = Margin::State::Watch;
    return margin;
}

StateLook valueLook(const Rollout &r, const MetricFacts &facts, const MetricLimits &limits)
{
    if (const TriggerState *trigger = loudest(r, facts.id)) {
        StateLook look = lookOf(*trigger);
        look.word = look.word.isEmpty() ? tr("firing") : look.word;
        return look;
    }
    if (facts.margin.state == Margin::State::Breached)
        return wordLook(Overall::Watch, tr("beyond the limit"));
    if (facts.margin.state == Margin::State::Watch)
        return wordLook(Overall::Watch, tr("beyond the watch line"));
    StateLook look = lookOf(SampleState::Valid);
    look.word = limits.fire ? tr("within limits") : tr("no limit set");
    if (!limits.fire)
        look.shape = Shape::None;
    return look;
}

void sayUnknown(MetricFacts &facts, const RoomSession &session, const Metric &metric, const Sample &sample, Instant now)
{
    const auto good = session.metrics().newestValid(metric.id);
    facts.look = lookOf(sample.state);
    if (!session.surroundings().engineAlive)
        facts.look = lookOf(Overall::NoEngine);
    else if (good && sample.state == SampleState::Stale) {
        facts.value = valueText(good->value, metric.unit);
        facts.struck = true;
        facts.look.word = tr("STALE %1").arg(ageText(now - good->at));
    }
    const QString last = good ? tr("last good %1").arg(utcSeconds(good->at)) : tr("never measured");
    facts.limit = facts.struck
        ? last
        : tr("source %1: %2, %3").arg(metric.source, sample.why.isEmpty() ? sampleStateWord(sample.state) : sample.why, last);
    facts.age = good ? ageText(now - good->at) : QString();
}

std::optional<Instant> firstStart(const Rollout &r)
{
    std::optional<Instant> first;
    for (const PhaseState &phase : r.phases.phases)
        if (phase.started && (!first || *phase.started < *first))
            first = phase.started;
    return first;
}

} // namespace

PlotData metricPlot(const RoomSession &session, const Metric &metric, MetricTraces &traces, const Stretch &stretch)
{
    const Rollout &r = session.rollout();
    const MetricLimits limits = metricLimits(r, metric);
    const MetricTraces::Line &line = traces.follow(session.metrics(), metric, firstStart(r), r.playbook->baseline.capture);
    const AxisScale scale = axisScale(metric.unit, largestOf(line.trace, limits));
    PlotData plot;
    plot.from = toMs(stretch.from);
    plot.to = toMs(stretch.to);
    plot.unit = scale.unit;
    plot.points = line.trace.points(plot.from, plot.to, stretch.pixels);
    for (PlotPoint &point : plot.points)
        point.value *= scale.factor;
    if (limits.fire) {
        plot.fire = *limits.fire * scale.factor;
        const QString word = limits.trigger.isEmpty() ? tr("limit %1") : tr("fire %1");
        plot.fireLabel = word.arg(valueText(*limits.fire, metric.unit));
    }
    if (limits.watch) {
        plot.watch = *limits.watch * scale.factor;
        plot.watchLabel = tr("watch %1").arg(valueText(*limits.watch, metric.unit));
    }
    if (line.baseline) {
        plot.low = line.baseline->low * scale.factor;
        plot.median = line.baseline->median * scale.factor;
        plot.high = line.baseline->high * scale.factor;
        plot.medianLabel = tr("baseline");
    }
    plot.markers = metricMarkers(traces.marking(session.events()), *r.playbook, metric, stretch.from, stretch.to);
    const auto good = session.metrics().newestValid(metric.id);
    const bool live = session.surroundings().engineAlive;
    if (!good)
        plot.staleFrom = plot.from;
    else if (!live || stretch.to - good->at >= metric.staleAfter)
        plot.staleFrom = toMs(good->at);
    if (r.mode == Mode::Drill)
        plot.ground = tr("SIMULATED");
    else
        plot.ground = trafficMark(r, stretch.from);
    return plot;
}

MetricFacts metricFacts(const RoomSession &session, const Metric &metric, MetricTraces &traces, const Stretch &stretch)
{
    const Rollout &r = session.rollout();
    MetricFacts facts;
    facts.id = metric.id;
    facts.question = metricQuestion(metric);
    facts.label = metricLabel(metric);
    facts.plot = metricPlot(session, metric, traces, stretch);
    const Instant now = session.surroundings().now;
    const Sample sample = session.metrics().at(metric.id, now, metric.staleAfter);
    if (sample.state != SampleState::Valid || !session.surroundings().engineAlive) {
        sayUnknown(facts, session, metric, sample, now);
        return facts;
    }
    const MetricLimits limits = metricLimits(r, metric);
    facts.limited = limits.fire.has_value();
    facts.value = valueText(sample.value, metric.unit);
    facts.age = ageText(now - sample.at);
    if (limits.fire)
        facts.limit = (limits.above ? tr("of %1") : tr("at least %1")).arg(valueText(*limits.fire, metric.unit));
    facts.margin = marginOf(limits, sample.value);
    facts.look = valueLook(r, facts, limits);
    return facts;
}

QStringList metricOrder(const Rollout &rollout)
{
    const Playbook &playbook = *rollout.playbook;
    QStringList order;
    const PhaseState *active = activePhase(rollout.phases);
    if (const Phase *phase = active ? byId(playbook.phases, active->id) : nullptr)
        for (const Criterion &criterion : phase->success)
            order += criterion.check.that.metrics();
    for (const Trigger &trigger : playbook.triggers) {
        const TriggerState *state = triggerById(rollout.triggers, trigger.id);
        if (state && state->armed)
            order += trigger.when.metrics();
    }
    static const QStringList kinds{QStringLiteral("latency"),   QStringLiteral("errors"),    QStringLiteral("throughput"),
                                   QStringLiteral("data"),      QStringLiteral("customers"), QStringLiteral("reliability"),
                                   QStringLiteral("saturation")};
    QList<const Metric *> rest;
    for (const Metric &metric : playbook.metrics)
        rest.append(&metric);
    const auto place = [](const Metric *m) { return kinds.contains(m->kind) ? kinds.indexOf(m->kind) : kinds.size(); };
    std::stable_sort(rest.begin(), rest.end(), [&](const Metric *a, const Metric *b) { return place(a) < place(b); });
    for (const Metric *metric : rest)
        order.append(metric->id);
    order.removeDuplicates();
    order.removeIf([&](const QString &id) { return !byId(playbook.metrics, id); });
    return order;
}

QStringList kindsNotMeasured(const Playbook &playbook)
{
    const QList<std::pair<QString, QString>> kinds{{QStringLiteral("latency"), tr("latency")},
                                                   {QStringLiteral("errors"), tr("errors")},
                                                   {QStringLiteral("throughput"), tr("throughput")},
                                                   {QStringLiteral("data"), tr("data")},
                                                   {QStringLiteral("customers"), tr("customers")}};
    QStringList missing;
    for (const auto &kind : kinds) {
        const auto measures = [&kind](const Metric &metric) { return metric.kind == kind.first; };
        if (std::none_of(playbook.metrics.begin(), playbook.metrics.end(), measures))
            missing.append(kind.second);
    }
    return missing;
}

QString valueAt(const RoomSession &session, const Metric &metric, Instant at)
{
    const Sample sample = session.metrics().at(metric.id, at, metric.staleAfter);
    return sample.state == SampleState::Valid ? valueText(sample.value, metric.unit) : sampleStateWord(sample.state);
}

} // namespace holdpoint
