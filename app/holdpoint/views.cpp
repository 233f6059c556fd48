#include "app/holdpoint/views.h"

#include "ui/board/boardview.h"
#include "ui/comms/commsview.h"
#include "ui/drills/drillview.h"
#include "ui/gates/gatespage.h"
#include "ui/library/firstrunview.h"
#include "ui/library/inboxview.h"
#include "ui/metrics/metricsview.h"
#include "ui/runbooks/rollbackpage.h"
#include "ui/timeline/timelineview.h"
#include "ui/triggers/triggerspage.h"

namespace holdpoint {

std::unique_ptr<View> makeView(ViewId id)
{
    switch (id) {
    case ViewId::Board:
        return std::make_unique<BoardView>();
    case ViewId::Gates:
        return makeGatesPage();
    case ViewId::Metrics:
        return std::make_unique<MetricsView>();
    case ViewId::Triggers:
        return makeTriggersPage();
    case ViewId::Rollback:
        return makeRollbackPage();
    case ViewId::Comms:
        return std::make_unique<CommsView>();
    case ViewId::Timeline:
        return std::make_unique<TimelineView>();
    case ViewId::Drill:
        return std::make_unique<DrillView>();
    case ViewId::Welcome:
        return std::make_unique<FirstRunView>();
    case ViewId::Review:
    case ViewId::Library:
        break;
    }
    return nullptr;
}

std::unique_ptr<View> makePlayersView(ViewId id)
{
    if (id == ViewId::Drill)
        return std::make_unique<InboxView>();
    return makeView(id);
}

} // namespace holdpoint
