#include "models/runbooks/stuck.h"

#include "models/base/sentence.h"
#include "models/runbooks/plan.h"

namespace holdpoint {

namespace {

QString titleIn(const Run &run, const QString &step)
{
    const Step *found = byId(run.plan.steps, step);
    return found ? found->title : step;
}

// When a step that waits for its people became ready: whatever moved last before it.
Instant readySince(const Run &run)
{
    Instant since = run.started.value_or(run.requested);
    for (const StepState &state : run.steps)
        since = std::max({since, state.started.value_or(since), state.finished.value_or(since)});
    return since;
}

std::optional<Stuck> stuckStep(const Run &run, int place, bool ready, Instant now)
{
    const Step &step = run.plan.steps.at(place);
    const StepState &state = run.steps.at(place);
    if (ready && needsRelease(step, state))
        return Stuck{QStringLiteral("release"), step.id, readySince(run), QStringLiteral("%1 waits for its people").arg(step.title)};
    if (!isUnderWay(state) || !state.started)
        return std::nullopt;
    const bool manual = step.kind == StepKind::Manual && state.status == StepStatus::Running;
    const Instant ends = *state.started + step.timebox.value_or(Duration{0});
    if (manual && now >= ends)
        return Stuck{QStringLiteral("answer"), step.id, ends, QStringLiteral("nobody has said that %1 is done").arg(step.title)};
    if (!manual && step.timebox && now > ends)
        return Stuck{QStringLiteral("timebox"), step.id, ends,
                     QStringLiteral("%1 takes longer than %2").arg(step.title, toDurationText(*step.timebox))};
    return std::nullopt;
}

EventDraft escalated(const Run &run, const Stuck &stuck, int rung, const QString &to, const QString &via)
{
    return {QStringLiteral("run.escalated"),
            run.id,
            {{QStringLiteral("run"), run.id},
             {QStringLiteral("about"), stuck.about},
             {QStringLiteral("step"), stuck.step},
             {QStringLiteral("since"), toRfc3339(stuck.since)},
             {QStringLiteral("because"), stuck.because},
             {QStringLiteral("rung"), rung},
             {QStringLiteral("to"), to},
             {QStringLiteral("via"), via}},
            run.id};
}

bool isAbout(const RunEscalation &told, const Stuck &stuck)
{
    return told.about == stuck.about && told.step == stuck.step && told.since == stuck.since;
}

QString stepAtHand(const Run &run)
{
    for (const StepState &state : run.steps) {
        if (isUnderWay(state))
            return state.id;
    }
    const QList<int> ready = readySteps(run);
    return !run.pausedStep.isEmpty() ? run.pausedStep : ready.isEmpty() ? QString() : run.steps.at(ready.first()).id;
}

} // namespace

QList<Stuck> stuckAt(const Run &run, Instant now)
{
    QList<Stuck> all;
    if (run.forward || isOver(run))
        return all;
    if (run.status == RunStatus::Paused && run.pausedAt)
        all << Stuck{QStringLiteral("paused"), run.pausedStep, *run.pausedAt,
                     run.pausedBecause.isEmpty() ? QStringLiteral("the rollback is %1").arg(runStatusWord(run)) : run.pausedBecause};
    const QList<int> ready = run.status == RunStatus::Running ? readySteps(run) : QList<int>();
    for (int i = 0; i < run.steps.size(); ++i) {
        if (const auto stuck = stuckStep(run, i, ready.contains(i), now))
            all << *stuck;
    }
    const Instant late = run.triggeredAt.value_or(run.requested) + run.plan.rto.value_or(Duration{0});
    if (run.plan.rto && now > late)
        all << Stuck{QStringLiteral("rto"),
                     {},
                     late,
                     QStringLiteral("the rollback takes longer than its RTO of %1").arg(toDurationText(*run.plan.rto))};
    std::stable_sort(all.begin(), all.end(), [](const Stuck &a, const Stuck &b) { return a.since < b.since; });
    return all;
}

int rungsClimbed(const Run &run, const Stuck &stuck)
{
    int rungs = 0;
    for (const RunEscalation &told : run.escalations)
        rungs = isAbout(told, stuck) ? std::max(rungs, told.rung) : rungs;
    return rungs;
}

std::optional<Instant> nextRung(const Run &run, const Playbook &playbook, const Stuck &stuck)
{
    const int climbed = rungsClimbed(run, stuck);
    return climbed < playbook.escalation.size() ? std::optional(stuck.since + playbook.escalation.at(climbed).after) : std::nullopt;
}

QList<EventDraft> escalationsDue(const Run &run, const Playbook &playbook, Instant now)
{
    QList<EventDraft> drafts;
    for (const Stuck &stuck : stuckAt(run, now)) {
        const auto due = nextRung(run, playbook, stuck);
        if (!due || now < *due)
            continue;
        const int climbed = rungsClimbed(run, stuck);
        const Escalation &rung = playbook.escalation.at(climbed);
        drafts << escalated(run, stuck, climbed + 1, rung.to, rung.via);
    }
    return drafts;
}

Result<QList<EventDraft>> escalateNow(const Run &run, const Playbook &playbook, Instant now)
{
    const QList<Stuck> all = stuckAt(run, now);
    const QString step = stepAtHand(run);
    const Stuck stuck = all.isEmpty() ? Stuck{QStringLiteral("asked"), step, run.requested,
                                              step.isEmpty() ? QStringLiteral("somebody asks for help")
                                                             : QStringLiteral("help is asked for with %1").arg(titleIn(run, step))}
                                      : all.first();
    const Step *planned = byId(run.plan.steps, stuck.step.isEmpty() ? step : stuck.step);
    const bool deputyTold = std::any_of(run.escalations.begin(), run.escalations.end(), [&](const RunEscalation &told) {
        return planned && told.to == planned->deputy && isAbout(told, stuck);
    });
    if (planned && !planned->deputy.isEmpty() && !deputyTold)
        return QList<EventDraft>{escalated(run, stuck, rungsClimbed(run, stuck), planned->deputy, QStringLiteral("call"))};
    const int climbed = rungsClimbed(run, stuck);
    if (climbed >= playbook.escalation.size())
        return refused("no-rung",
                       playbook.escalation.isEmpty() ? Sentence::tr("The playbook names no ladder, and the step no deputy.")
                                                     : Sentence::tr("Everybody on the ladder has been told."));
    const Escalation &rung = playbook.escalation.at(climbed);
    return QList<EventDraft>{escalated(run, stuck, climbed + 1, rung.to, rung.via)};
}

} // namespace holdpoint
