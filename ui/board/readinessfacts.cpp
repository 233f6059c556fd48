#include "ui/board/readinessfacts.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/playbook/criticalpath.h"
#include "models/room/session.h"
#include "models/runbooks/plan.h"
#include "ui/board/boardwords.h"
#include "ui/shell/rollbackfacts.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

std::optional<Instant> newest(const RoomSession &session, const QString &kind, const char *key = nullptr, const QString &value = {})
{
    const QList<Event> &events = session.events();
    for (auto it = events.rbegin(); it != events.rend(); ++it)
        if (it->kind == kind && (!key || it->body.value(QLatin1String(key)).toString() == value))
            return it->at;
    return std::nullopt;
}

QString rehearsedText(const RoomSession &session, const Runbook &runbook)
{
    const auto drill = newest(session, QStringLiteral("drill.imported"), "runbook", runbook.id);
    return drill ? tr("rehearsed %1 ago").arg(ageText(session.surroundings().now - *drill)) : tr("never rehearsed");
}

bool declaresData(const Playbook &playbook, const Runbook &runbook)
{
    return runbook.rpo.has_value() || !playbook.snapshots.isEmpty();
}

QString snapshotText(const RoomSession &session, const Runbook &runbook)
{
    const auto taken = newest(session, QStringLiteral("snapshot.taken"));
    const QString rpo = runbook.rpo ? tr(", RPO %1").arg(toClockText(*runbook.rpo)) : QString();
    if (taken)
        return tr("%1 old%2").arg(ageText(session.surroundings().now - *taken), rpo);
    if (!declaresData(*session.rollout().playbook, runbook))
        return tr("none declared");
    return tr("age not measured%1").arg(rpo);
}

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

QString deductions(const RoomSession &session, const Runbook &runbook)
{
    const Rollout &r = session.rollout();
    int unsafe = 0, ownerless = 0, noReturn = 0;
    for (const Step &step : runbook.steps) {
        unsafe += acts(step) && !isIdempotent(step) && step.verify.isEmpty() ? 1 : 0;
        ownerless += personsOf(r.people, step.owner).isEmpty() ? 1 : 0;
        noReturn += step.pointOfNoReturn ? 1 : 0;
    }
    QStringList said;
    if (unsafe > 0)
        said.append(tr("%n steps cannot repeat or be verified", nullptr, unsafe));
    if (ownerless > 0)
        said.append(tr("%n steps without an owner", nullptr, ownerless));
    if (noReturn > 0)
        said.append(tr("%n points of no return", nullptr, noReturn));
    return said.isEmpty() ? tr("none known") : said.join(QStringLiteral(", "));
}

QString notReady(const RoomSession &session, const Runbook &runbook, Duration plan)
{
    const Rollout &r = session.rollout();
    const Surroundings around = session.surroundings();
    if (!around.storeOk)
        return tr("nothing is recorded: %1").arg(around.storeWhy);
    if (!around.engineAlive)
        return tr("no engine to carry it out");
    if (holdersOf(r.people, QStringLiteral("rollback-owner")).isEmpty())
        return tr("there is no rollback owner");
    if (runbook.rto && plan > *runbook.rto)
        return tr("the plan of %1 is longer than the RTO of %2").arg(toClockText(plan), toClockText(*runbook.rto));
    if (runbook.rpo && !newest(session, QStringLiteral("snapshot.taken")))
        return tr("snapshot age not measured, RPO %1").arg(toClockText(*runbook.rpo));
    return {};
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
    facts.plan = criticalPath(*runbook);
    facts.rto = runbook->rto;
    facts.because = notReady(session, *runbook, *facts.plan);
    facts.ready = facts.because.isEmpty();
    const KnownGood *good = byId(r.playbook->knownGood, runbook->restores);
    facts.facts = {{tr("Back to"), displayText(good ? good->title : runbook->restores, 80)},
                   {tr("Runbook"), tr("%1, %2").arg(displayText(runbook->id, 40), rehearsedText(session, *runbook))},
                   {tr("Newest snapshot"), snapshotText(session, *runbook)},
                   {tr("Who may start it"), presentText(r, session.surroundings().now)},
                   {tr("Deductions"), deductions(session, *runbook)}};
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
    QList<KeyValue> facts{{tr("Run"), tr("%1, %2").arg(run.id, runStatusWord(run)), true},
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
