#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/shape.h"

namespace holdpoint {

// What the swim-lanes draw: stretches and moments, lane by lane.
struct LaneSpan {
    Instant from, to;
    QString text;
    PlateTone tone = PlateTone::Neutral;
    Pattern pattern = Pattern::None;
    bool outlined = false;
};
struct LaneMark {
    Instant at;
    qint64 seq = 0;
    Shape shape = Shape::None; // None: a tick
    Tone tone = Tone::Ink;
};
struct Lane {
    QString id; // "phases", as laneOf says it
    QString title;
    QList<LaneSpan> spans;
    QList<LaneMark> marks;
};
struct LaneFacts {
    QList<Lane> lanes; // eight, always
    QList<LaneSpan> gaps; // nobody watched: across all lanes
    Instant first, last;
};

LaneFacts laneFacts(const QList<Event> &events, const Playbook &playbook, Instant now);
QString laneTitle(const QString &lane);
Shape laneShape(const Event &event, Tone *tone); // the mark of an event, in the list as well

} // namespace holdpoint
