#pragma once

#include "ui/shell/view.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace holdpoint {

class RoomSession;

// Paths of everything that is not as it should be, worst first: what F8 walks through.
QStringList abnormalItems(const RoomSession &session);
// How many things of each view wait for the person who acts: the badges of the rail.
QMap<ViewId, int> waitingOnMe(const RoomSession &session);
// The view that shows a path such as "gate/cohort"; Board where none is named.
ViewId viewOfPath(const QString &path);

} // namespace holdpoint
