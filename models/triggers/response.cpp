#include "models/triggers/response.h"

#include "models/triggers/guards.h"
#include "models/triggers/triggerrules.h"

namespace holdpoint {

namespace {

constexpr int freshNeeded = 3;
constexpr int flappingEpisodes = 3;
constexpr Duration flappingSpan{1'800'000};

struct Turn {
    const Triggers &triggers;
    const TriggerState &state;
    const Trigger &trigger;
    const Playbook &playbook;
    const TriggerFacts &facts;
    LiveTrigger live;
    Instant now;
};

EventDraft draft(const Turn &turn, const char *kind, QJsonObject body = {})
{
    body.insert(QStringLiteral("episode"), turn.state.episode);
    return {QString::fromLatin1(kind), turn.state.id, body};
}

EventDraft timed(const Turn &turn, const char *kind, Duration span, const QString &because)
{
    return draft(turn, kind, {{QStringLiteral("deadline"), toRfc3339(turn.now + span)}, {QStringLiteral("because"), because}});
}

QString obstacle(const Turn &turn)
{
    return whyNotByItself(turn.triggers, turn.playbook, turn.trigger, turn.facts, turn.now);
}

QString notOnValid(const Turn &turn)
{
    return turn.trigger.manual || (turn.live.firingOnValid && turn.state.overlay == Overlay::None)
        ? QString()
        : QStringLiteral("the last evaluation does not rest on valid samples");
}

EventDraft ask(const Turn &turn, const QString &because)
{
    return timed(turn, "trigger.asked", turn.trigger.decideWithin, because);
}

EventDraft request(const Turn &turn, const QString &because)
{
    return draft(turn, "trigger.requested",
                 {{QStringLiteral("runbook"), turn.trigger.runbook},
                  {QStringLiteral("phase"), phaseOf(turn.trigger, turn.facts)},
                  {QStringLiteral("automatic"), true},
                  {QStringLiteral("because"), because}});
}

// After the time to mend, or at once: the question or the countdown.
EventDraft goOn(const Turn &turn)
{
    if (turn.trigger.mode == TriggerMode::Confirm)
        return ask(turn, turn.state.why);
    const QString against = obstacle(turn);
    return against.isEmpty() ? timed(turn, "trigger.counted_down", turn.trigger.countdown, turn.state.why) : ask(turn, against);
}

std::optional<EventDraft> begin(const Turn &turn)
{
    const auto recent =
        std::count_if(turn.state.firings.begin(), turn.state.firings.end(), [&](Instant at) { return turn.now - at < flappingSpan; });
    if (!turn.state.flapping && turn.trigger.mode != TriggerMode::Advise && recent >= flappingEpisodes)
        return draft(turn, "trigger.flapped", {{QStringLiteral("episodes"), static_cast<int>(recent)}});
    if (turn.trigger.mode == TriggerMode::Advise)
        return draft(turn, "trigger.told", {{QStringLiteral("because"), turn.state.why}});
    if (turn.trigger.remediateWithin)
        return timed(turn, "trigger.remediating", *turn.trigger.remediateWithin, turn.state.why);
    return goOn(turn);
}

std::optional<EventDraft> escalate(const Turn &turn)
{
    if (turn.state.escalated >= turn.playbook.escalation.size())
        return std::nullopt;
    const Escalation &rung = turn.playbook.escalation[turn.state.escalated];
    if (turn.now - turn.state.responseSince < rung.after)
        return std::nullopt;
    return draft(turn, "trigger.escalated",
                 {{QStringLiteral("rung"), turn.state.escalated + 1}, {QStringLiteral("to"), rung.to}, {QStringLiteral("via"), rung.via}});
}

std::optional<EventDraft> whileAsked(const Turn &turn)
{
    const bool due = turn.state.deadline && turn.now >= *turn.state.deadline;
    if (due && turn.trigger.onNoDecision == OnNoDecision::Hold)
        return draft(
            turn, "trigger.lapsed",
            {{QStringLiteral("hold"), true},
             {QStringLiteral("because"), QStringLiteral("nobody decided within %1").arg(toDurationText(turn.trigger.decideWithin))}});
    if (due && turn.trigger.onNoDecision == OnNoDecision::Rollback && obstacle(turn).isEmpty() && notOnValid(turn).isEmpty()
        && (turn.trigger.manual || turn.live.fresh >= freshNeeded))
        return request(turn, QStringLiteral("nobody decided within %1").arg(toDurationText(turn.trigger.decideWithin)));
    return turn.trigger.onNoDecision == OnNoDecision::Escalate || due ? escalate(turn) : std::nullopt;
}

std::optional<EventDraft> whileCountingDown(const Turn &turn)
{
    if (turn.state.responseSince < turn.facts.engineSince)
        return timed(turn, "trigger.counted_down", turn.trigger.countdown, QStringLiteral("another engine took over"));
    if (turn.state.deadline && turn.now < *turn.state.deadline)
        return std::nullopt;
    const QString against = obstacle(turn).isEmpty() ? notOnValid(turn) : obstacle(turn);
    if (!against.isEmpty())
        return ask(turn, against);
    if (turn.trigger.manual || turn.live.fresh >= freshNeeded)
        return request(turn, turn.state.why);
    // Valid, but too few samples since the engine took over: wait for them, but not for ever.
    if (turn.state.deadline && turn.now - *turn.state.deadline >= turn.trigger.decideWithin)
        return ask(turn, QStringLiteral("fewer than 3 fresh samples since the engine took over"));
    return std::nullopt;
}

std::optional<EventDraft> next(const Turn &turn)
{
    const TriggerState &s = turn.state;
    if (s.shelvedUntil && turn.now >= *s.shelvedUntil)
        return draft(turn, "alarm.unshelved", {{QStringLiteral("because"), QStringLiteral("time is over")}});
    if (!s.armed || s.disarmed || s.latched)
        return std::nullopt;
    if (s.condition == Condition::Ok)
        return isWaiting(s) || s.response == Response::Told ? std::optional(draft(turn, "trigger.recovered")) : std::nullopt;
    if (s.condition != Condition::Firing)
        return std::nullopt;
    const bool due = s.deadline && turn.now >= *s.deadline;
    switch (s.response) {
    case Response::Idle:
        return begin(turn);
    case Response::Remediating:
    case Response::Paused: // the countdown begins anew
        return due ? std::optional(goOn(turn)) : std::nullopt;
    case Response::Asked:
        return whileAsked(turn);
    case Response::Countdown:
        return whileCountingDown(turn);
    case Response::Told:
    case Response::Requested:
    case Response::Declined:
    case Response::Lapsed:
        break;
    }
    return std::nullopt;
}

bool concerns(const Trigger &trigger, const QStringList &phases)
{
    return trigger.phases.isEmpty()
        ? !phases.isEmpty()
        : std::any_of(phases.begin(), phases.end(), [&](const QString &p) { return trigger.phases.contains(p); });
}

} // namespace

QString whyNotAuto(const Trigger &trigger, const ArmingFacts &facts)
{
    if (trigger.mode != TriggerMode::Auto)
        return {};
    if (!facts.everyActingStepIdempotentOrVerified)
        return QStringLiteral("a step of %1 that acts is neither idempotent nor verified").arg(trigger.runbook);
    if (!facts.everyStepOwned)
        return QStringLiteral("a step of %1 has no owner").arg(trigger.runbook);
    if (!facts.rehearsed && !trigger.unrehearsedAccepted)
        return QStringLiteral("no drill of %1 as it is now passed within rehearse_every").arg(trigger.runbook);
    return {};
}

QList<EventDraft> arm(const Triggers &triggers, const Playbook &playbook, const TriggerFacts &facts,
                      const QHash<QString, ArmingFacts> &arming)
{
    QList<EventDraft> drafts;
    for (const Trigger &trigger : playbook.triggers) {
        const TriggerState *state = triggerById(triggers, trigger.id);
        if (!state)
            continue;
        const bool wanted = concerns(trigger, facts.activePhases);
        const QString because = whyNotAuto(trigger, arming.value(trigger.id));
        const bool unrehearsed = trigger.mode == TriggerMode::Auto && because.isEmpty() && !arming.value(trigger.id).rehearsed;
        if (wanted && (!state->armed || state->notAutoBecause != because || state->unrehearsed != unrehearsed))
            drafts << EventDraft{QStringLiteral("trigger.armed"),
                                 trigger.id,
                                 {{QStringLiteral("not_auto_because"), because}, {QStringLiteral("unrehearsed"), unrehearsed}}};
        else if (!wanted && state->armed)
            drafts << EventDraft{
                QStringLiteral("trigger.disarmed"),
                trigger.id,
                {{QStringLiteral("by_person"), false}, {QStringLiteral("reason"), QStringLiteral("none of its phases is active")}}};
    }
    return drafts;
}

QList<EventDraft> respond(const Triggers &triggers, const Playbook &playbook, const TriggerFacts &facts,
                          const QHash<QString, LiveTrigger> &live, Instant now)
{
    QList<const Trigger *> order;
    for (const Trigger &trigger : playbook.triggers)
        order << &trigger;
    std::stable_sort(order.begin(), order.end(), [](const Trigger *a, const Trigger *b) { return a->priority < b->priority; });

    Triggers after = triggers; // each response is judged on what the one before it leaves behind
    QList<EventDraft> drafts;
    for (const Trigger *trigger : order) {
        for (int i = 0; i < 4; ++i) { // flapped, then asked; never more than a few in a row
            const TriggerState *state = triggerById(after, trigger->id);
            if (!state)
                break;
            const auto due = next({after, *state, *trigger, playbook, facts, live.value(trigger->id), now});
            if (!due)
                break;
            drafts << *due;
            apply(after, playbook, eventOf(*due, now));
        }
    }
    return drafts;
}

QString phaseOf(const Trigger &trigger, const TriggerFacts &facts)
{
    for (auto phase = facts.activePhases.rbegin(); phase != facts.activePhases.rend(); ++phase) {
        if (trigger.phases.isEmpty() || trigger.phases.contains(*phase))
            return *phase;
    }
    return {};
}

QString requestId(const QString &trigger, int episode)
{
    return QStringLiteral("trigger/%1/%2").arg(trigger).arg(episode);
}

} // namespace holdpoint
