#include "models/phases/planfold.h"

#include "models/phases/phaserules.h"

namespace holdpoint {

namespace {

QString said(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

void takeOwner(PhaseState &state, const Event &event)
{
    if (const QString item = said(event, "item"); !item.isEmpty())
        state.itemOwners.insert(item, said(event, "to"));
    else
        state.owner = said(event, "to");
}

} // namespace

void answered(ItemState &item, const Event &event)
{
    for (const ItemStatus status :
         {ItemStatus::Open, ItemStatus::Done, ItemStatus::Failed, ItemStatus::NotApplicable, ItemStatus::Blocked}) {
        if (itemStatusWord(status) == said(event, "state"))
            item.status = status;
    }
    item.by = event.actor;
    item.reason = said(event, "because");
    item.evidence = said(event, "evidence");
    item.at = event.at;
    item.seq = event.seq;
}

bool applyPlan(PhaseState &state, const Event &event)
{
    if (event.kind == QLatin1String("parity.answered"))
        answered(state.parity[said(event, "item")], event);
    else if (event.kind == QLatin1String("optin.recorded"))
        state.optIns.insert(said(event, "customer"),
                            {said(event, "say") == QLatin1String("in"), event.actor, said(event, "because"), event.at, event.seq});
    else if (event.kind == QLatin1String("milestone.reached"))
        state.reached.insert(said(event, "id"), event.at);
    else if (event.kind == QLatin1String("milestone.lost"))
        state.reached.remove(said(event, "id"));
    else if (event.kind == QLatin1String("assignment.owner_changed"))
        takeOwner(state, event);
    else
        return false;
    return true;
}

bool applyShared(Phases &phases, const Playbook &playbook, const Event &event)
{
    if (event.kind == QLatin1String("review.held")) {
        phases.rituals.insert(said(event, "ritual"), {event.actor, said(event, "text"), event.at});
    } else if (event.kind == QLatin1String("review.done")) {
        const Result<Instant> due = parseRfc3339(said(event, "review_by"));
        phases.reviewedFor = due ? std::optional<Instant>(*due) : std::nullopt;
        phases.rituals.insert(QString(), {event.actor, said(event, "text"), event.at});
    } else if (event.kind == QLatin1String("drill.imported")) { // a drill brought in is the drill that was due
        for (const Ritual &ritual : playbook.rituals) {
            if (ritual.kind == QLatin1String("drill"))
                phases.rituals.insert(ritual.id, {event.actor, said(event, "outcome"), event.at});
        }
    } else {
        return false;
    }
    return true;
}

QList<EventDraft> milestoneNews(const PhaseState &state, const QString &milestone, Judgement verdict, const QString &value,
                                const QString &why)
{
    const bool before = state.reached.contains(milestone);
    const bool reached = !before && verdict == Judgement::Passed;
    const bool lost = before && verdict == Judgement::Failed; // unknown loses nothing: what was seen was seen
    if (!reached && !lost)
        return {};
    return {{reached ? QStringLiteral("milestone.reached") : QStringLiteral("milestone.lost"),
             QStringLiteral("%1/%2").arg(state.id, milestone),
             {{QStringLiteral("phase"), state.id},
              {QStringLiteral("id"), milestone},
              {QStringLiteral("attempt"), state.attempt},
              {QStringLiteral("value"), value},
              {QStringLiteral("why"), why}}}};
}

QList<EventDraft> answerNews(const PhaseState &state, const QString &set, const QString &item, Judgement verdict, const QString &why)
{
    const bool feature = set == QLatin1String("parity");
    const ItemStatus now = (feature ? state.parity : state.items).value(item).status;
    const bool passed = verdict == Judgement::Passed;
    const bool known = now == (passed ? ItemStatus::Done : ItemStatus::Failed);
    if (known || now == ItemStatus::NotApplicable || (!passed && verdict != Judgement::Failed))
        return {};
    return {{feature ? QStringLiteral("parity.answered") : QStringLiteral("check.answered"),
             QStringLiteral("%1/%2").arg(state.id, item),
             {{QStringLiteral("phase"), state.id},
              {QStringLiteral("item"), item},
              {QStringLiteral("from"), itemStatusWord(now)},
              {QStringLiteral("state"), itemStatusWord(passed ? ItemStatus::Done : ItemStatus::Failed)},
              {QStringLiteral("because"), passed ? QString() : why},
              {QStringLiteral("evidence"), QStringLiteral("checked: %1").arg(why)}}}};
}

} // namespace holdpoint
