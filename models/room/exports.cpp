#include "models/room/exports.h"

#include "models/people/peoplerules.h"
#include "models/room/session.h"

namespace holdpoint {

Exported exportedPack(const QString &folder, const QByteArray &sums, qint64 asOf, const PackScope &scope)
{
    return {QStringLiteral("evidence"),
            folder,
            sums,
            asOf,
            scope.gate,
            scope.run,
            scope.from ? toRfc3339(*scope.from) : QString(),
            scope.to ? toRfc3339(*scope.to) : QString()};
}

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
