#include "ui/shell/attention.h"

#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/room/session.h"
#include "ui/shell/duties.h"
#include "ui/shell/rail.h"

namespace holdpoint {

namespace {

QStringList alarmPaths(const Rollout &r)
{
    QStringList firing, watching;
    for (const TriggerState &trigger : r.triggers.triggers) {
        const QString path = QStringLiteral("trigger/") + trigger.id;
        if (trigger.condition == Condition::Firing)
            firing.append(path);
        else if (trigger.condition == Condition::Pending || (trigger.armed && trigger.overlay != Overlay::None))
            watching.append(path);
    }
    return firing + watching;
}

bool answered(const GateState &gate, const QString &person)
{
    return std::any_of(gate.answers.begin(), gate.answers.end(),
                       [&](const SignOff &each) { return each.person == person && !each.withdrawn; });
}

// Polls whose rules name this person and that have no answer from them.
int pollsWaiting(const Rollout &r, const QString &person)
{
    int count = 0;
    for (const GateState &gate : r.gates.gates) {
        const Phase *phase = byId(r.playbook->phases, gate.id);
        if (!gate.poll || gate.passed || !phase || !phase->gate || answered(gate, person))
            continue;
        for (const SignOffRule &rule : phase->gate->signOffs) {
            if (rule.person == person || (!rule.role.isEmpty() && holds(r.people, person, rule.role))) {
                ++count;
                break;
            }
        }
    }
    return count;
}

int stepsWaiting(const Rollout &r, const QString &person)
{
    const Run *run = activeRun(r.runs);
    if (!run)
        return 0;
    int count = run->status == RunStatus::Paused && holds(r.people, person, QStringLiteral("rollback-owner")) ? 1 : 0;
    for (const StepState &state : run->steps) {
        const Step *step = byId(run->plan.steps, state.id);
        const bool manual = step && step->kind == StepKind::Manual;
        const bool theirs = step && personsOf(r.people, step->owner).contains(person);
        count += manual && theirs && state.status == StepStatus::Running ? 1 : 0;
    }
    return count;
}

} // namespace

QStringList abnormalItems(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    QStringList paths;
    if (!r.playbook)
        return paths;
    if (const Run *run = activeRun(r.runs); run && (run->status == RunStatus::Paused || !run->forward))
        paths.append(QStringLiteral("run/") + run->id);
    paths += alarmPaths(r);
    if (const PhaseState *phase = activePhase(r.phases)) {
        const bool failed = std::any_of(phase->criteria.begin(), phase->criteria.end(),
                                        [](const CriterionState &c) { return c.verdict != Judgement::Passed; });
        if (failed)
            paths.append(QStringLiteral("gate/") + phase->id);
    }
    return paths;
}

QMap<ViewId, int> waitingOnMe(const RoomSession &session)
{
    QMap<ViewId, int> waiting;
    const Rollout &r = session.rollout();
    if (!r.playbook || session.observer() || session.person().isEmpty())
        return waiting;
    const auto alarms = std::count_if(r.triggers.triggers.begin(), r.triggers.triggers.end(),
                                      [](const TriggerState &t) { return t.alarm == AlarmStatus::New; });
    waiting.insert(ViewId::Triggers, static_cast<int>(alarms));
    waiting.insert(ViewId::Gates, pollsWaiting(r, session.person()));
    waiting.insert(ViewId::Rollback, stepsWaiting(r, session.person()));
    waiting.insert(ViewId::Board, dutiesOfMine(session));
    return waiting;
}

ViewId viewOfPath(const QString &path)
{
    const QString kind = path.section(QLatin1Char('/'), 0, 0);
    static const QMap<QString, ViewId> views{{QStringLiteral("gate"), ViewId::Gates},     {QStringLiteral("plan"), ViewId::Gates},
                                             {QStringLiteral("register"), ViewId::Gates}, {QStringLiteral("trigger"), ViewId::Triggers},
                                             {QStringLiteral("metric"), ViewId::Metrics}, {QStringLiteral("run"), ViewId::Rollback},
                                             {QStringLiteral("step"), ViewId::Rollback},  {QStringLiteral("runbook"), ViewId::Rollback},
                                             {QStringLiteral("audience"), ViewId::Comms}, {QStringLiteral("message"), ViewId::Comms},
                                             {QStringLiteral("event"), ViewId::Timeline}, {QStringLiteral("inject"), ViewId::Drill},
                                             {QStringLiteral("report"), ViewId::Review},  {QStringLiteral("phase"), ViewId::Board},
                                             {QStringLiteral("edit"), ViewId::Triggers},  {QStringLiteral("backtest"), ViewId::Triggers},
                                             {QStringLiteral("switch"), ViewId::Rollback}};
    if (kind == QLatin1String("view"))
        return viewFromWord(path.section(QLatin1Char('/'), 1, 1)).value_or(ViewId::Board);
    return views.value(kind, ViewId::Board);
}

} // namespace holdpoint
