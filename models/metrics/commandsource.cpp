#include "models/metrics/commandsource.h"

#include "models/base/clock.h"
#include "models/metrics/number.h"

#include <QtCore/QPointer>

namespace holdpoint {

namespace {
constexpr qsizetype maxOutput = 256 * 1024;
}

Sample commandSample(Instant t, const CommandOutcome &outcome)
{
    switch (outcome.end) {
    case CommandOutcome::End::TimedOut:
        return {t, SampleState::Timeout, 0, outcome.why.isEmpty() ? QStringLiteral("timed out") : outcome.why};
    case CommandOutcome::End::NotStarted:
    case CommandOutcome::End::Signalled:
        return {t, SampleState::Error, 0, outcome.why};
    case CommandOutcome::End::Exited:
        break;
    }
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

CommandSource::CommandSource(const Setting &setting, const Program &program, CommandRunner *runner, QObject *parent)
    : MetricSource(setting, parent), m_program(program), m_runner(runner)
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
        self->answerAll(commandSample(t, outcome), SystemClock().boottime() - began);
    });
}

void CommandSource::cancel()
{
    if (m_waiting)
        *m_waiting = false;
}

} // namespace holdpoint
