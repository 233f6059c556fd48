#include "ui/metrics/metricmarkers.h"

#include "models/base/safetext.h"
#include "ui/widgets/words.h"

#include <QtCore/QSet>

namespace holdpoint {

namespace {

std::optional<PlotMarker> markerOf(const Event &event, const Metric &metric, const Playbook &playbook)
{
    PlotMarker marker;
    marker.at = toMs(event.at);
    if (event.kind == QLatin1String("phase.started")) {
        const Phase *phase = byId(playbook.phases, event.subject);
        marker.text = displayText(phase ? phase->title : event.subject, 24);
        return marker;
    }
    if (event.kind == QLatin1String("hold.set")) {
        marker.text = tr("HOLD");
        marker.shape = Shape::Bars;
        return marker;
    }
    if (event.kind == QLatin1String("run.started")) {
        marker.text = event.correlation.isEmpty() ? event.subject : event.correlation;
        marker.shape = Shape::ArrowRing;
        marker.tone = Tone::Roll;
        return marker;
    }
    const Trigger *trigger = byId(playbook.triggers, event.subject);
    if (event.kind == QLatin1String("alarm.raised") && trigger && trigger->when.metrics().contains(metric.id)) {
        marker.text = QStringLiteral("P%1").arg(static_cast<int>(trigger->priority) + 1);
        marker.shape = Shape::Octagon;
        marker.tone = Tone::Fire;
        return marker;
    }
    return std::nullopt;
}

} // namespace

bool marksLines(const Event &event)
{
    static const QSet<QString> kinds{QStringLiteral("phase.started"), QStringLiteral("hold.set"), QStringLiteral("run.started"),
                                     QStringLiteral("alarm.raised")};
    return kinds.contains(event.kind);
}

QList<PlotMarker> metricMarkers(const QList<Event> &marking, const Playbook &playbook, const Metric &metric, Instant from, Instant to)
{
    QList<PlotMarker> markers;
    for (auto it = marking.rbegin(); it != marking.rend() && it->recorded >= from; ++it) {
        if (it->at < from || it->at > to)
            continue;
        if (const auto marker = markerOf(*it, metric, playbook))
            markers.prepend(*marker);
    }
    return markers;
}

} // namespace holdpoint
