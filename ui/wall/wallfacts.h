#pragma once

#include "ui/shell/shellfacts.h"
#include "ui/shell/statelook.h"

namespace holdpoint {

class RoomSession;

// A line of the wall: a shape, words to the left, a figure to the right.
struct WallLine {
    StateLook look; // Shape::None inside = no shape
    QString left, right;
    bool strong = false;
};

// A region of the wall and what is more than fits.
struct WallRegion {
    QString title, side;
    QList<WallLine> lines;
};

// Everything the wall says, in its fixed order. Made of the same facts as the board, so that the two never differ.
struct WallFacts {
    ShellFacts shell;
    QList<WallLine> phases; // left = title; strong = the current one
    WallRegion alarms, rollback, health, customers, next, comms;
};
WallFacts wallFacts(const RoomSession *session);

} // namespace holdpoint
