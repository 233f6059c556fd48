#include "ui/metrics/metrictraces.h"

#include "ui/metrics/metricmarkers.h"

#include <algorithm>
#include <limits>

namespace holdpoint {

const MetricTraces::Line &MetricTraces::follow(const LiveMetrics &metrics, const Metric &metric, std::optional<Instant> started,
                                               Duration capture)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const QList<Sample> &series = metrics.series(metric.id);
    Line &line = m_lines[metric.id];
    const bool filledIn = line.filled != metrics.filledIn(metric.id);
    if (filledIn)
        line = {};
    line.filled = metrics.filledIn(metric.id);
    if (filledIn || line.started != started || !line.newest) {
        line.started = started;
        line.baseline = metricBaseline(series, started, capture);
    }
    auto it = line.newest
        ? std::upper_bound(series.begin(), series.end(), *line.newest, [](Instant at, const Sample &sample) { return at < sample.at; })
        : series.begin();
    for (; it != series.end(); ++it) {
        // Between two samples further apart than `stale_after` nobody knew the value.
        if (line.newest && it->at - *line.newest >= metric.staleAfter)
            line.trace.add(toMs(*line.newest) + 1, unknown);
        line.trace.add(toMs(it->at), it->state == SampleState::Valid ? it->value : unknown);
        line.newest = it->at;
    }
    if (!series.isEmpty())
        line.trace.forgetBefore(toMs(series.first().at));
    return line;
}

const QList<Event> &MetricTraces::marking(const QList<Event> &events)
{
    if (events.size() < m_read) {
        m_read = 0;
        m_marking.clear();
    }
    for (; m_read < events.size(); ++m_read)
        if (marksLines(events.at(m_read)))
            m_marking.append(events.at(m_read));
    return m_marking;
}

} // namespace holdpoint
