#include "ui/runbooks/rtofacts.h"

#include "models/playbook/criticalpath.h"
#include "models/runbooks/plan.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

// How long until the step at `place` begins, when everything takes what it is expected to.
Duration untilStep(const Run &run, int place, Instant now)
{
    Run before = run;
    for (int i = place; i < before.steps.size(); ++i)
        before.steps[i].status = StepStatus::Done;
    return timeLeft(before, now);
}

void addMarkers(RtoFacts &facts, const Run &run, Instant onset, Instant now)
{
    for (int i = 0; i < run.steps.size(); ++i) {
        const Step &step = run.plan.steps.at(i);
        const StepState &state = run.steps.at(i);
        if (step.kind == StepKind::Check && state.status == StepStatus::Done && state.finished)
            facts.markers.append({*state.finished - onset, step.title, Shape::TickCircle});
        if (!step.pointOfNoReturn)
            continue;
        if (isBehind(state) && state.started) {
            facts.markers.append({*state.started - onset, tr("point of no return passed"), Shape::NoReturn});
        } else if (!facts.noReturnIn && !facts.over && !isBehind(state)) {
            facts.noReturnIn = state.noticed ? std::max(Duration{0}, *state.noticed + noReturnNotice - now) : untilStep(run, i, now);
            const Duration at = facts.elapsed + *facts.noReturnIn;
            facts.markers.append({at, tr("point of no return %1").arg(toClockText(at)), Shape::NoReturn});
        }
    }
}

} // namespace

RtoFacts rtoFacts(const Run &run, Instant now)
{
    RtoFacts facts;
    facts.rto = run.plan.rto;
    facts.over = isOver(run);
    facts.plan = criticalPath(run.plan);
    const Instant onset = run.triggeredAt.value_or(run.requested);
    const Instant until = run.ended.value_or(now);
    facts.elapsed = std::max(Duration{0}, until - onset);
    facts.sinceStart = run.started ? std::max(Duration{0}, until - *run.started) : Duration{0};
    if (!facts.over)
        facts.projected = facts.elapsed + timeLeft(run, now);
    const Duration end = facts.projected.value_or(facts.elapsed);
    if (facts.rto) {
        facts.late = end > *facts.rto;
        facts.near = !facts.late && end * 10 > *facts.rto * 9;
    }
    facts.whole = std::max({facts.rto.value_or(Duration{0}), end, Duration{1000}});
    addMarkers(facts, run, onset, now);
    return facts;
}

} // namespace holdpoint
