#include "ui/triggers/reviewrows.h"

#include "models/base/safetext.h"
#include "ui/board/boardwords.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

struct CaseLook {
    Shape shape;
    Tone tone;
    bool filled;
};

CaseLook lookOfCase(ReviewCase what)
{
    switch (what) {
    case ReviewCase::Asked:
    case ReviewCase::StillFiring:
        return {Shape::Octagon, Tone::Fire, true};
    case ReviewCase::Blind:
    case ReviewCase::Frozen:
        return {Shape::EyeSlash, Tone::Stale, false};
    case ReviewCase::Flapping:
    case ReviewCase::Lapsed:
        return {Shape::Warning, Tone::Watch, true};
    case ReviewCase::OffDuty:
        return {Shape::Padlock, Tone::Ink, false};
    case ReviewCase::Unlabelled:
        break;
    }
    return {Shape::Bell, Tone::Ink2, false};
}

QString triggerTitle(const Playbook &playbook, const QString &id)
{
    const Trigger *trigger = byId(playbook.triggers, id);
    return displayText(trigger && !trigger->title.isEmpty() ? trigger->title : id, 60);
}

QString titlesOf(const QStringList &ids, const Playbook &playbook)
{
    QStringList titles;
    for (const QString &id : ids)
        titles << triggerTitle(playbook, id);
    return titles.isEmpty() ? tr("none") : titles.join(tr(", "));
}

QString splitOf(const AlarmHealth &health)
{
    const auto share = [&](int place) { return qRound(100.0 * health.byPriority[place] / health.raised); };
    return tr("%1 / %2 / %3 %, wanted 5 / 15 / 80").arg(share(0)).arg(share(1)).arg(share(2));
}

} // namespace

QString reviewTitle(ReviewCase what)
{
    switch (what) {
    case ReviewCase::Asked:
        return tr("Roll back?");
    case ReviewCase::Blind:
        return tr("Breach, now blind");
    case ReviewCase::Frozen:
        return tr("Was about to fire, now blind");
    case ReviewCase::Flapping:
        return tr("Flapping, automatic is off");
    case ReviewCase::Lapsed:
        return tr("Nobody decided");
    case ReviewCase::StillFiring:
        return tr("Declined, still firing");
    case ReviewCase::OffDuty:
        return tr("Over; asks nothing until re-armed");
    case ReviewCase::Unlabelled:
        return tr("Incident or false alarm?");
    }
    return {};
}

QList<Column> reviewColumns()
{
    return {{{}, 28}, {tr("What"), 0}, {tr("Trigger"), 0}, {tr("Since"), 64, true}};
}

QList<Row> reviewRows(const QList<ReviewItem> &lane, const Playbook &playbook, Instant now)
{
    QList<Row> rows;
    for (const ReviewItem &item : lane) {
        const CaseLook look = lookOfCase(item.what);
        const QString title = reviewTitle(item.what);
        const Duration left = item.due ? *item.due - now : Duration{0};
        const Cell time = item.due && left.count() > 0 ? Cell::chip(tr("%1 left").arg(toClockText(left)), PlateTone::Watch)
                                                       : Cell::number(ageText(now - item.since));
        rows.append({QStringLiteral("%1/%2").arg(item.trigger).arg(rows.size()),
                     {Cell::mark(look.shape, look.tone, title, look.filled),
                      item.what == ReviewCase::Unlabelled ? Cell::softWords(title) : Cell::strongWords(title),
                      Cell::words(triggerTitle(playbook, item.trigger)), time}});
    }
    return rows;
}

QList<KeyValue> alarmHealthFacts(const AlarmHealth &health, const Playbook &playbook)
{
    QStringList actors;
    for (const AlarmHealth::Actor &actor : health.badActors)
        actors << tr("%1 %2").arg(triggerTitle(playbook, actor.trigger)).arg(actor.raised);
    return {{tr("In 10 minutes"),
             health.flood ? tr("FLOOD, %1").arg(health.lastTen) : tr("%1, worst %2").arg(health.lastTen).arg(health.worstTen),
             health.flood},
            {tr("Time in flood"), tr("%1 % of 24 h").arg(QLocale().toString(100 * health.floodShare, 'f', 1))},
            {tr("P1 / P2 / P3"), health.raised > 0 ? splitOf(health) : tr("no alarm in 24 h")},
            {tr("Most"), actors.isEmpty() ? tr("none") : actors.join(tr(", "))},
            {tr("Chattering"), titlesOf(health.chattering, playbook), !health.chattering.isEmpty()},
            {tr("Over 24 h"), titlesOf(health.standing, playbook), !health.standing.isEmpty()}};
}

} // namespace holdpoint
