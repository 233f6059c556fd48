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

} // namespace holdpoint
