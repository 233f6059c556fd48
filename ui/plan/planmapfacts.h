#pragma once

#include "ui/shell/statelook.h"

namespace holdpoint {

class RoomSession;

// One phase on the map. Places as in PlanGraph.
struct PlanCard {
    QString id, title, caption, detail;
    StateLook look;
    int rank = 1, lane = 0;
    bool current = false, quiet = false, last = false, critical = false;
    QStringList needs;
    QString spoken; // all of it in one sentence, with what it needs and the work in it
};

// Work of one stream in one phase.
struct PlanStop {
    QString phase, title;
    StateLook look;
};
struct PlanLane {
    QString name;
    QList<PlanStop> stops; // in the order of the plan
};

struct PlanMapFacts {
    QString endState; // never empty
    StateLook endLook;
    QList<PlanCard> cards;
    QList<PlanLane> lanes;
    int ranks = 0, rows = 1;
};
PlanMapFacts planMapFacts(const RoomSession &session);

StateLook lookOf(WorkStatus status);

} // namespace holdpoint
