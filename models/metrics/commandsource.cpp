#include "models/metrics/commandsource.h"

#include "models/base/clock.h"
#include "models/metrics/number.h"

#include <QtCore/QPointer>

namespace holdpoint {

namespace {

constexpr qsizetype maxOutput = 256 * 1024;

// A program that did not come to its end says nothing.
std::optional<Sample> notExited(Instant t, const CommandOutcome &outcome)
{
    switch (outcome.end) {
    case CommandOutcome::End::TimedOut:
        return Sample{t, SampleState::Timeout, 0, outcome.why.isEmpty() ? QStringLiteral("timed out") : outcome.why};
    case CommandOutcome::End::NotStarted:
    case CommandOutcome::End::Signalled:
        return Sample{t, SampleState::Error, 0, outcome.why};
    case CommandOutcome::End::Exited:
        break;
    }
    return std::nullopt;
}

} // namespace

Sample commandSample(Instant t, const CommandOutcome &outcome)
{
    if (const auto silent = notExited(t, outcome))
        return *silent;
    if (outcome.code != 0)
        return {t, SampleState::Error, 0, QStringLiteral("exited(%1)").arg(outcome.code)};
    if (outcome.output.size() > maxOutput)
        return {t, SampleState::Invalid, 0, QStringLiteral("it printed more than %1 bytes").arg(maxOutput)};
    const QByteArray text = outcome.output.trimmed();
    if (text.isEmpty())
        return {t, SampleState::NoData, 0, QStringLiteral("it printed nothing")};
    const Number number = readNumber(text);
    if (number.kind != NumberKind::Finite)
        return {t, SampleState::Invalid, 0, QStringLiteral("it printed '%1', not one number").arg(QString::fromUtf8(text.left(40)))};
    return {t, SampleState::Valid, number.value, {}};
}

Sample checkSample(Instant t, const CommandOutcome &outcome, const QString &expect)
{
    if (const auto silent = notExited(t, outcome))
        return *silent;
    if (outcome.code != 0)
        return {t, SampleState::Valid, 0, QStringLiteral("exited(%1)").arg(outcome.code)};
    const QString said = QString::fromUtf8(outcome.output.left(maxOutput)).trimmed();
    if (!expect.isEmpty() && said != expect)
        return {t, SampleState::Valid, 0, QStringLiteral("it printed '%1', not '%2'").arg(said.left(40), expect)};
    return {t, SampleState::Valid, 1, {}};
}

CommandSource::CommandSource(const Setting &setting, const Program &program, CommandRunner *runner, CommandReading reading, QObject *parent)
    : MetricSource(setting, parent), m_program(program), m_runner(runner), m_reading(std::move(reading))
{
}

void CommandSource::poll(Instant t)
{
    if (!m_runner)
        return answerAll({t, SampleState::Error, 0, QStringLiteral("not started: nothing here runs programs")});
    const auto waiting = std::make_shared<bool>(true);
    m_waiting = waiting;
    const Duration began = SystemClock().boottime();
    m_runner->run(id(), m_program.run, m_program.env, timeout(), [self = QPointer(this), waiting, t, began](const CommandOutcome &outcome) {
        if (!self || !std::exchange(*waiting, false))
            return;
        self->answerAll(self->m_reading(t, outcome), SystemClock().boottime() - began);
    });
}

void CommandSource::cancel()
{
    if (m_waiting)
        *m_waiting = false;
}

} // namespace holdpoint
