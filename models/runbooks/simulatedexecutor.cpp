#include "models/runbooks/simulatedexecutor.h"

#include <QtCore/QTimer>

namespace holdpoint {

namespace {

constexpr int tickMs = 50;
constexpr Duration defaultTakes{5'000};

QString line(const AttemptSpec &spec, const QString &text)
{
    return QStringLiteral("SIM %1: %2\n").arg(spec.id.step, text);
}

AttemptResult resultOf(DrillOutcome outcome)
{
    switch (outcome) {
    case DrillOutcome::Done:
        return {AttemptEnd::Done, QStringLiteral("exited(0)"), QStringLiteral("SIM done"), {}};
    case DrillOutcome::Failed:
        return {AttemptEnd::Failed, QStringLiteral("exited(1)"), QStringLiteral("SIM failed"), {}};
    case DrillOutcome::Hang:
        return {AttemptEnd::TimedOut, QStringLiteral("timed out"), QStringLiteral("SIM hung until its deadline"), {}};
    case DrillOutcome::Unknown:
        return {AttemptEnd::Unknown, QStringLiteral("no answer"), QStringLiteral("SIM nobody knows"), {}};
    }
    return {};
}

} // namespace

SimulatedExecutor::SimulatedExecutor(std::function<double()> speed, QObject *parent) : Executor(parent), m_speed(std::move(speed))
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &SimulatedExecutor::tick);
    timer->start(tickMs);
}

Result<QString> SimulatedExecutor::arm(const Action &, const QString &)
{
    return QStringLiteral("SIM");
}

Result<Prepared> SimulatedExecutor::prepare(const AttemptSpec &)
{
    return Prepared{QStringLiteral("SIM"), QStringLiteral("SIM")};
}

void SimulatedExecutor::launch(const AttemptSpec &spec)
{
    const Duration takes = spec.timebox.count() > 0 ? spec.timebox : defaultTakes;
    m_playing.insert(spec.id, {spec, static_cast<double>(takes.count())});
    m_output.insert(spec.id, line(spec, QStringLiteral("begun, takes %1").arg(toDurationText(takes))));
}

void SimulatedExecutor::tick()
{
    const double passed = m_speed() * tickMs;
    const QList<AttemptId> all = m_playing.keys();
    for (const AttemptId &id : all) {
        Playing &playing = m_playing[id];
        playing.leftMs -= passed;
        const DrillOutcome outcome = outcomeFor(id.step, playing.spec.drillOutcome);
        const double until = outcome == DrillOutcome::Hang ? -static_cast<double>(playing.spec.action.timeout.count()) : 0;
        if (playing.leftMs > until || passed <= 0)
            continue;
        const AttemptResult result = resultOf(outcome);
        m_output[id] += line(playing.spec, result.detail);
        m_playing.remove(id);
        Q_EMIT finished(id, result);
    }
}

// Nothing outlives the engine of a drill, and nothing it did has an effect: what was under way begins again.
Found SimulatedExecutor::find(const AttemptId &id, const QString &)
{
    return {m_playing.contains(id) ? FoundState::Running : FoundState::NeverLaunched, {}, {}};
}

void SimulatedExecutor::cancel(const AttemptId &id)
{
    if (m_playing.remove(id) > 0)
        Q_EMIT finished(id, {AttemptEnd::Unknown, QStringLiteral("signalled(SIGTERM)"), QStringLiteral("SIM aborted"), {}});
}

void SimulatedExecutor::look(const Look &look, std::function<void(const AttemptResult &)> done)
{
    AttemptResult result = resultOf(outcomeFor(look.step, look.drillOutcome));
    if (look.purpose == QLatin1String("only_if"))
        result = resultOf(DrillOutcome::Done);
    result.output = look.drillOutput;
    QTimer::singleShot(tickMs, this, [done, result] { done(result); });
}

QString SimulatedExecutor::outputTail(const AttemptId &id, int) const
{
    return m_output.value(id);
}

} // namespace holdpoint
