#pragma once

#include "models/journal/event.h"
#include "models/metrics/livemetrics.h"
#include "models/playbook/playbook.h"
#include "ui/metrics/metricbaseline.h"
#include "ui/widgets/trace.h"

namespace holdpoint {

// What the panels draw of every metric, kept up sample by sample instead of read anew for each picture.
class MetricTraces
{
public:
    struct Line {
        Trace trace; // in the metric's own unit
        std::optional<MetricBaseline> baseline;

    private:
        friend class MetricTraces;
        quint64 filled = 0;
        std::optional<Instant> started, newest;
    };
    // Takes what is new since the last call. `started` is when the first phase began.
    const Line &follow(const LiveMetrics &metrics, const Metric &metric, std::optional<Instant> started, Duration capture);
    // Those of the events that mark a line, oldest first; `events` only ever grows at its end.
    const QList<Event> &marking(const QList<Event> &events);

private:
    QHash<QString, Line> m_lines;
    QList<Event> m_marking;
    qsizetype m_read = 0;
};

} // namespace holdpoint
