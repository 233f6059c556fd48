#include "models/triggers/alarmhealth.h"

namespace holdpoint {

namespace {

constexpr Duration aDay{86'400'000}, tenMinutes{600'000}, aMinute{60'000};
constexpr int floodBegins = 10, floodEnds = 5, chatters = 3;

// The number within 10 minutes changes when an alarm is raised and when one is 10 minutes old.
struct FloodSweep {
    int worst = 0;
    bool flood = false;
    Duration time{0};
};
FloodSweep sweep(const QList<Instant> &raised, Instant now)
{
    QList<Instant> turns = raised;
    for (const Instant at : raised)
        turns << at + tenMinutes;
    std::sort(turns.begin(), turns.end());
    FloodSweep found;
    qsizetype first = 0, end = 0; // those within the 10 minutes
    Instant since;
    for (const Instant turn : std::as_const(turns)) {
        if (turn > now)
            break;
        while (end < raised.size() && raised.at(end) <= turn)
            ++end;
        while (first < end && turn - raised.at(first) >= tenMinutes)
            ++first;
        const int count = static_cast<int>(end - first);
        found.worst = std::max(found.worst, count);
        if (!found.flood && count > floodBegins) {
            found.flood = true;
            since = turn;
        } else if (found.flood && count < floodEnds) {
            found.flood = false;
            found.time += turn - since;
        }
    }
    if (found.flood)
        found.time += now - since;
    return found;
}

bool isChattering(const TriggerState &state, Instant now)
{
    for (qsizetype i = 0; i + chatters <= state.turns.size(); ++i) {
        if (state.turns.at(i + chatters - 1) - state.turns.at(i) < aMinute && now - state.turns.at(i + chatters - 1) < tenMinutes)
            return true;
    }
    return false;
}

} // namespace

AlarmHealth alarmHealthOf(const Triggers &triggers, const Playbook &playbook, Instant now)
{
    AlarmHealth health;
    QList<Instant> raised;
    QHash<QString, int> counts;
    for (const RaisedAlarm &alarm : triggers.raisedLog) {
        const Trigger *trigger = byId(playbook.triggers, alarm.trigger);
        if (now - alarm.at >= aDay || alarm.at > now || !trigger)
            continue;
        raised << alarm.at;
        ++counts[alarm.trigger];
        ++health.byPriority[static_cast<int>(trigger->priority)];
        health.lastTen += now - alarm.at < tenMinutes ? 1 : 0;
    }
    health.raised = static_cast<int>(raised.size());
    const FloodSweep found = sweep(raised, now);
    health.worstTen = found.worst;
    health.flood = found.flood;
    if (!raised.isEmpty() && now > raised.first())
        health.floodShare = static_cast<double>(found.time.count()) / static_cast<double>((now - raised.first()).count());
    for (const TriggerState &state : triggers.triggers) {
        if (counts.contains(state.id))
            health.badActors << AlarmHealth::Actor{state.id, counts.value(state.id)};
        if (isChattering(state, now))
            health.chattering << state.id;
        if (state.alarm != AlarmStatus::None && now - state.alarmSince > aDay)
            health.standing << state.id;
    }
    std::stable_sort(health.badActors.begin(), health.badActors.end(),
                     [](const AlarmHealth::Actor &a, const AlarmHealth::Actor &b) { return a.raised > b.raised; });
    if (health.badActors.size() > 10)
        health.badActors.resize(10);
    return health;
}

} // namespace holdpoint
