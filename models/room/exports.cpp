#include "models/room/exports.h"

#include "models/people/peoplerules.h"
#include "models/room/session.h"

namespace holdpoint {

bool recordsExports(const Rollout &rollout, const QString &person)
{
    return rollout.playbook && byId(rollout.playbook->people, person) && !isObserver(rollout.people, person);
}

void recordExport(RoomSession &session, const Exported &exported)
{
    const bool takes = storeRefusal(session.surroundings().store, Act::Export).isEmpty();
    if (takes && !session.observer() && !session.locked() && recordsExports(session.rollout(), session.person()))
        session.act(exportCommand(session.person(), exported));
}

} // namespace holdpoint
