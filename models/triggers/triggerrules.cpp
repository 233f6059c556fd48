#include "models/triggers/triggerrules.h"

#include "models/triggers/guards.h"
#include "models/triggers/learning.h"

namespace holdpoint {

namespace {

constexpr Duration firingsKept{1'800'000};
constexpr Duration floodSpan{600'000}, alarmDay{86'400'000};

// One word per field that an edit may change; title, notes and owner restart nothing.
QString definitionOf(const Trigger &t)
{
    const QStringList parts{t.when.text,
                            t.clear.text,
                            toDurationText(t.forTime),
                            toDurationText(t.keepFiringFor),
                            QString::number(t.minSamples),
                            QString::number(static_cast<int>(t.noData)),
                            toDurationText(t.keep),
                            QString::number(static_cast<int>(t.mode)),
                            t.runbook,
                            t.phases.join(QLatin1Char(' ')),
                            t.manual ? QStringLiteral("manual") : QString()};
    return parts.join(QLatin1Char('\n'));
}

std::optional<Instant> timeOf(const QJsonObject &body, const char *key)
{
    const auto at = parseRfc3339(body.value(QLatin1String(key)).toString());
    return at ? std::optional(*at) : std::nullopt;
}

QString textOf(const QJsonObject &body, const char *key)
{
    return body.value(QLatin1String(key)).toString();
}

void restart(TriggerState &s, const Trigger *trigger, Instant at)
{
    s.condition = Condition::Ok;
    s.overlay = trigger && trigger->manual ? Overlay::None : Overlay::WarmUp;
    s.since = s.armedAt = at;
    s.pendingSince.reset();
    s.firingSince.reset();
    s.missedSince.reset();
    s.value.clear();
    s.why.clear();
    s.samples.clear();
}

void respondWith(TriggerState &s, Response response, const Event &event)
{
    s.response = response;
    s.responseSince = event.at;
    s.responseBy = event.actor;
    s.responseReason = textOf(event.body, "because");
    s.deadline = timeOf(event.body, "deadline");
}

void latch(TriggerState &s, Response response, const Event &event)
{
    respondWith(s, response, event);
    s.deadline.reset();
    s.latched = true;
}

void rest(TriggerState &s, Instant at)
{
    s.response = Response::Idle;
    s.responseSince = at;
    s.deadline.reset();
}

void recoverAlarm(TriggerState &s)
{
    if (s.alarm == AlarmStatus::New)
        s.alarm = AlarmStatus::Recovered;
    else if (s.alarm == AlarmStatus::Acknowledged)
        s.alarm = AlarmStatus::None;
    s.silenced = false;
}

void fired(TriggerState &s, Instant at)
{
    ++s.episode;
    s.firingSince = s.lastFired = at;
    s.firings.removeIf([&](Instant before) { return at - before >= firingsKept; });
    s.firings << at;
    if (s.latched)
        return; // judged, shown and sounded, but nothing more is asked
    s.pausedOnce = false;
    s.escalated = 0;
    rest(s, at);
}

void judged(Triggers &triggers, TriggerState &s, const Event &event)
{
    const auto to = conditionFromWord(textOf(event.body, "to"));
    const auto overlay = overlayFromWord(textOf(event.body, "overlay"));
    if (!to || !overlay)
        return;
    if ((*to == Condition::Firing) != (s.condition == Condition::Firing)) {
        s.turns.removeIf([&](Instant before) { return event.at - before >= floodSpan; });
        s.turns << event.at;
        foldEpisode(triggers, s.id, *to == Condition::Firing, event.at);
    }
    if (*to == Condition::Firing && s.condition != Condition::Firing)
        fired(s, event.at);
    else if (*to != Condition::Firing)
        s.firingSince.reset();
    s.condition = *to;
    s.overlay = *overlay;
    s.since = event.at;
    s.pendingSince = timeOf(event.body, "pending_since");
    s.missedSince = timeOf(event.body, "missed_since");
    s.value = textOf(event.body, "value");
    s.why = textOf(event.body, "why");
    s.samples.clear();
    for (const auto &sample : event.body.value(QLatin1String("samples")).toArray())
        s.samples << sample.toString();
}

void armed(TriggerState &s, const Trigger *trigger, const Event &event)
{
    if (!s.armed)
        restart(s, trigger, event.at);
    s.armed = true;
    s.notAutoBecause = textOf(event.body, "not_auto_because");
    s.unrehearsed = event.body.value(QLatin1String("unrehearsed")).toBool();
}

void disarmed(TriggerState &s, const Trigger *trigger, const Event &event)
{
    if (event.body.value(QLatin1String("by_person")).toBool()) {
        s.disarmed = true;
        s.disarmedBecause = textOf(event.body, "because");
    } else {
        s.armed = false;
    }
    restart(s, trigger, event.at);
    recoverAlarm(s);
    if (!s.latched)
        rest(s, event.at);
}

void rearmed(TriggerState &s, const Trigger *trigger, const Event &event)
{
    s.latched = s.flapping = s.disarmed = false;
    s.disarmedBecause.clear();
    s.firings.clear();
    restart(s, trigger, event.at);
    recoverAlarm(s);
    rest(s, event.at);
}

void applyTrigger(Triggers &triggers, TriggerState &s, const Trigger *trigger, const Event &event)
{
    const QString what = event.kind.mid(8);
    if (what == u"judged") {
        judged(triggers, s, event);
    } else if (what == u"armed") {
        armed(s, trigger, event);
    } else if (what == u"disarmed") {
        foldEpisode(triggers, s.id, false, event.at);
        disarmed(s, trigger, event);
    } else if (what == u"rearmed") {
        foldEpisode(triggers, s.id, false, event.at);
        rearmed(s, trigger, event);
    } else if (what == u"told") {
        respondWith(s, Response::Told, event);
    } else if (what == u"remediating") {
        respondWith(s, Response::Remediating, event);
    } else if (what == u"asked") {
        respondWith(s, Response::Asked, event);
    } else if (what == u"counted_down") {
        respondWith(s, Response::Countdown, event);
    } else if (what == u"paused") {
        respondWith(s, Response::Paused, event);
        s.pausedOnce = true;
    } else if (what == u"requested") {
        latch(s, Response::Requested, event);
        if (event.body.value(QLatin1String("automatic")).toBool())
            triggers.lastAutomatic.insert(textOf(event.body, "phase"), event.at);
    } else if (what == u"declined") {
        latch(s, Response::Declined, event);
    } else if (what == u"lapsed") {
        latch(s, Response::Lapsed, event);
    } else if (what == u"recovered") {
        if (!s.latched)
            rest(s, event.at);
    } else if (what == u"escalated") {
        ++s.escalated;
    } else if (what == u"flapped") {
        s.flapping = true;
    }
}

void applyAlarm(Triggers &triggers, TriggerState &s, const Event &event)
{
    const QString what = event.kind.mid(6);
    if (what == u"raised") {
        s.alarm = AlarmStatus::New;
        s.alarmSince = event.at;
        s.acknowledgedBy.clear();
        s.silenced = false;
        s.firstOut = event.body.value(QLatin1String("first_out")).toBool();
        while (!triggers.raised.isEmpty() && event.at - triggers.raised.first() >= floodSpan) // in order: a flood looks at none twice
            triggers.raised.removeFirst();
        triggers.raised << event.at;
        while (!triggers.raisedLog.isEmpty() && event.at - triggers.raisedLog.first().at >= alarmDay)
            triggers.raisedLog.removeFirst();
        triggers.raisedLog << RaisedAlarm{s.id, event.at};
    } else if (what == u"acknowledged") {
        s.alarm = s.alarm == AlarmStatus::New ? AlarmStatus::Acknowledged : AlarmStatus::None;
        s.acknowledgedBy = event.actor;
        s.silenced = false;
    } else if (what == u"recovered") {
        recoverAlarm(s);
    } else if (what == u"silenced") {
        s.silenced = true;
    } else if (what == u"shelved") {
        s.shelvedUntil = timeOf(event.body, "until");
        s.shelvedBy = event.actor;
        s.shelvedBecause = textOf(event.body, "because");
    } else if (what == u"unshelved") {
        s.shelvedUntil.reset();
    }
}

// The triggers of another revision: an edited one starts again from warm-up.
void revise(Triggers &triggers, const Playbook &playbook, Instant at)
{
    QList<TriggerState> revised;
    for (const Trigger &trigger : playbook.triggers) {
        const TriggerState *old = triggerById(triggers, trigger.id);
        TriggerState s = old ? *old : TriggerState{};
        const QString definition = definitionOf(trigger);
        if (s.definition != definition) {
            s.id = trigger.id;
            s.definition = definition;
            restart(s, &trigger, at);
            recoverAlarm(s);
            foldEpisode(triggers, s.id, false, at);
            if (!s.latched)
                rest(s, at);
        }
        revised << s;
    }
    triggers.triggers = revised;
}

} // namespace

Triggers initialTriggers(const Playbook &playbook)
{
    Triggers triggers;
    revise(triggers, playbook, Instant{});
    return triggers;
}

void apply(Triggers &triggers, const Playbook &playbook, const Event &event)
{
    if (event.kind.startsWith(u"revision.")) {
        revise(triggers, playbook, event.at);
        foldLearning(triggers, playbook, event);
        return;
    }
    foldCorrections(triggers, playbook, event);
    foldLearning(triggers, playbook, event);
    const bool ofTrigger = event.kind.startsWith(u"trigger.");
    if (!ofTrigger && !event.kind.startsWith(u"alarm."))
        return;
    for (TriggerState &s : triggers.triggers) {
        if (s.id != event.subject)
            continue;
        if (ofTrigger)
            applyTrigger(triggers, s, byId(playbook.triggers, s.id), event);
        else
            applyAlarm(triggers, s, event);
    }
}

Event eventOf(const EventDraft &draft, Instant now, const QString &actor)
{
    Event event;
    event.kind = draft.kind;
    event.subject = draft.subject;
    event.body = draft.body;
    event.at = draft.at.value_or(now);
    event.actor = actor;
    return event;
}

} // namespace holdpoint
