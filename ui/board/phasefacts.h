#pragma once

#include "ui/shell/statelook.h"

#include <optional>

namespace holdpoint {

class RoomSession;

// One phase of the strip. Places on the bars are shares of the cell's width; absent = not there.
struct PhaseCell {
    QString id, title, word, caption, shortCaption, gate, gateCaption;
    StateLook look, gateLook;
    bool current = false, quiet = false, noReturn = false;
    std::optional<double> plannedFrom, plannedTo, actualFrom, actualTo, soakFrom, projectedTo, now;
    QString spoken; // all of it in one sentence
};

QList<PhaseCell> phaseCells(const RoomSession &session);
// Done phases at the beginning as one cell, "1-4 done": for when there is no room for all.
QList<PhaseCell> collapsed(const QList<PhaseCell> &cells);

} // namespace holdpoint
