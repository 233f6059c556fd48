#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/shape.h"

#include <QtCore/QHash>

#include <memory>

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
    int edge = 0; // −1: begins a stretch of its lane, 1: ends one
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

// Reads a journal once, however often it is asked: what is appended is read on from where it stood.
class LaneReader
{
public:
    explicit LaneReader(std::shared_ptr<const Playbook> playbook);
    // `events`: all of them so far. With a budget it stops when that is over and says false: call it again.
    bool read(const QList<Event> &events, std::optional<Duration> budget = {});
    qsizetype count() const { return m_read; }
    LaneFacts facts(Instant now) const; // what is still open ends now

private:
    struct Open {
        QString lane;
        LaneSpan span;
    };
    Lane &lane(const QString &id);
    void begin(const QString &key, const QString &laneId, const LaneSpan &span);
    void end(const QString &key, Instant at);
    void readOne(const Event &event);
    void readPhase(const Event &event);
    void readTrigger(const Event &event);
    void readRun(const Event &event);
    void readEngine(const Event &event);

    std::shared_ptr<const Playbook> m_playbook;
    LaneFacts m_facts;
    QHash<QString, Open> m_open;
    std::optional<Instant> m_engineSeen, m_engineEnded;
    qsizetype m_read = 0;
    int m_edge = 0;
};

LaneFacts laneFacts(const QList<Event> &events, std::shared_ptr<const Playbook> playbook, Instant now);
QString laneTitle(const QString &lane);
Shape laneShape(const Event &event, Tone *tone); // the mark of an event, in the list as well

} // namespace holdpoint
