#include "models/room/drilldirector.h"

#include "models/drills/drillrules.h"
#include "models/metrics/simulatedsource.h"

namespace holdpoint {

DrillDirector::DrillDirector(const RoomFold &fold, EngineJournal &journal, SimulatedExecutor &executor, const Clock &clock, QObject *parent)
    : QObject(parent), m_fold(fold), m_journal(journal), m_executor(executor), m_clock(clock)
{
}

void DrillDirector::tick(const QList<MetricSource *> &sources)
{
    const Rollout &rollout = m_fold.rollout();
    if (!rollout.playbook || sources.isEmpty())
        return;
    const Drill *drill = byId(rollout.playbook->drills, rollout.drill.id);
    if (!drill)
        return;
    for (const InjectState &state : rollout.drill.injects) {
        const Inject *inject = byId(drill->injects, state.id);
        if (inject && state.deliveredAt && !m_played.contains(state.id)) {
            m_played << state.id;
            play(*inject, *state.deliveredAt, sources);
        }
    }
    const Instant now = m_clock.now();
    if (dueInjects(rollout.drill, *drill, now).isEmpty())
        return;
    m_journal.propose([drill = *drill, now](const Rollout &r) -> Result<QList<EventDraft>> { return dueInjects(r.drill, drill, now); });
}

void DrillDirector::begin(const QList<MetricSource *> &sources)
{
    m_played.clear();
    tick(sources);
}

void DrillDirector::play(const Inject &inject, Instant at, const QList<MetricSource *> &sources)
{
    if (inject.outcome)
        m_executor.setOutcome(inject.step, *inject.outcome);
    for (MetricSource *source : sources) {
        auto *simulated = qobject_cast<SimulatedSource *>(source);
        if (!simulated)
            continue;
        if (inject.ramp)
            simulated->ramp(inject.ramp->metric, inject.ramp->from, inject.ramp->to, inject.ramp->over, at);
        for (auto it = inject.set.begin(); it != inject.set.end(); ++it)
            simulated->set(it.key(), it.value(), at);
    }
}

} // namespace holdpoint
