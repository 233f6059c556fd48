#include "tests/support/fakesession.h"

#include <cmath>

namespace holdpoint::test {

namespace {

const Instant start = instantFromMs(1'763'649'860'000); // Thu 20 Nov 2025 14:44:20 UTC

} // namespace

FakeSession::FakeSession(Mode mode, QObject *parent) : RoomSession(parent)
{
    m_rollout.playbook = smallPlaybook();
    m_rollout.mode = mode;
    m_rollout.revision = 7;
    m_rollout.seq = 1842;
    m_rollout.head = QByteArray::fromHex("7f3a0102");
    m_around = {start, true, 4711, Duration{400}, true, {}, false};
    m_rollout.phases.status = RolloutStatus::Active;
    m_rollout.phases.exposure = 0.1;
    for (const Phase &plan : m_rollout.playbook->phases) {
        PhaseState phase;
        phase.id = plan.id;
        m_rollout.phases.phases.append(phase);
        GateState gate;
        gate.id = plan.id;
        m_rollout.gates.gates.append(gate);
    }
    m_rollout.phases.phases[0].status = PhaseStatus::Passed;
    m_rollout.phases.phases[0].attempt = 1;
    m_rollout.phases.phases[1].status = PhaseStatus::Active;
    m_rollout.phases.phases[1].attempt = 1;
    m_rollout.phases.phases[1].started = start - Duration{48 * 60'000};
    for (const Person &person : m_rollout.playbook->people)
        m_rollout.people.roles.insert(person.id, person.roles);
    for (const Trigger &plan : m_rollout.playbook->triggers) {
        TriggerState trigger;
        trigger.id = plan.id;
        trigger.overlay = Overlay::None;
        trigger.armed = true;
        m_rollout.triggers.triggers.append(trigger);
    }
    m_rollout.comms.lastSent.insert(QStringLiteral("customers"), start - Duration{14 * 60'000 + 20'000});
    happened(QStringLiteral("cy"), QStringLiteral("check.done"), QStringLiteral("cohort/snapshot"));
    happened(QStringLiteral("bo"), QStringLiteral("note.added"), {}, {{QStringLiteral("text"), QStringLiteral("refund test 11 of 12")}});
    happened(QStringLiteral("cy"), QStringLiteral("check.done"), QStringLiteral("cohort/parity"));
    fillMetrics();
}

void FakeSession::fillMetrics()
{
    for (int i = 240; i >= 0; --i) {
        const Instant at = start - Duration{i * 15'000 + 2000};
        const double wave = std::sin(i / 7.0);
        m_metrics.add(QStringLiteral("errors"), {at, SampleState::Valid, 0.31 + wave * 0.05, {}});
        m_metrics.add(QStringLiteral("p95"), {at, SampleState::Valid, 310 + wave * 12, {}});
        m_metrics.add(QStringLiteral("moved"), {at, SampleState::Valid, 1240, {}});
    }
}

void FakeSession::happened(const QString &actor, const QString &kind, const QString &subject, const QJsonObject &body)
{
    Event event;
    event.seq = m_rollout.seq + 1;
    m_rollout.seq = event.seq;
    event.at = m_around.now - Duration{(3 - qMin<qint64>(3, m_events.size())) * 60'000};
    event.recorded = event.at;
    event.actor = actor;
    event.kind = kind;
    event.subject = subject;
    event.body = body;
    m_events.append(event);
}

void FakeSession::changed()
{
    Q_EMIT rolloutChanged({});
}

void FakeSession::fire(const QString &id, Priority)
{
    for (TriggerState &trigger : m_rollout.triggers.triggers) {
        if (trigger.id != id)
            continue;
        trigger.condition = Condition::Firing;
        trigger.firingSince = m_around.now - Duration{133'000};
        trigger.since = *trigger.firingSince;
        trigger.alarm = AlarmStatus::New;
        trigger.alarmSince = *trigger.firingSince;
        trigger.why = QStringLiteral("2.9\u202f% > 2.0\u202f%");
        trigger.value = QStringLiteral("2.9");
        trigger.response = Response::Asked;
        trigger.episode = 1;
    }
    changed();
}

void FakeSession::startRollback()
{
    Run run;
    run.id = QStringLiteral("R-1");
    run.runbook = QStringLiteral("step-back");
    run.plan = m_rollout.playbook->runbooks.first();
    run.phase = QStringLiteral("cohort");
    run.requestedBy = QStringLiteral("trigger/errors-high");
    run.requested = m_around.now - Duration{372'000};
    run.triggeredAt = m_around.now - Duration{402'000};
    run.status = RunStatus::Running;
    for (const Step &plan : run.plan.steps) {
        StepState step;
        step.id = plan.id;
        run.steps.append(step);
    }
    run.steps[0].status = StepStatus::Done;
    run.steps[1].status = StepStatus::Running;
    m_rollout.runs.runs.append(run);
    m_rollout.phases.phases[1].status = PhaseStatus::RollingBack;
    changed();
}

void FakeSession::act(const Command &command)
{
    m_acts.append(command);
    if (!m_refusal.isEmpty()) {
        const QString why = std::exchange(m_refusal, {});
        Q_EMIT acted({command.id, false, Error{ErrorKind::Refused, QStringLiteral("role"), why, {}}, 0, {}});
        return;
    }
    if (command.act == Act::Hold)
        m_rollout.phases.hold = HoldState{command.actor, QStringLiteral("HOLD pressed"), m_around.now - Duration{75'000}};
    if (command.act == Act::Resume)
        m_rollout.phases.hold.reset();
    if (command.act == Act::Note)
        happened(command.actor, QStringLiteral("note.added"), {}, command.args);
    changed();
    Q_EMIT acted({command.id, true, {}, m_rollout.seq, m_rollout.head});
}

QList<Command> FakeSession::actsOf(Act act) const
{
    QList<Command> found;
    for (const Command &command : m_acts)
        if (command.act == act)
            found.append(command);
    return found;
}

void FakeSession::sign(const Command &command, const QByteArray &, const QString &)
{
    m_acts.append(command);
}

void FakeSession::actSigned(const Command &command, const QList<Signer> &)
{
    m_acts.append(command);
}

void FakeSession::revise(const Command &command, const std::shared_ptr<const Playbook> &, const QList<Signer> &)
{
    m_acts.append(command);
}

void FakeSession::readOutput(const QString &run, const QString &step, int attempt)
{
    Q_EMIT outputRead(run, step, attempt, QStringLiteral("14:39:12 drained 388\n14:39:15 depth 412\n"));
}

} // namespace holdpoint::test
