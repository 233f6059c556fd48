#include "models/runbooks/supervisor.h"

namespace holdpoint {

namespace {

constexpr Duration undoneLookEvery{1000};

} // namespace

// Asked for while the run is paused. Every try is an attempt of the step like any other, with what takes it back as its action;
// one that did not end well waits for a person.
void RunSupervisor::undo(const At &at)
{
    switch (at.state.status) {
    case StepStatus::Waiting:
        return intend(at);
    case StepStatus::Intent:
    case StepStatus::Running:
        return attempt(at, true);
    case StepStatus::Verifying:
        return lookWhetherUndone(at);
    case StepStatus::Failed:
    case StepStatus::TimedOut:
    case StepStatus::Unknown:
    case StepStatus::Done:
    case StepStatus::Skipped:
        return;
    }
}

// What says that a step is done need not say when it is undone: what it says is written down and decides nothing.
void RunSupervisor::lookWhetherUndone(const At &at)
{
    const QString key = QStringLiteral("%1/%2/%3/undone").arg(at.run.id, at.step.id).arg(at.state.attempt);
    const auto undone = [&](const QString &detail) { record(key, {draft(at, "step.undone", {{QStringLiteral("detail"), detail}})}); };
    const Check check = verification(at.run, at.step);
    if (check.isEmpty())
        return undone(QStringLiteral("nothing can verify it"));
    if (m_notBefore.value(key) > m_clock.now())
        return;
    const auto said = asked(at, QStringLiteral("undone"), check);
    if (!said)
        return;
    const bool still = said->end == AttemptEnd::Done;
    // A switch that was pressed takes a moment to be seen.
    const Instant until = at.state.finished.value_or(at.run.requested) + at.run.switches.value(at.step.switchId).timeout;
    if (still && at.step.kind == StepKind::Switch && m_clock.now() < until) {
        m_notBefore.insert(key, m_clock.now() + undoneLookEvery);
        return;
    }
    undone(still                                 ? QStringLiteral("its check STILL passes")
               : said->end == AttemptEnd::Failed ? QStringLiteral("its check no longer passes")
                                                 : QStringLiteral("its check cannot say: %1").arg(said->result));
}

} // namespace holdpoint
