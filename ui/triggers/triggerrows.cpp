#include "ui/triggers/triggerrows.h"

#include "models/metrics/evaluate.h"
#include "models/people/peoplerules.h"
#include "models/room/eventwords.h"
#include "models/room/facts.h"
#include "models/triggers/guards.h"
#include "ui/shell/liveview.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

int rankOf(const TriggerState &state)
{
    if (state.condition == Condition::Firing)
        return 0;
    if (state.condition == Condition::Pending)
        return 1;
    return state.overlay != Overlay::None && state.armed ? 2 : state.latched ? 3 : 4;
}

bool isShelved(const TriggerState &state, Instant now)
{
    return state.shelvedUntil && *state.shelvedUntil > now;
}

QString valueWords(const TriggerState &state, const Trigger &trigger, const Playbook &playbook)
{
    bool ok = false;
    const double value = state.value.toDouble(&ok);
    return ok ? valueText(value, firstComparison(trigger.when, playbook).unit) : QString();
}

QString limitWords(const Trigger &trigger, const Playbook &playbook)
{
    const FirstComparison first = firstComparison(trigger.when, playbook);
    if (!first.limit)
        return {};
    const QString limit = valueText(*first.limit, first.unit);
    return first.above ? tr("> %1").arg(limit) : tr("< %1").arg(limit);
}

// How long a pending trigger still has, or how long a firing one has been.
QString spanWords(const TriggerState &state, const Trigger &trigger, Instant now)
{
    if (state.condition == Condition::Pending && state.pendingSince)
        return tr("fires in %1").arg(toClockText(std::max(Duration{0}, *state.pendingSince + trigger.forTime - now)));
    if (state.condition == Condition::Firing && state.firingSince)
        return tr("for %1").arg(toClockText(now - *state.firingSince));
    return trigger.forTime.count() > 0 ? tr("after %1").arg(toDurationText(trigger.forTime)) : tr("at once");
}

// Why the machine would ask now instead of acting: environments that are not alike, or too much already done.
QString guardWords(const RoomSession &session, const Trigger &trigger, const TriggerState &state)
{
    if (!state.armed || trigger.mode != TriggerMode::Auto)
        return {};
    const Rollout &rollout = session.rollout();
    const TriggerFacts facts = triggerFactsOf(rollout, false, rollout.engineTakenAt);
    const QString drift = environmentDrift(facts);
    return drift.isEmpty() ? overcorrection(rollout.triggers, *rollout.playbook, trigger, facts, session.surroundings().now) : drift;
}

Cell stateCell(const TriggerState &state, bool unknown, Instant now)
{
    if (unknown)
        return {.kind = Cell::Kind::NoData, .text = tr("UNKNOWN, no engine")};
    const StateLook look = lookOf(state);
    if (isShelved(state, now))
        return Cell::softWords(tr("SHELVED %1").arg(toClockText(*state.shelvedUntil - now)));
    if (look.plate.tone == PlateTone::Fire || look.plate.tone == PlateTone::Watch || look.plate.tone == PlateTone::Stale)
        return Cell::chip(state.firstOut ? tr("%1 · first out").arg(look.word) : look.word, look.plate.tone);
    return Cell::softWords(look.word);
}

Row rowOf(const TriggerState &state, const Trigger &trigger, const RoomSession &session)
{
    const Playbook &playbook = *session.rollout().playbook;
    const Surroundings around = session.surroundings();
    const bool unknown = !around.engineAlive && !trigger.manual;
    const StateLook look = lookOf(state);
    const Cell mark =
        unknown ? Cell::mark(Shape::FlatLine, Tone::Stale, tr("unknown")) : Cell::mark(look.shape, look.tone, look.word, look.filled);
    const QString mode = trigger.mode == TriggerMode::Auto && !state.notAutoBecause.isEmpty() ? tr("CONFIRM*") : modeTitle(trigger.mode);
    const QString condition = trigger.manual ? tr("fired by a person") : trigger.when.text;
    return {trigger.id,
            {mark, Cell::strongWords(priorityWord(trigger.priority)),
             state.armed ? Cell::words(trigger.title) : Cell::softWords(trigger.title), stateCell(state, unknown, around.now),
             Cell::softWords(condition),
             Cell::number(unknown || state.overlay != Overlay::None ? QString() : valueWords(state, trigger, playbook), true),
             Cell::number(limitWords(trigger, playbook)),
             Cell::softWords(state.armed ? spanWords(state, trigger, around.now) : tr("not armed")), Cell::words(mode),
             Cell::words(responseTitle(state, around.now)),
             Cell::softWords(namesOf(playbook, personsOf(session.rollout().people, trigger.owner)))}};
}

} // namespace

QString priorityWord(Priority priority)
{
    return QStringLiteral("P%1").arg(static_cast<int>(priority) + 1);
}

QString modeTitle(TriggerMode mode)
{
    switch (mode) {
    case TriggerMode::Auto:
        return tr("AUTO");
    case TriggerMode::Confirm:
        return tr("CONFIRM");
    case TriggerMode::Advise:
        break;
    }
    return tr("ADVISE");
}

QString responseTitle(const TriggerState &state, Instant now)
{
    if (state.response == Response::Idle)
        return state.latched ? tr("latched") : QString();
    const QString word = responseWord(state.response);
    if (!state.deadline || !isWaiting(state))
        return word;
    const Duration left = *state.deadline - now;
    return left.count() > 0 ? tr("%1, %2 left").arg(word, toClockText(left)) : tr("%1, time is up").arg(word);
}

QList<Column> triggerColumns()
{
    return {{{}, 32},
            {tr("P"), 40},
            {tr("Trigger"), 0},
            {tr("State"), 168},
            {tr("Condition"), 0},
            {tr("Now"), 76, true},
            {tr("Limit"), 84, true},
            {tr("Time"), 108},
            {tr("Mode"), 96},
            {tr("Response"), 132},
            {tr("Owner"), 96}};
}

QList<Row> triggerRows(const RoomSession &session)
{
    struct Entry {
        int rank;
        Row row;
    };
    QList<Entry> entries;
    const Rollout &rollout = session.rollout();
    for (const TriggerState &state : rollout.triggers.triggers) {
        if (const Trigger *trigger = byId(rollout.playbook->triggers, state.id))
            entries.append({rankOf(state) * 10 + static_cast<int>(trigger->priority), rowOf(state, *trigger, session)});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.rank < b.rank; });
    QList<Row> rows;
    for (const Entry &entry : std::as_const(entries))
        rows.append(entry.row);
    return rows;
}

QList<KeyValue> triggerFacts(const RoomSession &session, const QString &id)
{
    const Playbook &playbook = *session.rollout().playbook;
    const Trigger *trigger = byId(playbook.triggers, id);
    const TriggerState *state = triggerById(session.rollout().triggers, id);
    if (!trigger || !state)
        return {};
    const Surroundings around = session.surroundings();
    const StateLook look = lookOf(*state);
    QList<KeyValue> facts{{tr("State"), around.engineAlive || trigger->manual ? look.word : tr("UNKNOWN: no engine is watching"), true},
                          {tr("Why"), state->why.isEmpty() ? tr("nothing has been judged yet") : state->why},
                          {tr("When"), trigger->manual ? tr("a person fires it") : trigger->when.text}};
    if (!trigger->clear.isEmpty())
        facts.append({tr("Clears when"), trigger->clear.text});
    facts.append({tr("Mode"), modeTitle(trigger->mode)});
    if (!state->notAutoBecause.isEmpty())
        facts.append({tr("Not auto"), state->notAutoBecause});
    if (const QString guard = guardWords(session, *trigger, *state); !guard.isEmpty())
        facts.append({tr("Guard"), guard, true});
    const Runbook *runbook = byId(playbook.runbooks, trigger->runbook);
    facts.append({tr("Runbook"), runbook ? (runbook->title.isEmpty() ? runbook->id : runbook->title) : tr("none, it only tells")});
    facts.append({tr("Owner"), namesOf(playbook, personsOf(session.rollout().people, trigger->owner))});
    if (state->response != Response::Idle || state->latched)
        facts.append({tr("Response"), responseTitle(*state, around.now), true});
    if (!state->responseReason.isEmpty())
        facts.append({tr("Said"), tr("%1: %2").arg(actorInWords(state->responseBy, &playbook), state->responseReason)});
    if (state->alarm == AlarmStatus::Acknowledged)
        facts.append({tr("Acknowledged"), tr("by %1").arg(personName(playbook, state->acknowledgedBy))});
    if (isShelved(*state, around.now))
        facts.append(
            {tr("Shelved"),
             tr("until %1 by %2: %3").arg(clockOf(*state->shelvedUntil), personName(playbook, state->shelvedBy), state->shelvedBecause)});
    if (state->flapping)
        facts.append({tr("Flapping"), tr("3 episodes in 30 minutes: automatic action is off until it is re-armed"), true});
    if (state->disarmed)
        facts.append({tr("Off by name"), state->disarmedBecause});
    if (state->lastFired)
        facts.append({tr("Last fired"), tr("%1 UTC, episode %2").arg(clockOf(*state->lastFired)).arg(state->episode)});
    facts.append({tr("Rests on"), state->samples.isEmpty() ? tr("no sample yet") : state->samples.mid(0, 3).join(QLatin1Char('\n'))});
    return facts;
}

QString alarmHealth(const Triggers &triggers, Instant now)
{
    int fresh = 0, acknowledged = 0, shelved = 0, armed = 0;
    for (const TriggerState &state : triggers.triggers) {
        fresh += state.alarm == AlarmStatus::New ? 1 : 0;
        acknowledged += state.alarm == AlarmStatus::Acknowledged ? 1 : 0;
        shelved += isShelved(state, now) ? 1 : 0;
        armed += state.armed ? 1 : 0;
    }
    const QString words = tr("%1 armed, %2 new, %3 acknowledged, %4 shelved").arg(armed).arg(fresh).arg(acknowledged).arg(shelved);
    return isFlood(triggers, now) ? tr("FLOOD, more than 10 in 10 minutes. %1").arg(words) : words;
}

} // namespace holdpoint
