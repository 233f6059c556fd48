#include "ui/triggers/backtestrows.h"

#include "models/metrics/evaluate.h"
#include "ui/board/boardwords.h"
#include "ui/triggers/outcomerows.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace holdpoint {

namespace {

const Metric *metricOf(const Playbook &playbook, const Threshold &threshold)
{
    return byId(playbook.metrics, threshold.metric);
}

Cell outcomeCell(const RuleOutcome &rule)
{
    const StateLook look = lookOf(rule.outcome);
    const bool timed = rule.after && rule.outcome != Outcome::FalseAlarm;
    const QString word = timed ? tr("after %1").arg(toClockText(*rule.after)) : look.word;
    if (look.shape == Shape::None)
        return Cell::softWords(word);
    return {.kind = Cell::Kind::Word, .text = word, .shape = look.shape, .tone = look.tone, .filled = look.filled};
}

Row countRow(const QString &id, const QString &name, int live, int tried)
{
    const int change = tried - live;
    const QString sign = change > 0 ? QStringLiteral("+%1").arg(change)
        : change < 0                ? QStringLiteral("\u2212%1").arg(-change)
                                    : QStringLiteral("0");
    return {id, {Cell::words(name), Cell::number(QString::number(live)), Cell::number(QString::number(tried), true), Cell::number(sign)}};
}

QString spanText(const std::optional<Duration> &span)
{
    return span ? toClockText(*span) : tr("never");
}

QString sums(const TuningVerdict &verdict, bool labelled)
{
    return labelled ? tr("%1 caught, %2 missed, %3 false").arg(verdict.caught).arg(verdict.missed).arg(verdict.falseAlarms)
                    : tr("%n firings", nullptr, verdict.fired);
}

} // namespace

Trace traceOf(const Playbook &playbook, const Threshold &threshold, const History &history)
{
    Trace trace;
    const Metric *metric = metricOf(playbook, threshold);
    if (!metric)
        return trace;
    const QList<Sample> series =
        history.samples.contains(metric->id) ? history.samples.value(metric->id) : history.samples.value(metric->series);
    std::optional<Instant> before;
    for (const Sample &sample : series) {
        if (before && sample.at - *before >= metric->staleAfter)
            trace.add(toMs(*before) + 1, std::numeric_limits<double>::quiet_NaN());
        trace.add(toMs(sample.at), sample.state == SampleState::Valid ? sample.value : std::numeric_limits<double>::quiet_NaN());
        before = sample.at;
    }
    return trace;
}

AxisScale historyScale(const Playbook &playbook, const Threshold &threshold, const Trace &trace)
{
    const Metric *metric = metricOf(playbook, threshold);
    return axisScale(metric ? metric->unit : Unit::None, std::max(trace.largest(), std::abs(threshold.value)));
}

PlotData historyPlot(const Playbook &playbook, const Threshold &threshold, const Trace &trace, const Tuning &tuning,
                     const QList<IncidentWindow> &incidents, double tried, int pixels)
{
    const Metric *metric = metricOf(playbook, threshold);
    const Unit unit = metric ? metric->unit : Unit::None;
    const AxisScale scale = historyScale(playbook, threshold, trace);
    PlotData plot;
    plot.from = toMs(tuning.from);
    plot.to = toMs(tuning.to);
    plot.unit = scale.unit;
    plot.points = trace.points(plot.from, plot.to, pixels);
    for (PlotPoint &point : plot.points)
        point.value *= scale.factor;
    plot.fire = tried * scale.factor;
    plot.fireLabel = tr("tried %1").arg(valueText(tried, unit));
    plot.watch = threshold.value * scale.factor;
    plot.watchLabel = tr("live %1").arg(valueText(threshold.value, unit));
    for (const IncidentWindow &incident : incidents)
        plot.bands.append({toMs(incident.from), toMs(incident.to), incident.label, false});
    for (const TuningEpisode &episode : tuning.episodes)
        if (episode.live.outcome == Outcome::Unknown)
            plot.bands.append({toMs(episode.from), toMs(episode.to), tr("no data"), true});
    std::sort(plot.bands.begin(), plot.bands.end(), [](const PlotBand &a, const PlotBand &b) { return a.from < b.from; });
    return plot;
}

QList<Column> episodeColumns()
{
    return {{tr("Started, UTC"), 132}, {tr("Lasted"), 76, true}, {tr("Worst"), 76, true},
            {tr("Live rule"), 116},    {tr("Tried rule"), 116},  {tr("Incident"), 0}};
}

QList<Row> episodeRows(const Tuning &tuning, Unit unit)
{
    QList<Row> rows;
    for (auto it = tuning.episodes.rbegin(); it != tuning.episodes.rend(); ++it) {
        const Cell worst = it->peak                ? Cell::number(valueText(*it->peak, unit), true)
            : it->live.outcome == Outcome::Unknown ? Cell{.kind = Cell::Kind::NoData, .text = tr("NO DATA")}
                                                   : Cell::number(tr("none"));
        rows.append({QString::number(toMs(it->from)) + (it->live.outcome == Outcome::Unknown ? QStringLiteral("?") : QString()),
                     {Cell::words(utcDay(it->from)), Cell::number(toClockText(it->to - it->from)), worst, outcomeCell(it->live),
                      outcomeCell(it->tried), Cell::softWords(it->label)}});
    }
    return rows;
}

QList<Column> verdictColumns()
{
    return {{QString(), 0}, {tr("Live"), 76, true}, {tr("Tried"), 76, true}, {tr("Change"), 84, true}};
}

QList<Row> verdictRows(const Tuning &tuning, bool labelled)
{
    const TuningVerdict &live = tuning.live, &tried = tuning.tried;
    QList<Row> rows;
    if (labelled) {
        rows.append(countRow(QStringLiteral("caught"), tr("Incidents caught"), live.caught, tried.caught));
        rows.append(countRow(QStringLiteral("missed"), tr("Incidents missed"), live.missed, tried.missed));
        rows.append(countRow(QStringLiteral("false"), tr("False alarms"), live.falseAlarms, tried.falseAlarms));
        QString change;
        if (live.detect && tried.detect)
            change = (*tried.detect >= *live.detect ? QStringLiteral("+") : QString()) + toClockText(*tried.detect - *live.detect);
        rows.append({QStringLiteral("detect"),
                     {Cell::words(tr("Time to fire, median")), Cell::number(spanText(live.detect)),
                      Cell::number(spanText(tried.detect), true), Cell::number(change)}});
    } else {
        rows.append(countRow(QStringLiteral("fired"), tr("Firings"), live.fired, tried.fired));
    }
    rows.append({QStringLiteral("unknown"),
                 {Cell::words(tr("Unknown, no data")), Cell::number(toClockText(live.unknown)),
                  Cell::number(toClockText(tried.unknown), true), Cell::number(QString())}});
    return rows;
}

QString proposalNote(const Playbook &playbook, const QString &trigger, const QList<FieldChange> &changes, const Tuning &tuning,
                     bool labelled)
{
    QStringList parts;
    for (const FieldChange &change : changes)
        parts.append(QStringLiteral("%1: %2 → %3").arg(change.field, change.from.isEmpty() ? QStringLiteral("-") : change.from, change.to));
    const Trigger *rule = byId(playbook.triggers, trigger);
    return tr("Proposed for %1: %2. Over %3 to %4: %5, was %6.")
        .arg(rule ? rule->title : trigger, parts.join(QStringLiteral("; ")), utcDay(tuning.from), utcDay(tuning.to),
             sums(tuning.tried, labelled), sums(tuning.live, labelled));
}

} // namespace holdpoint
