#include "app/ctl/statustriggers.h"

#include "models/triggers/alarmhealth.h"
#include "models/triggers/reviewlane.h"

namespace holdpoint::ctl {

namespace {

QJsonArray reviewJson(const Rollout &rollout)
{
    QJsonArray list;
    for (const ReviewItem &item : reviewLane(rollout.triggers, *rollout.playbook))
        list << QJsonObject{{QStringLiteral("trigger"), item.trigger},
                            {QStringLiteral("case"), reviewCaseWord(item.what)},
                            {QStringLiteral("why"), item.why},
                            {QStringLiteral("since"), toRfc3339(item.since)},
                            {QStringLiteral("due"), item.due ? QJsonValue(toRfc3339(*item.due)) : QJsonValue()},
                            {QStringLiteral("answer"), actWord(item.answer)}};
    return list;
}

QJsonObject alarmsJson(const Rollout &rollout, Instant now)
{
    const AlarmHealth health = alarmHealthOf(rollout.triggers, *rollout.playbook, now);
    QJsonArray actors;
    for (const AlarmHealth::Actor &actor : health.badActors)
        actors << QJsonObject{{QStringLiteral("trigger"), actor.trigger}, {QStringLiteral("raised"), actor.raised}};
    return {{QStringLiteral("raised_24h"), health.raised},
            {QStringLiteral("raised_10m"), health.lastTen},
            {QStringLiteral("worst_10m"), health.worstTen},
            {QStringLiteral("flood"), health.flood},
            {QStringLiteral("flood_share"), health.floodShare},
            {QStringLiteral("p1"), health.byPriority[0]},
            {QStringLiteral("p2"), health.byPriority[1]},
            {QStringLiteral("p3"), health.byPriority[2]},
            {QStringLiteral("bad_actors"), actors},
            {QStringLiteral("chattering"), QJsonArray::fromStringList(health.chattering)},
            {QStringLiteral("standing"), QJsonArray::fromStringList(health.standing)}};
}

QString verdictOf(DriftState::Verdict verdict)
{
    switch (verdict) {
    case DriftState::Verdict::Same:
        return QStringLiteral("same");
    case DriftState::Verdict::Differs:
        return QStringLiteral("differs");
    case DriftState::Verdict::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonArray environmentsJson(const Rollout &rollout)
{
    QJsonArray list;
    for (const Drift &drift : rollout.playbook->drift) {
        const auto found = rollout.findings.drift.constFind(drift.id);
        const bool looked = found != rollout.findings.drift.constEnd();
        list << QJsonObject{{QStringLiteral("id"), drift.id},
                            {QStringLiteral("verdict"), verdictOf(looked ? found->verdict : DriftState::Verdict::Unknown)},
                            {QStringLiteral("since"), looked ? QJsonValue(toRfc3339(found->since)) : QJsonValue()},
                            {QStringLiteral("why"), looked ? found->why : QStringLiteral("not compared yet")}};
    }
    return list;
}

QString standingWord(TriggerProposal::Standing standing)
{
    switch (standing) {
    case TriggerProposal::Standing::Open:
        return QStringLiteral("open");
    case TriggerProposal::Standing::Accepted:
        return QStringLiteral("accepted");
    case TriggerProposal::Standing::Declined:
        break;
    }
    return QStringLiteral("declined");
}

QJsonArray proposalsJson(const Rollout &rollout)
{
    QJsonArray list;
    for (const TriggerProposal &proposal : rollout.triggers.proposals)
        list << QJsonObject{{QStringLiteral("id"), proposal.id},
                            {QStringLiteral("trigger"), proposal.trigger},
                            {QStringLiteral("text"), inWords(proposal.changes)},
                            {QStringLiteral("because"), proposal.because},
                            {QStringLiteral("by"), proposal.by},
                            {QStringLiteral("at"), toRfc3339(proposal.at)},
                            {QStringLiteral("state"), standingWord(proposal.standing)}};
    return list;
}

QJsonArray labelsJson(const Rollout &rollout)
{
    QJsonArray list;
    for (const IncidentLabel &label : rollout.triggers.labels)
        list << QJsonObject{{QStringLiteral("trigger"), label.trigger.isEmpty() ? QJsonValue() : QJsonValue(label.trigger)},
                            {QStringLiteral("from"), toRfc3339(label.from)},
                            {QStringLiteral("to"), toRfc3339(label.to)},
                            {QStringLiteral("say"), label.incident ? QStringLiteral("incident") : QStringLiteral("false alarm")},
                            {QStringLiteral("text"), label.text},
                            {QStringLiteral("by"), label.by}};
    return list;
}

} // namespace

void addTriggersJson(QJsonObject &status, const Rollout &rollout, Instant now)
{
    status[QStringLiteral("review")] = reviewJson(rollout);
    status[QStringLiteral("alarms")] = alarmsJson(rollout, now);
    status[QStringLiteral("environments")] = environmentsJson(rollout);
    status[QStringLiteral("proposals")] = proposalsJson(rollout);
    status[QStringLiteral("labels")] = labelsJson(rollout);
}

QStringList triggerLines(const QJsonObject &status)
{
    QStringList lines;
    for (const QJsonValue &item : status[u"review"].toArray())
        lines << QStringLiteral("  judge %1: %2 %3 (%4)")
                     .arg(item[u"trigger"].toString(), item[u"case"].toString(), item[u"why"].toString(), item[u"answer"].toString());
    for (const QJsonValue &each : status[u"environments"].toArray())
        lines << QStringLiteral("  environments, %1: %2 %3")
                     .arg(each[u"id"].toString(), each[u"verdict"].toString(), each[u"why"].toString());
    for (const QJsonValue &proposal : status[u"proposals"].toArray()) {
        if (proposal[u"state"].toString() == u"open")
            lines << QStringLiteral("  proposal %1 for %2: %3, because %4")
                         .arg(proposal[u"id"].toString(), proposal[u"trigger"].toString(), proposal[u"text"].toString(),
                              proposal[u"because"].toString());
    }
    return lines;
}

} // namespace holdpoint::ctl
