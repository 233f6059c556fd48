#include "ui/metrics/trafficmark.h"

#include "models/phases/progress.h"
#include "ui/board/boardwords.h"
#include "ui/widgets/words.h"

namespace holdpoint {

QString trafficMark(const Rollout &rollout, Instant from)
{
    const TrafficPast past = trafficPast(rollout.phases, *rollout.playbook);
    if (past.onlySynthetic)
        return tr("SYNTHETIC TRAFFIC");
    return past.syntheticSince && past.realSince && from < *past.realSince ? tr("SYNTHETIC TRAFFIC UNTIL %1").arg(utcTime(*past.realSince))
                                                                           : QString();
}

} // namespace holdpoint
