#include "models/triggers/reviewlane.h"

namespace holdpoint {

namespace {

ReviewItem itemOf(const TriggerState &state, ReviewCase what, const QString &why, Instant since, Act answer)
{
    return {state.id, what, why, since, {}, answer};
}

std::optional<ReviewItem> caseOf(const TriggerState &state, const Trigger &trigger)
{
    const bool firing = state.condition == Condition::Firing, blind = state.overlay != Overlay::None && !trigger.manual;
    if (state.disarmed || !state.armed)
        return std::nullopt;
    if (state.response == Response::Asked) {
        ReviewItem item = itemOf(state, ReviewCase::Asked, state.responseReason.isEmpty() ? state.why : state.responseReason,
                                 state.responseSince, Act::Confirm);
        item.due = state.deadline;
        return item;
    }
    if (blind && firing)
        return itemOf(state, ReviewCase::Blind, overlayWord(state.overlay), state.since, state.latched ? Act::Rearm : Act::Rollback);
    if (blind && state.condition == Condition::Pending)
        return itemOf(state, ReviewCase::Frozen, overlayWord(state.overlay), state.since, Act::Hold);
    if (state.flapping)
        return itemOf(state, ReviewCase::Flapping, QStringLiteral("%1 episodes in 30 minutes").arg(state.firings.size()),
                      state.lastFired.value_or(state.since), Act::Rearm);
    if (!state.latched)
        return std::nullopt;
    if (!firing)
        return itemOf(state, ReviewCase::OffDuty, responseWord(state.response), state.since, Act::Rearm);
    if (state.response == Response::Lapsed)
        return itemOf(state, ReviewCase::Lapsed, state.responseReason, state.responseSince, Act::Rearm);
    return state.response == Response::Declined
        ? std::optional(itemOf(state, ReviewCase::StillFiring, state.responseReason, state.responseSince, Act::Rearm))
        : std::nullopt;
}

Priority priorityOf(const Playbook &playbook, const QString &trigger)
{
    const Trigger *found = byId(playbook.triggers, trigger);
    return found ? found->priority : Priority::P3;
}

} // namespace

QString reviewCaseWord(ReviewCase what)
{
    switch (what) {
    case ReviewCase::Asked:
        return QStringLiteral("asked");
    case ReviewCase::Blind:
        return QStringLiteral("blind");
    case ReviewCase::Frozen:
        return QStringLiteral("frozen");
    case ReviewCase::Flapping:
        return QStringLiteral("flapping");
    case ReviewCase::Lapsed:
        return QStringLiteral("lapsed");
    case ReviewCase::StillFiring:
        return QStringLiteral("still firing");
    case ReviewCase::OffDuty:
        return QStringLiteral("off duty");
    case ReviewCase::Unlabelled:
        return QStringLiteral("unlabelled");
    }
    return {};
}

QList<ReviewItem> reviewLane(const Triggers &triggers, const Playbook &playbook)
{
    QList<ReviewItem> lane;
    for (const TriggerState &state : triggers.triggers) {
        const Trigger *trigger = byId(playbook.triggers, state.id);
        if (const auto item = trigger ? caseOf(state, *trigger) : std::nullopt)
            lane << *item;
    }
    for (const TriggerEpisode &episode : triggers.episodes) {
        if (episode.to && !episode.labelled && byId(playbook.triggers, episode.trigger))
            lane << ReviewItem{episode.trigger, ReviewCase::Unlabelled, {}, episode.from, {}, Act::Label};
    }
    std::stable_sort(lane.begin(), lane.end(), [&](const ReviewItem &a, const ReviewItem &b) {
        return a.what != b.what ? a.what < b.what : priorityOf(playbook, a.trigger) < priorityOf(playbook, b.trigger);
    });
    return lane;
}

} // namespace holdpoint
