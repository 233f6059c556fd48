#include "models/drills/drillstate.h"

namespace holdpoint {

QString injectStatusWord(InjectStatus value)
{
    switch (value) {
    case InjectStatus::Planned:
        return QStringLiteral("planned");
    case InjectStatus::Due:
        return QStringLiteral("due");
    case InjectStatus::Delivered:
        return QStringLiteral("delivered");
    case InjectStatus::Done:
        return QStringLiteral("done");
    case InjectStatus::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

Duration exerciseClock(const DrillState &drill, Instant now)
{
    if (!drill.started || drill.paused || drill.ended)
        return drill.clockAtChange;
    return drill.clockAtChange + (now - drill.changedAt) * drill.speed;
}

} // namespace holdpoint
