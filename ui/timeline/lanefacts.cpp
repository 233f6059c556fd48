#include "ui/timeline/lanefacts.h"

#include "models/room/eventwords.h"
#include "ui/widgets/words.h"

#include <QtCore/QElapsedTimer>

namespace holdpoint {

namespace {

// A beat older than this is no engine; a shorter silence is not worth a band.
constexpr Duration shortestGap{5'000};
constexpr int eventsBetweenLooks = 256; // at the clock

QString phaseTitle(const Playbook &playbook, const QString &id)
{
    const Phase *phase = byId(playbook.phases, id);
    return phase ? phase->title : id;
}

QString atGateWords()
{
    return tr("at gate");
}

QString gapWordsOf(Duration gap)
{
    return tr("no engine %1").arg(toClockText(gap));
}

QString holdWords(const QString &who)
{
    return tr("HOLD, %1").arg(who);
}

} // namespace

LaneReader::LaneReader(std::shared_ptr<const Playbook> playbook) : m_playbook(std::move(playbook))
{
    for (const char *id : {"phases", "triggers", "holds", "rollback", "votes", "comms", "notes", "data"})
        m_facts.lanes.append({QString::fromLatin1(id), laneTitle(QString::fromLatin1(id)), {}, {}});
}

Lane &LaneReader::lane(const QString &id)
{
    const auto it = std::find_if(m_facts.lanes.begin(), m_facts.lanes.end(), [&](const Lane &each) { return each.id == id; });
    return it == m_facts.lanes.end() ? m_facts.lanes.last() : *it;
}

void LaneReader::begin(const QString &key, const QString &laneId, const LaneSpan &span)
{
    m_open.insert(key, {laneId, span});
    m_edge = -1;
}

void LaneReader::end(const QString &key, Instant at)
{
    const auto it = m_open.constFind(key);
    if (it == m_open.constEnd())
        return;
    LaneSpan span = it->span;
    span.to = at;
    lane(it->lane).spans.append(span);
    m_open.erase(it);
    m_edge = 1;
}

void LaneReader::readPhase(const Event &event)
{
    const QString key = QStringLiteral("phase/") + event.subject;
    const QString title = phaseTitle(*m_playbook, event.subject);
    if (event.kind == QLatin1String("phase.started"))
        return begin(key, QStringLiteral("phases"), {event.at, {}, title, PlateTone::Neutral, Pattern::None, false});
    end(key, event.at);
    if (event.kind == QLatin1String("phase.at_gate"))
        begin(key, QStringLiteral("phases"), {event.at, {}, atGateWords(), PlateTone::Neutral, Pattern::None, true});
}

void LaneReader::readTrigger(const Event &event)
{
    const QString key = QStringLiteral("trigger/") + event.subject;
    const Trigger *trigger = byId(m_playbook->triggers, event.subject);
    if (event.kind == QLatin1String("alarm.raised"))
        begin(key, QStringLiteral("triggers"),
              {event.at, {}, trigger ? trigger->title : event.subject, PlateTone::Fire, Pattern::None, false});
    else if (event.kind == QLatin1String("alarm.recovered") || event.kind == QLatin1String("trigger.disarmed"))
        end(key, event.at);
}

void LaneReader::readRun(const Event &event)
{
    const QString id = event.body[u"run"].toString().isEmpty() ? event.subject : event.body[u"run"].toString();
    const QString key = QStringLiteral("run/") + id;
    if (event.kind == QLatin1String("run.requested")) {
        const bool back = event.body[u"direction"].toString() == QLatin1String("back");
        begin(key, QStringLiteral("rollback"),
              {event.at,
               {},
               event.body[u"runbook"].toString(),
               back ? PlateTone::Roll : PlateTone::Neutral,
               back ? Pattern::Hatch : Pattern::None,
               false});
        if (back)
            end(QStringLiteral("phase/") + event.body[u"phase"].toString(), event.at);
    } else if (event.kind == QLatin1String("run.ended")) {
        end(key, event.at);
    }
}

// Between the last sign of one engine and the next one nobody watched. Its last event is the earliest that is certain.
void LaneReader::readEngine(const Event &event)
{
    if (event.kind == QLatin1String("engine.released"))
        m_engineEnded = event.at;
    if (event.kind == QLatin1String("engine.taken")) {
        const auto since = m_engineEnded ? m_engineEnded : m_engineSeen;
        if (since && event.at - *since > shortestGap)
            m_facts.gaps.append({*since, event.at, gapWordsOf(event.at - *since), PlateTone::Stale, Pattern::Hatch, false});
        m_engineEnded.reset();
    }
    if (event.actor == QLatin1String("engine"))
        m_engineSeen = event.at;
}

void LaneReader::readOne(const Event &event)
{
    if (m_read == 0 || event.at < m_facts.first)
        m_facts.first = event.at;
    m_facts.last = m_read > 0 ? std::max(m_facts.last, event.at) : event.at;
    m_edge = 0;
    if (event.kind.startsWith(QLatin1String("phase.")))
        readPhase(event);
    else if (event.kind.startsWith(QLatin1String("alarm.")) || event.kind == QLatin1String("trigger.disarmed"))
        readTrigger(event);
    else if (event.kind.startsWith(QLatin1String("run.")))
        readRun(event);
    else if (event.kind == QLatin1String("hold.set"))
        begin(QStringLiteral("hold"), QStringLiteral("holds"),
              {event.at, {}, holdWords(actorInWords(event.actor, m_playbook.get())), PlateTone::Neutral, Pattern::None, true});
    else if (event.kind == QLatin1String("hold.released"))
        end(QStringLiteral("hold"), event.at);
    readEngine(event);
    LaneMark mark{event.at, event.seq, Shape::None, Tone::Ink, m_edge};
    mark.shape = laneShape(event, &mark.tone);
    lane(laneOf(event)).marks.append(mark);
    ++m_read;
}

bool LaneReader::read(const QList<Event> &events, std::optional<Duration> budget)
{
    QElapsedTimer clock;
    clock.start();
    while (m_read < events.size()) {
        if (budget && m_read % eventsBetweenLooks == 0 && clock.elapsed() >= budget->count())
            return false;
        readOne(events.at(m_read));
    }
    return true;
}

LaneFacts LaneReader::facts(Instant now) const
{
    LaneReader closed = *this;
    const QStringList keys = m_open.keys();
    for (const QString &key : keys)
        closed.end(key, now);
    if (m_read == 0)
        closed.m_facts.first = closed.m_facts.last = now;
    return closed.m_facts;
}

LaneFacts laneFacts(const QList<Event> &events, std::shared_ptr<const Playbook> playbook, Instant now)
{
    LaneReader reader(std::move(playbook));
    reader.read(events);
    return reader.facts(now);
}

QString laneTitle(const QString &lane)
{
    static const QHash<QString, const char *> titles{{QStringLiteral("phases"), QT_TRANSLATE_NOOP("Timeline", "Phases")},
                                                     {QStringLiteral("triggers"), QT_TRANSLATE_NOOP("Timeline", "Triggers")},
                                                     {QStringLiteral("holds"), QT_TRANSLATE_NOOP("Timeline", "Holds")},
                                                     {QStringLiteral("rollback"), QT_TRANSLATE_NOOP("Timeline", "Rollback")},
                                                     {QStringLiteral("votes"), QT_TRANSLATE_NOOP("Timeline", "Votes")},
                                                     {QStringLiteral("comms"), QT_TRANSLATE_NOOP("Timeline", "Comms")},
                                                     {QStringLiteral("notes"), QT_TRANSLATE_NOOP("Timeline", "Notes")},
                                                     {QStringLiteral("data"), QT_TRANSLATE_NOOP("Timeline", "Data truth")}};
    return QCoreApplication::translate("Timeline", titles.value(lane, "Data truth"));
}

Shape laneShape(const Event &event, Tone *tone)
{
    *tone = Tone::Ink;
    const QString &kind = event.kind;
    const auto is = [&](const char *word) { return kind == QLatin1String(word); };
    if (is("alarm.raised")) {
        *tone = Tone::Fire;
        return Shape::Octagon;
    }
    if (is("alarm.recovered"))
        return Shape::OctagonTick;
    if (is("hold.set"))
        return Shape::Bars;
    if (is("run.requested") || is("run.started"))
        return Shape::ArrowRing;
    if (is("run.ended"))
        return Shape::HookTick;
    if (is("phase.passed") || is("gate.passed"))
        return Shape::DiamondTick;
    if (is("poll.opened") || is("phase.at_gate"))
        return Shape::Diamond;
    if (is("step.unknown"))
        return Shape::DiamondQuestion;
    if (is("engine.taken") || is("engine.released"))
        return Shape::FlatLine;
    if (is("clock.jump"))
        return Shape::Clock;
    if (is("signoff.given"))
        return event.body[u"answer"].toString() == QLatin1String("no-go") ? Shape::SlashCircle : Shape::TickCircle;
    return Shape::None;
}

} // namespace holdpoint
