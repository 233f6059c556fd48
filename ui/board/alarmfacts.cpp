#include "ui/board/alarmfacts.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "models/triggers/alarmmodel.h"
#include "models/triggers/reviewlane.h"
#include "ui/board/boardwords.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

constexpr int mostRows = 5;

QString titleOf(const Trigger &plan)
{
    return displayText(plan.title.isEmpty() ? plan.id : plan.title, 80);
}

Cell chipOf(const TriggerState &state, const Playbook &playbook)
{
    if (state.alarm == AlarmStatus::New)
        return Cell::chip(tr("NEW"), PlateTone::Fire);
    if (state.alarm == AlarmStatus::Recovered)
        return Cell::chip(tr("RECOVERED"), PlateTone::Neutral);
    const QString by = personName(playbook, state.acknowledgedBy).section(QLatin1Char(' '), 0, 0);
    return Cell::chip(displayText(tr("ACK %1").arg(by), 16), PlateTone::Neutral);
}

Row rowOf(const TriggerState &state, const Trigger &plan, const QString &value, Cell chip, Instant since, Instant now)
{
    const StateLook look = lookOf(state);
    const bool loud = state.condition == Condition::Firing;
    Cell title{.text = titleOf(plan), .strong = loud};
    return {state.id,
            {Cell::mark(look.shape, look.tone, look.word, look.filled),
             Cell{.text = QStringLiteral("P%1").arg(static_cast<int>(plan.priority) + 1), .strong = loud}, title, Cell::number(value, loud),
             Cell::number(ageText(now - since)), chip}};
}

void addAlarms(AlarmFacts &facts, const Rollout &r, Instant now)
{
    AlarmModel model;
    model.update(r.triggers, *r.playbook);
    int fresh = 0, acknowledged = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex at = model.index(i, 0);
        const TriggerState *state = triggerById(r.triggers, at.data(AlarmModel::IdRole).toString());
        const Trigger *plan = byId(r.playbook->triggers, state->id);
        fresh += state->alarm == AlarmStatus::New ? 1 : 0;
        acknowledged += state->alarm == AlarmStatus::Acknowledged ? 1 : 0;
        if (state->firstOut)
            facts.footer = tr("First out: %1, %2").arg(titleOf(*plan), utcSeconds(state->alarmSince));
        facts.rows.append(
            rowOf(*state, *plan, at.data(AlarmModel::ValueTextRole).toString(), chipOf(*state, *r.playbook), state->alarmSince, now));
    }
    facts.count = tr("%1 new, %2 acknowledged").arg(fresh).arg(acknowledged);
}

// Not yet an alarm, but on its way: pending.
void addPending(AlarmFacts &facts, const Rollout &r, Instant now)
{
    for (const TriggerState &state : r.triggers.triggers) {
        const Trigger *plan = byId(r.playbook->triggers, state.id);
        if (!plan || !state.armed || state.alarm != AlarmStatus::None || state.condition != Condition::Pending)
            continue;
        const Instant since = state.pendingSince.value_or(state.since);
        const Duration left = since + plan->forTime - now;
        const QString chip = left.count() > 0 ? tr("in %1").arg(toClockText(left)) : tr("WATCH");
        facts.rows.append(rowOf(state, *plan, QString(), Cell::chip(chip, PlateTone::Watch), since, now));
    }
}

void addCalm(AlarmFacts &facts, const Rollout &r, const Surroundings &around)
{
    int unknown = 0;
    for (const TriggerState &state : r.triggers.triggers) {
        facts.armed += state.armed ? 1 : 0;
        unknown += state.armed && state.overlay != Overlay::None ? 1 : 0;
    }
    facts.engineGone = !around.engineAlive && r.phases.status == RolloutStatus::Active;
    facts.known = around.engineAlive && unknown == 0 && facts.armed > 0;
    if (facts.engineGone) {
        facts.calm = tr("Nobody is watching. Every trigger is unknown.");
        facts.calmLine =
            around.beatAge ? tr("The engine has been silent for %1.").arg(ageText(*around.beatAge)) : tr("No engine has this room.");
    } else if (facts.armed == 0) {
        facts.calm = tr("No trigger is armed.");
        facts.calmLine = tr("Triggers are armed when a phase starts.");
    } else if (unknown > 0) {
        facts.calm = tr("No alarm that is known of.");
        facts.calmLine = tr("%n of the armed triggers without fresh data", nullptr, unknown);
    } else {
        facts.calm = tr("No alarm. Every trigger has fresh data.");
    }
}

void addLast(AlarmFacts &facts, const RoomSession &session, Instant now)
{
    if (session.surroundings().store.toRead > 0) // a long history is still coming in, and this looks through all of it
        return;
    const QList<Event> &events = session.events();
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        const Trigger *plan =
            it->kind == QLatin1String("alarm.recovered") ? byId(session.rollout().playbook->triggers, it->subject) : nullptr;
        if (!plan)
            continue;
        facts.calmLine = tr("Last: P%1 %2, recovered %3, %4 ago")
                             .arg(static_cast<int>(plan->priority) + 1)
                             .arg(titleOf(*plan), utcTime(it->at), ageText(now - it->at));
        return;
    }
}

} // namespace

AlarmFacts alarmFacts(const RoomSession &session)
{
    AlarmFacts facts;
    const Rollout &r = session.rollout();
    const Surroundings around = session.surroundings();
    addAlarms(facts, r, around.now);
    addPending(facts, r, around.now);
    addCalm(facts, r, around);
    if (facts.known)
        addLast(facts, session, around.now);
    const qsizetype more = facts.rows.size() - mostRows;
    if (more > 0) {
        facts.rows = facts.rows.first(mostRows);
        facts.footer = tr("%n more in Triggers", nullptr, static_cast<int>(more));
    }
    const QList<ReviewItem> lane = reviewLane(r.triggers, *r.playbook);
    const auto judge = std::count_if(lane.begin(), lane.end(), [](const ReviewItem &item) { return item.what != ReviewCase::Unlabelled; });
    if (judge > 0) {
        const QString words = tr("%n for people to judge", nullptr, static_cast<int>(judge));
        facts.footer = facts.footer.isEmpty() ? words : tr("%1; %2").arg(words, facts.footer);
    }
    if (isFlood(r.triggers, around.now))
        facts.count = tr("FLOOD, %n new in 10 min", nullptr, static_cast<int>(r.triggers.raised.size()));
    return facts;
}

QList<Column> alarmColumns()
{
    return {{QString(), 26, false}, {tr("P"), 38, false},    {tr("Alarm"), 0, false},
            {tr("Now"), 62, true},  {tr("Since"), 58, true}, {tr("State"), 82, false}};
}

} // namespace holdpoint
