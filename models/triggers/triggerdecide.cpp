#include "models/triggers/triggerrules.h"

namespace holdpoint {

namespace {

constexpr Duration longestPause{300'000};

tl::unexpected<Error> refuse(const char *code, const QString &why)
{
    return fail(ErrorKind::Refused, QString::fromLatin1(code), why);
}

bool hasAlarm(const TriggerState &s)
{
    return s.alarm == AlarmStatus::New || s.alarm == AlarmStatus::Recovered;
}

bool isSounding(const TriggerState &s)
{
    return s.alarm == AlarmStatus::New && !s.silenced;
}

// May this act be done to this trigger now?
bool waitsFor(Act act, const TriggerState &s)
{
    switch (act) {
    case Act::Acknowledge:
        return hasAlarm(s);
    case Act::Silence:
        return isSounding(s);
    case Act::Unshelve:
        return s.shelvedUntil.has_value();
    case Act::Pause:
        return s.response == Response::Countdown;
    case Act::Confirm:
    case Act::Decline:
        return isWaiting(s);
    default:
        return false;
    }
}

QString nothingWaits(Act act)
{
    switch (act) {
    case Act::Acknowledge:
        return QStringLiteral("no alarm waits to be acknowledged");
    case Act::Silence:
        return QStringLiteral("no alarm sounds");
    case Act::Unshelve:
        return QStringLiteral("nothing is shelved");
    case Act::Pause:
        return QStringLiteral("no countdown is running");
    default:
        return QStringLiteral("no trigger asks for a decision");
    }
}

Result<const TriggerState *> target(const Triggers &triggers, const Command &command)
{
    if (!command.subject.isEmpty()) {
        const TriggerState *s = triggerById(triggers, command.subject);
        if (!s)
            return fail(ErrorKind::WrongUse, QStringLiteral("unknown-trigger"),
                        QStringLiteral("there is no trigger '%1'").arg(command.subject));
        return s;
    }
    QList<const TriggerState *> found;
    QStringList names;
    for (const TriggerState &s : triggers.triggers) {
        if (waitsFor(command.act, s)) {
            found << &s;
            names << s.id;
        }
    }
    if (found.isEmpty())
        return refuse("nothing-waits", nothingWaits(command.act));
    if (found.size() > 1)
        return fail(ErrorKind::WrongUse, QStringLiteral("which-trigger"),
                    QStringLiteral("more than one waits, say which: %1").arg(names.join(QStringLiteral(", "))));
    return found.first();
}

struct Asked {
    const TriggerState &state;
    const Trigger &trigger;
    const Command &command;
    const TriggerFacts &facts;
    Instant now;
    QString because() const { return command.args.value(QLatin1String("because")).toString().trimmed(); }
};

QList<EventDraft> one(const Asked &asked, const char *kind, QJsonObject body = {})
{
    body.insert(QStringLiteral("episode"), asked.state.episode);
    if (!asked.because().isEmpty())
        body.insert(QStringLiteral("because"), asked.because());
    return {EventDraft{QString::fromLatin1(kind), asked.state.id, body}};
}

Result<QList<EventDraft>> fire(const Asked &asked)
{
    const QString evidence = asked.command.args.value(QLatin1String("evidence")).toString();
    if (!asked.trigger.manual)
        return refuse("not-manual",
                      QStringLiteral("%1 is judged by its metrics, not fired by hand; start a rollback instead").arg(asked.trigger.title));
    if (asked.state.disarmed || !asked.state.armed)
        return refuse("not-armed", QStringLiteral("%1 is not armed").arg(asked.trigger.title));
    if (asked.state.condition == Condition::Firing)
        return refuse("already-firing", QStringLiteral("%1 is firing already").arg(asked.trigger.title));
    if (asked.because().isEmpty() && evidence.isEmpty())
        return refuse("no-reason", QStringLiteral("a trigger fired by hand needs a reason or evidence"));
    const QString why = asked.because().isEmpty() ? QStringLiteral("evidence %1").arg(evidence) : asked.because();
    const QJsonObject body{{QStringLiteral("from"), conditionWord(asked.state.condition)},
                           {QStringLiteral("to"), conditionWord(Condition::Firing)},
                           {QStringLiteral("overlay_from"), overlayWord(asked.state.overlay)},
                           {QStringLiteral("overlay"), overlayWord(Overlay::None)},
                           {QStringLiteral("value"), QString()},
                           {QStringLiteral("why"), why},
                           {QStringLiteral("raw"), QStringLiteral("fired by %1").arg(asked.command.actor)},
                           {QStringLiteral("evidence"), evidence}};
    return QList<EventDraft>{{QStringLiteral("trigger.judged"), asked.state.id, body},
                             {QStringLiteral("alarm.raised"), asked.state.id, {{QStringLiteral("first_out"), false}}}};
}

Result<QList<EventDraft>> rearm(const Asked &asked)
{
    const TriggerState &s = asked.state;
    if (!s.latched && !s.disarmed && !s.flapping && !(asked.trigger.manual && s.condition == Condition::Firing))
        return refuse("nothing-to-rearm", QStringLiteral("%1 is neither latched, disarmed nor flapping").arg(asked.trigger.title));
    return one(asked, "trigger.rearmed");
}

Result<QList<EventDraft>> disarm(const Asked &asked)
{
    if (asked.state.disarmed)
        return refuse("already-disarmed", QStringLiteral("%1 is disarmed already").arg(asked.trigger.title));
    if (asked.because().isEmpty())
        return refuse("no-reason", QStringLiteral("disarming a trigger needs a reason"));
    return one(asked, "trigger.disarmed", {{QStringLiteral("by_person"), true}});
}

Result<QList<EventDraft>> shelve(const Asked &asked)
{
    const auto span = parseDuration(asked.command.args.value(QLatin1String("for")).toString());
    if (!span || (*span != Duration{300'000} && *span != Duration{900'000} && *span != Duration{1'800'000}))
        return fail(ErrorKind::WrongUse, QStringLiteral("shelve-time"), QStringLiteral("a trigger is shelved for 5m, 15m or 30m"));
    if (asked.because().isEmpty())
        return refuse("no-reason", QStringLiteral("shelving needs a reason"));
    return one(asked, "alarm.shelved", {{QStringLiteral("until"), toRfc3339(asked.now + *span)}});
}

Result<QList<EventDraft>> pause(const Asked &asked)
{
    if (asked.state.pausedOnce)
        return refuse("paused-once", QStringLiteral("a countdown is paused at most once an episode"));
    const auto wanted = parseDuration(asked.command.args.value(QLatin1String("for")).toString());
    const Duration span = wanted && *wanted > Duration{0} ? std::min(*wanted, longestPause) : longestPause;
    return one(asked, "trigger.paused", {{QStringLiteral("deadline"), toRfc3339(asked.now + span)}});
}

Result<QList<EventDraft>> confirm(const Asked &asked)
{
    const QString phase = phaseOf(asked.trigger, asked.facts);
    if (phase.isEmpty())
        return refuse("no-phase", QStringLiteral("no phase is active that %1 could roll back").arg(asked.trigger.title));
    if (asked.facts.rollingBack.contains(phase))
        return refuse("run-active", QStringLiteral("a rollback of %1 is running already").arg(phase));
    return one(
        asked, "trigger.requested",
        {{QStringLiteral("runbook"), asked.trigger.runbook}, {QStringLiteral("phase"), phase}, {QStringLiteral("automatic"), false}});
}

Result<QList<EventDraft>> answer(const Asked &asked)
{
    switch (asked.command.act) {
    case Act::Fire:
        return fire(asked);
    case Act::Rearm:
        return rearm(asked);
    case Act::Disarm:
        return disarm(asked);
    case Act::Shelve:
        return shelve(asked);
    case Act::Unshelve:
        return one(asked, "alarm.unshelved");
    case Act::Acknowledge:
        return one(asked, "alarm.acknowledged");
    case Act::Silence:
        return one(asked, "alarm.silenced");
    case Act::Pause:
        return pause(asked);
    case Act::Confirm:
        return confirm(asked);
    case Act::Decline:
        if (asked.because().isEmpty())
            return refuse("no-reason", QStringLiteral("declining needs a reason"));
        return one(asked, "trigger.declined");
    default:
        return fail(ErrorKind::WrongUse, QStringLiteral("not-a-trigger-act"),
                    QStringLiteral("'%1' is no act on a trigger").arg(actWord(asked.command.act)));
    }
}

bool isFrom(const EventDraft &draft, const TriggerState &s)
{
    return draft.body.value(QLatin1String("from")).toString() == conditionWord(s.condition)
        && draft.body.value(QLatin1String("overlay_from")).toString() == overlayWord(s.overlay);
}

bool applies(const TriggerState &s, const EventDraft &draft, Instant now)
{
    const QString &kind = draft.kind;
    if (kind == u"trigger.judged")
        return s.armed && !s.disarmed && draft.at.value_or(now) >= s.armedAt && isFrom(draft, s);
    if (kind == u"alarm.raised")
        return s.condition == Condition::Firing && s.alarm != AlarmStatus::New && s.alarm != AlarmStatus::Acknowledged;
    if (kind == u"alarm.recovered")
        return s.condition != Condition::Firing && (s.alarm == AlarmStatus::New || s.alarm == AlarmStatus::Acknowledged);
    if (kind == u"alarm.unshelved")
        return s.shelvedUntil && *s.shelvedUntil <= now;
    if (kind == u"trigger.armed")
        return true;
    if (kind == u"trigger.disarmed")
        return s.armed;
    if (!kind.startsWith(u"trigger."))
        return false;
    if (s.latched || s.disarmed || !s.armed || draft.body.value(QLatin1String("episode")).toInt() != s.episode)
        return false;
    if (kind == u"trigger.flapped")
        return !s.flapping;
    if (kind == u"trigger.recovered")
        return s.condition != Condition::Firing && s.response != Response::Idle;
    return s.condition == Condition::Firing;
}

// Each response has states it may follow; a person's act in between makes the engine's draft void.
bool follows(const TriggerState &s, const EventDraft &draft, Instant now)
{
    const bool due = !s.deadline || *s.deadline <= now;
    const QString what = draft.kind.startsWith(u"trigger.") ? draft.kind.mid(8) : QString();
    if (what == u"told" || what == u"remediating")
        return s.response == Response::Idle;
    if (what == u"asked")
        return s.response == Response::Idle
            || ((s.response == Response::Remediating || s.response == Response::Countdown || s.response == Response::Paused) && due);
    if (what == u"counted_down")
        return s.response == Response::Idle || s.response == Response::Countdown
            || ((s.response == Response::Remediating || s.response == Response::Paused) && due);
    if (what == u"requested")
        return (s.response == Response::Countdown || s.response == Response::Asked) && due;
    if (what == u"lapsed" || what == u"escalated")
        return s.response == Response::Asked;
    return true;
}

} // namespace

Result<QList<EventDraft>> decideTrigger(const Triggers &triggers, const Playbook &playbook, const Command &command,
                                        const TriggerFacts &facts, Instant now)
{
    const auto state = target(triggers, command);
    if (!state)
        return tl::unexpected(state.error());
    const Trigger *trigger = byId(playbook.triggers, (*state)->id);
    if (!trigger)
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-trigger"), QStringLiteral("there is no trigger '%1'").arg((*state)->id));
    const Act act = command.act;
    const bool needsWaiting = act == Act::Acknowledge || act == Act::Silence || act == Act::Unshelve || act == Act::Pause
        || act == Act::Confirm || act == Act::Decline;
    if (needsWaiting && !waitsFor(act, **state))
        return refuse("nothing-waits", QStringLiteral("%1: %2").arg(trigger->title, nothingWaits(command.act)));
    return answer({**state, *trigger, command, facts, now});
}

QList<EventDraft> stillApplying(const Triggers &triggers, const Playbook &playbook, const QList<EventDraft> &drafts, Instant now)
{
    Triggers after = triggers;
    QList<EventDraft> kept;
    for (const EventDraft &draft : drafts) {
        const TriggerState *s = triggerById(after, draft.subject);
        if (!s || !applies(*s, draft, now) || !follows(*s, draft, now))
            continue;
        kept << draft;
        apply(after, playbook, eventOf(draft, now));
    }
    return kept;
}

} // namespace holdpoint
