#include "models/room/eventwords.h"

#include "models/base/safetext.h"
#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/playbook/roles.h"
#include "models/records/personalnotes.h"
#include "models/records/recordrules.h"
#include "models/room/eventsentences.h"

#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

// "cohort/snapshot" becomes "Cohort 10 %, Snapshot taken"; anything unknown stays as it is.
QString titleOf(const QString &subject, const Playbook &playbook)
{
    const QStringList parts = subject.split(QLatin1Char('/'));
    if (const Phase *phase = byId(playbook.phases, parts[0])) {
        if (parts.size() < 2)
            return phase->title;
        if (const ChecklistItem *item = byId(phase->checklist, parts[1]))
            return item->title;
        if (const Criterion *criterion = byId(phase->success, parts[1]))
            return criterion->title.isEmpty() ? criterion->id : criterion->title;
        if (const Milestone *milestone = byId(phase->milestones, parts[1]))
            return milestone->title;
        if (const EnterCheck *enter = byId(phase->enter, parts[1]))
            return enter->title.isEmpty() ? enter->id : enter->title;
        if (const Parity *feature = byId(phase->parity, parts[1]))
            return feature->feature;
        if (const Risk *risk = plannedRisk(playbook, subject))
            return risk->risk;
        return QStringLiteral("%1, %2").arg(phase->title, parts[1]);
    }
    if (const Trigger *trigger = byId(playbook.triggers, subject))
        return trigger->title;
    if (const Person *person = byId(playbook.people, subject))
        return person->name;
    if (const KillSwitch *killSwitch = byId(playbook.killSwitches, subject))
        return killSwitch->title;
    if (parts.size() == 2) { // R-1/freeze
        for (const Runbook &runbook : playbook.runbooks) {
            if (const Step *step = byId(runbook.steps, parts[1]))
                return step->title;
        }
    }
    return subject;
}

// A role by its title, a person by their name.
std::optional<QString> whoText(const QString &key, const QString &value, const Playbook &playbook)
{
    static const QStringList persons{QStringLiteral("to"), QStringLiteral("owner"), QStringLiteral("person")};
    if (persons.contains(key) && byId(playbook.people, value))
        return personName(playbook, value);
    if (key == QLatin1String("role") || (persons.contains(key) && (byId(playbook.roles, value) || builtInRoles().contains(value))))
        return roleTitle(playbook, value);
    return std::nullopt;
}

QString valueText(const QString &key, const QJsonValue &value)
{
    if (value.isBool())
        return Sentence::word(value.toBool() ? QStringLiteral("yes") : QStringLiteral("no"));
    if (value.isDouble())
        return QString::number(value.toInteger());
    static const QStringList written{QStringLiteral("text"),     QStringLiteral("because"), QStringLiteral("reason"),
                                     QStringLiteral("why"),      QStringLiteral("detail"),  QStringLiteral("item"),
                                     QStringLiteral("evidence"), QStringLiteral("despite")};
    return written.contains(key) ? value.toString() : Sentence::word(value.toString());
}

// What was attached is called by its file's name; its digest says nothing to people.
QString valueText(const QString &key, const QJsonObject &body)
{
    const QJsonValue name = key == QLatin1String("evidence") ? body[u"evidence_name"] : QJsonValue();
    return valueText(key, name.isString() ? name : body[key]);
}

} // namespace

QString inWords(const Event &event, const Playbook *playbook)
{
    const QString subject = playbook ? titleOf(event.subject, *playbook) : event.subject;
    const EventSentence *sentence = EventSentence::of(event.kind);
    if (!sentence)
        return displayText(QStringLiteral("%1 %2").arg(event.kind, subject).trimmed());
    if (isPersonal(event)) {
        const QString about = actorInWords(event.body[u"about"].toString(), playbook);
        return displayText(event.revealed.isEmpty() ? QStringLiteral("Personal note about %1").arg(about)
                                                    : QStringLiteral("Personal note about %1: %2").arg(about, event.revealed.simplified()),
                           400);
    }
    static const QRegularExpression field(QStringLiteral(R"(\{(\w+)\})"));
    const QString pattern = sentence->words();
    QString out;
    qsizetype from = 0;
    for (auto it = field.globalMatch(pattern); it.hasNext();) {
        const auto match = it.next();
        out += pattern.mid(from, match.capturedStart() - from);
        const QString key = match.captured(1);
        const auto who = playbook ? whoText(key, event.body[key].toString(), *playbook) : std::nullopt;
        if (key == QLatin1String("subject"))
            out += subject;
        else if (who)
            out += *who;
        else if (const QString value = valueText(key, event.body); value != QLatin1String("none")) // no overlay, no limit
            out += value;
        from = match.capturedEnd();
    }
    return displayText((out + pattern.mid(from)).simplified(), 400);
}

bool isKnown(const QString &kind, int version)
{
    return version == 1 && EventSentence::of(kind);
}

QString actorInWords(const QString &actor, const Playbook *playbook)
{
    if (!playbook)
        return actor;
    if (actor.startsWith(QLatin1String("trigger/")))
        return titleOf(actor.mid(8), *playbook);
    const Person *person = byId(playbook->people, actor);
    return displayText(person ? person->name : actor);
}

QString laneOf(const Event &event)
{
    const EventSentence *sentence = EventSentence::of(event.kind);
    return sentence ? QString::fromLatin1(sentence->lane) : QStringLiteral("data");
}

} // namespace holdpoint
