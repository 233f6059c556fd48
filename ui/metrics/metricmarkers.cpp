#include "ui/metrics/metricmarkers.h"

#include "models/base/safetext.h"
#include "models/room/session.h"
#include "ui/widgets/words.h"

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

QList<PlotMarker> metricMarkers(const RoomSession &session, const Metric &metric, Instant from, Instant to)
{
    QList<PlotMarker> markers;
    const QList<Event> &events = session.events();
    for (auto it = events.rbegin(); it != events.rend() && it->recorded >= from; ++it) {
        if (it->at < from || it->at > to)
            continue;
        if (const auto marker = markerOf(*it, metric, *session.rollout().playbook))
            markers.prepend(*marker);
    }
    return markers;
}

} // namespace holdpoint
