#pragma once

#include "models/room/session.h"

namespace holdpoint {

// How ready a way back is, as far as this room knows it. What nobody has measured is said to be not measured.
struct Readiness {
    bool ready = false;
    QStringList notBecause; // what has to be mended first
    QStringList butNote; // what is worth knowing before it is started
};
Readiness readinessOf(const Runbook &runbook, const RoomSession &session);

} // namespace holdpoint
