// Judging a phase aspect by aspect, and the ramp that its exposure climbs.
#include "models/base/sentence.h"
#include "models/phases/progress.h"

#include <cmath>

namespace holdpoint {

namespace {

bool atLeast(double share, double wanted)
{
    return share > wanted - 1e-9;
}

} // namespace

QList<AspectVerdict> aspectVerdicts(const PhaseState &state, const Phase &phase, bool engineAlive)
{
    QList<AspectVerdict> verdicts;
    for (const QString &aspect :
         {QStringLiteral("performance"), QStringLiteral("functional"), QStringLiteral("data"), QStringLiteral("customers")}) {
        std::optional<Judgement> hard, any;
        AspectVerdict found{aspect, Judgement::NoData, 0, 0};
        for (const Criterion &criterion : phase.success) {
            if (criterion.aspect != aspect)
                continue;
            const Judgement verdict = engineAlive ? state.criteria.value(criterion.id).verdict : Judgement::NoData;
            ++found.of;
            found.passed += verdict == Judgement::Passed ? 1 : 0;
            any = any ? std::min(*any, verdict) : verdict;
            if (criterion.hard)
                hard = hard ? std::min(*hard, verdict) : verdict;
        }
        found.verdict = hard ? *hard : any.value_or(Judgement::NoData);
        if (found.of > 0)
            verdicts << found;
    }
    return verdicts;
}

RampProgress rampProgress(const PhaseState &state, const Phase &phase, const Phases &phases, bool engineAlive, Instant now)
{
    RampProgress ramp;
    for (int i = 0; i < phase.ramp.size(); ++i) {
        if (atLeast(phases.exposure, phase.ramp.at(i).exposure))
            ramp.reached = i;
    }
    if (ramp.reached + 1 < phase.ramp.size())
        ramp.next = phase.ramp.at(ramp.reached + 1).exposure;
    if (phase.ramp.isEmpty() || (state.status != PhaseStatus::Active && state.status != PhaseStatus::AtGate))
        return ramp;
    if (ramp.reached >= 0)
        ramp.needed = phase.ramp.at(ramp.reached).soak;
    const SoakProgress soak = soakProgress(state, phase, engineAlive, now);
    if (!soak.since) {
        ramp.because = soak.because;
        return ramp;
    }
    const Instant since = std::max(*soak.since, phases.exposureSince.value_or(*soak.since));
    ramp.soaked = std::max(Duration{0}, now - since);
    if (phases.hold)
        ramp.because = Sentence::tr("The rollout is held");
    else if (ramp.soaked < ramp.needed)
        ramp.because = Sentence::tr("Soaking: %1 of %2").arg(toClockText(ramp.soaked), toClockText(ramp.needed));
    ramp.advised = ramp.next && ramp.because.isEmpty();
    return ramp;
}

} // namespace holdpoint
