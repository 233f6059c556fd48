#include "models/room/lookrunner.h"

namespace holdpoint {

namespace {

// "exited(3)" of a look that failed.
int exitCodeOf(const QString &result)
{
    bool ok = false;
    const int code = result.startsWith(QLatin1String("exited(")) ? result.mid(7).chopped(1).toInt(&ok) : -1;
    return ok ? code : -1;
}

CommandOutcome outcomeOf(const AttemptResult &result)
{
    CommandOutcome outcome;
    outcome.output = result.output;
    outcome.why = result.detail.isEmpty() ? result.result : result.detail;
    const int code = exitCodeOf(result.result);
    if (result.end == AttemptEnd::TimedOut) {
        outcome.end = CommandOutcome::End::TimedOut;
    } else if (result.result.startsWith(QLatin1String("signalled"))) {
        outcome.end = CommandOutcome::End::Signalled;
    } else if (result.end == AttemptEnd::Done || code >= 0) {
        outcome.end = CommandOutcome::End::Exited;
        outcome.code = std::max(code, 0);
    }
    return outcome;
}

} // namespace

void LookRunner::run(const QString &label, const Argv &argv, const QMap<QString, QString> &env, Duration timeout,
                     std::function<void(const CommandOutcome &)> done)
{
    Look look;
    look.purpose = label;
    look.folder = m_folder;
    look.action.program = Program{argv, env, false};
    look.action.timeout = timeout;
    m_executor.look(look, [done](const AttemptResult &result) { done(outcomeOf(result)); });
}

} // namespace holdpoint
