#include "ui/timeline/eventfacts.h"

#include "models/base/safetext.h"
#include "models/gates/gaterules.h"
#include "models/room/eventwords.h"
#include "models/room/session.h"
#include "models/room/timelinemodel.h"
#include "ui/shell/liveview.h"
#include "ui/shell/shellfacts.h"
#include "ui/widgets/words.h"

#include <QtCore/QJsonArray>

namespace holdpoint {

namespace {

constexpr int longestValue = 8000; // more stands in an export

QString shownValue(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? tr("yes") : tr("no");
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts << shownValue(part);
        return parts.join(QStringLiteral(", "));
    }
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts << QStringLiteral("%1: %2").arg(it.key(), shownValue(it.value()));
        return parts.join(QStringLiteral(", "));
    }
    return value.toString();
}

// The view that shows what the event is about.
QString pathOf(const Event &event)
{
    const QString family = event.kind.section(QLatin1Char('.'), 0, 0);
    const QString first = event.subject.section(QLatin1Char('/'), 0, 0);
    if (family == QLatin1String("step"))
        return QStringLiteral("step/") + event.subject;
    if (family == QLatin1String("run"))
        return QStringLiteral("run/") + first;
    if (family == QLatin1String("trigger") || family == QLatin1String("alarm"))
        return QStringLiteral("trigger/") + first;
    if (family == QLatin1String("gate") || family == QLatin1String("poll") || family == QLatin1String("signoff"))
        return first.isEmpty() ? QString() : QStringLiteral("gate/") + first;
    if (family == QLatin1String("message"))
        return QStringLiteral("message/") + first;
    if (family == QLatin1String("inject"))
        return QStringLiteral("inject/") + first;
    if (family == QLatin1String("phase") || family == QLatin1String("check") || family == QLatin1String("exposure"))
        return QStringLiteral("phase/") + first;
    return {};
}

QString linkText(const QString &path)
{
    const QString kind = path.section(QLatin1Char('/'), 0, 0);
    const QString id = path.section(QLatin1Char('/'), -1);
    if (kind == QLatin1String("step"))
        return tr("Show step %1").arg(id);
    if (kind == QLatin1String("run"))
        return tr("Show run %1").arg(id);
    if (kind == QLatin1String("trigger"))
        return tr("Show trigger %1").arg(id);
    if (kind == QLatin1String("gate"))
        return tr("Show gate %1").arg(id);
    if (kind == QLatin1String("message"))
        return tr("Show the message");
    if (kind == QLatin1String("inject"))
        return tr("Show inject %1").arg(id);
    if (kind == QLatin1String("phase"))
        return tr("Show phase %1").arg(id);
    return tr("Show event %1").arg(id);
}

void addFiles(EventFacts &facts, const Event &event, const QString &room)
{
    if (event.kind.startsWith(QLatin1String("step."))) {
        facts.run = event.subject.section(QLatin1Char('/'), 0, 0);
        facts.step = event.subject.section(QLatin1Char('/'), 1);
        facts.attempt = event.body.value(u"attempt").toInt();
        if (facts.attempt > 0)
            facts.files << QStringLiteral("%1/runs/%2/%3.%4").arg(room, facts.run, facts.step).arg(facts.attempt);
    } else if (event.kind.startsWith(QLatin1String("run."))) {
        facts.files << QStringLiteral("%1/runs/%2/runbook.md").arg(room, event.subject);
    } else if (event.kind == QLatin1String("store.backed_up")) {
        facts.files << QStringLiteral("%1/backups/%2").arg(room, event.body.value(u"file").toString());
    }
    for (const QJsonValue &value : event.body) {
        const QString text = value.toString();
        if (text.startsWith(QLatin1String("sha256:")) && text.size() == 71)
            facts.files << QStringLiteral("%1/attachments/%2").arg(room, text.mid(7));
    }
}

} // namespace

EventFacts eventFacts(const Event &event, const RoomSession &session, qint64 correctedBy)
{
    const Playbook *playbook = session.rollout().playbook.get();
    EventFacts facts;
    facts.title = tr("Event #%1").arg(event.seq);
    facts.sentence = inWords(event, playbook);
    const bool late = recordedLate(event);
    facts.facts = {
        {tr("Happened"), QStringLiteral("%1 %2").arg(utcDate(event.at), utcClock(event.at))},
        {tr("Recorded"),
         late ? tr("%1, %2 late").arg(utcClock(event.recorded), toClockText(event.recorded - event.at)) : utcClock(event.recorded)},
        {tr("Who"), actorInWords(event.actor, playbook)}};
    if (!event.role.isEmpty())
        facts.facts.append({tr("Acting as"), QString(event.role).replace(QLatin1Char('-'), QLatin1Char(' '))});
    facts.facts.append({tr("Kind"), event.kind});
    if (!event.subject.isEmpty())
        facts.facts.append({tr("About"), displayText(event.subject, longestValue)});
    for (auto it = event.body.begin(); it != event.body.end(); ++it) {
        const QString value = displayText(shownValue(it.value()), longestValue);
        if (!value.isEmpty())
            facts.facts.append({it.key(), value});
    }
    facts.facts.append({tr("Command"), event.command});
    facts.facts.append({tr("Hash"), QString::fromLatin1(event.hash.toHex())});
    facts.facts.append({tr("Follows"), QString::fromLatin1(event.prev.toHex())});
    if (const QString path = pathOf(event); !path.isEmpty())
        facts.links.append({path, linkText(path)});
    if (const qint64 of = event.body.value(u"of").toInteger(); of > 0)
        facts.links.append({QStringLiteral("event/%1").arg(of), tr("Show event %1").arg(of)});
    if (correctedBy > 0)
        facts.links.append({QStringLiteral("event/%1").arg(correctedBy), tr("Corrected by %1").arg(correctedBy)});
    addFiles(facts, event, session.room());
    const auto &notes = session.rollout().records.notes;
    facts.mayBeCorrected = std::any_of(notes.begin(), notes.end(),
                                       [&](const Note &note) { return note.seq == event.seq || note.corrections.contains(event.seq); });
    return facts;
}

} // namespace holdpoint
