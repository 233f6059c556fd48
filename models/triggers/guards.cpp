#include "models/triggers/guards.h"

#include "models/journal/eventbody.h"

namespace holdpoint {

namespace {

constexpr qsizetype keptCorrections = 16;

Duration longestWindow(const Expr *expr)
{
    if (!expr)
        return Duration{0};
    return std::max({expr->window, longestWindow(expr->left.get()), longestWindow(expr->right.get())});
}

QString percent(const QString &share)
{
    return QStringLiteral("%1 %").arg(share.toDouble() * 100);
}

QString titleOfPhase(const Playbook &playbook, const QString &id)
{
    const Phase *phase = byId(playbook.phases, id);
    return phase && !phase->title.isEmpty() ? phase->title : id;
}

// "exposure of Cohort 10 % was lowered to 5 %", or empty where the event corrects nothing.
QString correctedBy(Triggers &triggers, const Playbook &playbook, const Event &event)
{
    if (event.kind == u"exposure.changed" && textIn(event, "to").toDouble() < textIn(event, "from").toDouble())
        return QStringLiteral("exposure of %1 was lowered to %2").arg(titleOfPhase(playbook, event.subject), percent(textIn(event, "to")));
    if (event.kind == u"switch.requested" && textIn(event, "to") == u"off") {
        const KillSwitch *found = byId(playbook.killSwitches, event.subject);
        return QStringLiteral("%1 was asked off").arg(found ? found->title : event.subject);
    }
    if (event.kind == u"run.requested" && textIn(event, "direction") == u"back")
        triggers.rollbacks.insert(event.subject, textIn(event, "phase"));
    if (event.kind == u"run.ended" && triggers.rollbacks.contains(event.subject))
        return QStringLiteral("%1 took %2 back").arg(event.subject, titleOfPhase(playbook, triggers.rollbacks.take(event.subject)));
    return {};
}

QString widerThanWatched(const Playbook &playbook, const Trigger &trigger, const TriggerFacts &facts)
{
    const Runbook *runbook = byId(playbook.runbooks, trigger.runbook);
    if (!runbook || runbook->targeted || trigger.phases.isEmpty())
        return {};
    for (const QString &phase : facts.activePhases) {
        if (!trigger.phases.contains(phase))
            return QStringLiteral("overcorrection: %1 is a full revert and would take %2 back too, which this trigger does not watch")
                .arg(runbook->title.isEmpty() ? runbook->id : runbook->title, titleOfPhase(playbook, phase));
    }
    return {};
}

} // namespace

void foldCorrections(Triggers &triggers, const Playbook &playbook, const Event &event)
{
    const QString what = correctedBy(triggers, playbook, event);
    if (what.isEmpty())
        return;
    triggers.corrections << Correction{what, event.at};
    if (triggers.corrections.size() > keptCorrections)
        triggers.corrections.removeFirst();
}

Duration settlingTime(const Trigger &trigger)
{
    return longestWindow(trigger.when.root.get()) + trigger.forTime;
}

QString overcorrection(const Triggers &triggers, const Playbook &playbook, const Trigger &trigger, const TriggerFacts &facts, Instant now)
{
    const Duration settles = settlingTime(trigger);
    if (!triggers.corrections.isEmpty()) {
        const Correction &last = triggers.corrections.last();
        if (now - last.at < settles)
            return QStringLiteral("overcorrection: %1 at %2, and its numbers reach %3 back")
                .arg(last.what, toRfc3339(last.at).mid(11, 8), toDurationText(settles));
    }
    return widerThanWatched(playbook, trigger, facts);
}

QString environmentDrift(const TriggerFacts &facts)
{
    return facts.drift.isEmpty() ? QString() : QStringLiteral("environments: %1").arg(facts.drift.join(QStringLiteral("; ")));
}

QString whyNotByItself(const Triggers &triggers, const Playbook &playbook, const Trigger &trigger, const TriggerFacts &facts, Instant now)
{
    const TriggerState *state = triggerById(triggers, trigger.id);
    const QString phase = phaseOf(trigger, facts);
    if (facts.blind)
        return QStringLiteral("all sources are failing: check our own network first");
    if (state && state->flapping)
        return QStringLiteral("flapping: 3 episodes in 30 minutes");
    if (state && !state->notAutoBecause.isEmpty() && trigger.mode == TriggerMode::Auto)
        return state->notAutoBecause;
    if (phase.isEmpty())
        return QStringLiteral("no phase is active");
    if (facts.rollingBack.contains(phase))
        return QStringLiteral("a rollback of %1 is running").arg(phase);
    const auto last = triggers.lastAutomatic.constFind(phase);
    if (last != triggers.lastAutomatic.constEnd() && now - *last < trigger.cooldown)
        return QStringLiteral("%1 was rolled back automatically at %2, cooldown %3")
            .arg(phase, toRfc3339(*last), toDurationText(trigger.cooldown));
    const QString drifted = environmentDrift(facts);
    return drifted.isEmpty() ? overcorrection(triggers, playbook, trigger, facts, now) : drifted;
}

} // namespace holdpoint
