#include "models/triggers/dryfire.h"

#include "models/playbook/summary.h"
#include "models/triggers/guards.h"

namespace holdpoint {

namespace {

QString nameOf(const Playbook &playbook, const QString &who)
{
    const Person *person = byId(playbook.people, who);
    return person && !person->name.isEmpty() ? person->name : who;
}

QString ladder(const Playbook &playbook)
{
    QStringList rungs;
    for (const Escalation &rung : playbook.escalation)
        rungs << QStringLiteral("%1 by %2 after %3").arg(nameOf(playbook, rung.to), rung.via, toDurationText(rung.after));
    return rungs.join(QStringLiteral(", then "));
}

// What becomes of a question that nobody answers.
QString unanswered(const Trigger &trigger, const Playbook &playbook)
{
    const QString within = toDurationText(trigger.decideWithin);
    switch (trigger.onNoDecision) {
    case OnNoDecision::Hold:
        return QStringLiteral("If nobody decides within %1, HOLD is set and the question lapses.").arg(within);
    case OnNoDecision::Rollback:
        return QStringLiteral("If nobody decides within %1, the rollback is requested, if it still fires on valid samples.").arg(within);
    case OnNoDecision::Escalate:
        break;
    }
    if (playbook.escalation.isEmpty())
        return QStringLiteral("While nobody decides it goes on asking: the playbook names no ladder.");
    return QStringLiteral("While nobody decides it climbs the ladder: %1.").arg(ladder(playbook));
}

QStringList responseOf(const Trigger &trigger, const Playbook &playbook, const QString &obstacle)
{
    QStringList sentences;
    if (trigger.mode == TriggerMode::Advise)
        return {QStringLiteral("People are told. Nothing else is done.")};
    if (trigger.remediateWithin)
        sentences << QStringLiteral("People have %1 to mend it.").arg(toDurationText(*trigger.remediateWithin));
    const bool acts = trigger.mode == TriggerMode::Auto && obstacle.isEmpty();
    if (acts)
        sentences << QStringLiteral("A countdown of %1 begins. It may be paused once, for 5m at most, or declined.")
                         .arg(toDurationText(trigger.countdown));
    else if (trigger.mode == TriggerMode::Auto)
        sentences << QStringLiteral("It asks a person instead of acting: %1.").arg(obstacle);
    else
        sentences << QStringLiteral("It asks a person: roll back?");
    if (!acts)
        sentences << unanswered(trigger, playbook);
    return sentences;
}

QStringList toldOf(const Trigger &trigger, const Playbook &playbook)
{
    const QString priority = QStringLiteral("P%1").arg(static_cast<int>(trigger.priority) + 1);
    QStringList told{QStringLiteral("%1, who owns it; the %2 alarm sounds in every window until it is acknowledged")
                         .arg(nameOf(playbook, trigger.owner), priority)};
    for (const Audience &audience : playbook.audiences) {
        if (const Duration every = audience.every.value(priority); every > Duration{0})
            told << QStringLiteral("%1, every %2 from then on")
                        .arg(audience.title.isEmpty() ? audience.id : audience.title, toDurationText(every));
    }
    return told;
}

} // namespace

DryFire dryFire(const Triggers &triggers, const Playbook &playbook, const QString &id, const TriggerFacts &facts, Instant now)
{
    DryFire dry;
    const Trigger *trigger = byId(playbook.triggers, id);
    const TriggerState *state = triggerById(triggers, id);
    if (!trigger || !state)
        return dry;
    dry.armed = state->armed && !state->disarmed;
    if (!dry.armed)
        dry.happens << (state->disarmed ? QStringLiteral("Off by name: nothing would happen. Re-armed, this would:")
                                        : QStringLiteral("Not armed: none of its phases runs. When one does:"));
    else if (state->latched)
        dry.happens << QStringLiteral("Latched: it would only sound. Re-armed, this would happen:");
    if (trigger->forTime > Duration{0} && !trigger->manual)
        dry.happens << QStringLiteral("It fires once its condition has held for %1.").arg(toDurationText(trigger->forTime));
    dry.happens +=
        responseOf(*trigger, playbook, dry.armed ? whyNotByItself(triggers, playbook, *trigger, facts, now) : state->notAutoBecause);
    dry.told = toldOf(*trigger, playbook);
    const Runbook *runbook = trigger->mode == TriggerMode::Advise ? nullptr : byId(playbook.runbooks, trigger->runbook);
    if (!runbook)
        return dry;
    dry.runbook = runbook->title.isEmpty() ? runbook->id : runbook->title;
    for (const Step &step : runbook->steps)
        dry.steps << DryStep{step.title.isEmpty() ? step.id : step.title, nameOf(playbook, step.owner), stepInWords(step), step.timebox};
    return dry;
}

} // namespace holdpoint
