#include "ui/board/readinessfacts.h"

#include "models/base/safetext.h"
#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "models/room/wayback.h"
#include "models/runbooks/plan.h"
#include "ui/board/boardwords.h"
#include "ui/runbooks/waybackwords.h"
#include "ui/shell/rollbackfacts.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

// Those who may start a rollback, and how many of them did something in the last quarter of an hour.
QString presentText(const Rollout &r, Instant now)
{
    constexpr Duration recent{15 * 60'000};
    QStringList may;
    for (const char *role : {"rollback-owner", "incident-commander", "technical-deputy"})
        may += holdersOf(r.people, QLatin1String(role));
    may.removeDuplicates();
    QStringList seen;
    for (const QString &person : std::as_const(may)) {
        const auto at = r.people.lastSeen.constFind(person);
        if (at != r.people.lastSeen.constEnd() && now - *at < recent)
            seen.append(person);
    }
    const QString count = tr("%1 of %2 in 15 min").arg(seen.size()).arg(may.size());
    return seen.isEmpty() ? count : tr("%1, %2").arg(count, displayText(namesOf(*r.playbook, seen), 120));
}

} // namespace

ReadinessFacts readinessFacts(const RoomSession &session)
{
    ReadinessFacts facts;
    const Rollout &r = session.rollout();
    const RollbackFacts chosen = rollbackFacts(session);
    const Runbook *runbook = byId(r.playbook->runbooks, chosen.runbook);
    if (!runbook || !chosen.missing.isEmpty()) {
        facts.because = chosen.missing;
        return facts;
    }
    facts.runbook = runbook->id;
    const Instant now = session.surroundings().now;
    const WayBack way = wayBack(r, session.surroundings(), runbook->id);
    facts.plan = way.readiness.plan;
    facts.rto = runbook->rto;
    facts.because = notReadyText(way);
    facts.ready = facts.because.isEmpty();
    facts.score = way.readiness.score;
    const KnownGood *good = byId(r.playbook->knownGood, runbook->restores);
    facts.facts = {{tr("Back to"), displayText(good ? good->title : runbook->restores, 80)},
                   {tr("Readiness"), tr("%1 of 100").arg(facts.score)},
                   {tr("Abort by"), abortByText(way, now)},
                   {tr("Newest snapshot"), snapshotText(way, *r.playbook, now)},
                   {tr("Runbook"), tr("%1, %2").arg(displayText(runbook->id, 40), rehearsedText(way, now))},
                   {tr("Who may start it"), presentText(r, now)},
                   {tr("Deductions"), deductionsText(way, 3)}};
    if (const QStringList switches = switchTexts(r, now); !switches.isEmpty())
        facts.facts.insert(3, {tr("Kill switches"), switches.join(tr("; "))});
    return facts;
}

std::optional<CountdownFacts> countdownFacts(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    std::optional<CountdownFacts> found;
    for (const TriggerState &state : r.triggers.triggers) {
        const Trigger *plan = byId(r.playbook->triggers, state.id);
        if (!plan || !isWaiting(state) || state.response == Response::Remediating)
            continue;
        if (found && found->deadline && state.deadline && *found->deadline <= *state.deadline)
            continue;
        CountdownFacts facts{state.id,      {}, {}, state.response == Response::Paused, state.response == Response::Asked, false,
                             state.deadline};
        facts.canPause = state.response == Response::Countdown && !state.pausedOnce;
        const QString title = displayText(plan->title.isEmpty() ? plan->id : plan->title, 40);
        const bool practise = r.mode == Mode::Drill;
        if (facts.asks)
            facts.words = tr("DECIDE: %1").arg(title);
        else if (facts.paused)
            facts.words = tr("AUTO PAUSED");
        else
            facts.words = practise ? tr("PRACTISE ROLLBACK IN") : tr("AUTO-ROLLBACK IN");
        if (state.deadline) {
            const qint64 s = std::max<qint64>(0, (*state.deadline - now).count() + 999) / 1000;
            facts.digits = QStringLiteral("%1:%2").arg(s / 60).arg(s % 60, 2, 10, QLatin1Char('0'));
        }
        found = facts;
    }
    return found;
}

QList<KeyValue> runningFacts(const Run &run, Instant now)
{
    const Instant from = run.triggeredAt.value_or(run.requested);
    const auto behind = std::count_if(run.steps.begin(), run.steps.end(), [](const StepState &state) { return isBehind(state); });
    QList<KeyValue> facts{{tr("Run"), tr("%1, %2").arg(run.id, Sentence::word(runStatusWord(run))), true},
                          {tr("Steps"), tr("%1 of %2, verified %3 of %4").arg(behind).arg(run.steps.size()).arg(run.verified).arg(run.of)},
                          {tr("Since trigger"), toClockText(now - from), true}};
    if (run.plan.rto) {
        const Duration left = *run.plan.rto - (now - from);
        facts.append({tr("RTO left"),
                      left.count() < 0 ? tr("LATE BY %1").arg(toClockText(-left))
                                       : tr("%1 of %2").arg(toClockText(left), toClockText(*run.plan.rto)),
                      true});
    }
    if (const auto finish = projectedFinish(run, now))
        facts.append({tr("Projected finish"), tr("%1, in %2").arg(utcSeconds(*finish), toClockText(*finish - now))});
    return facts;
}

} // namespace holdpoint
