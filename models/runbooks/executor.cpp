#include "models/runbooks/executor.h"

#include <QtCore/QHash>

namespace holdpoint {

size_t qHash(const AttemptId &id, size_t seed)
{
    return qHashMulti(seed, id.run, id.step, id.attempt);
}

QString attemptEndWord(AttemptEnd end)
{
    switch (end) {
    case AttemptEnd::Done:
        return QStringLiteral("done");
    case AttemptEnd::Failed:
    case AttemptEnd::NotStarted:
        return QStringLiteral("failed");
    case AttemptEnd::TimedOut:
        return QStringLiteral("timed out");
    case AttemptEnd::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

AttemptResult oppositeOf(const AttemptResult &result, const Action &action)
{
    AttemptResult opposite = result;
    const bool programFailed = action.program && !action.expect.isEmpty() && result.result != QLatin1String("exited(0)");
    const bool serverFailed = result.result.startsWith(QLatin1String("status 5"));
    if (result.end == AttemptEnd::Done)
        opposite.end = AttemptEnd::Failed;
    else if (result.end == AttemptEnd::Failed && !programFailed && !serverFailed)
        opposite.end = AttemptEnd::Done;
    return opposite;
}

} // namespace holdpoint
