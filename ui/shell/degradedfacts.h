#pragma once

#include "models/base/error.h"
#include "ui/shell/statelook.h"

#include <QtCore/QStringList>

namespace holdpoint {

class RoomSession;

// Something that can be done about it: an id of MainWindow's, its words, and why it cannot be done now.
struct DegradedAct {
    QString id, text, whyNot; // an empty reason = it can
};

// One row of the table of degraded states, in words: what is known, what is not, what to do.
struct DegradedState {
    QString row; // "D9"
    QString headline;
    QStringList lines;
    Shape shape = Shape::Warning;
    PlateTone tone = PlateTone::Watch;
    Pattern pattern = Pattern::None;
    bool emergency = false; // black and yellow
    QList<DegradedAct> acts;
};

// What concerns the store, the engine, the clock and this window, worst first; empty = nothing is degraded.
// `stoodStill`: this window did, and nobody has said yet that they saw it.
QList<DegradedState> degradedStates(const RoomSession &session, std::optional<Duration> stoodStill = {});
// A room that could not even be opened.
DegradedState openFailure(const Error &error);
// The same as plain lines, for tests and screen readers.
QString inOneText(const DegradedState &state);

} // namespace holdpoint
