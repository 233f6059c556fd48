#pragma once

#include "ui/shell/statelook.h"

#include <array>

namespace holdpoint {

class RoomSession;

// One cell of the spine: a caption over a value.
struct SpineCell {
    QString caption, value;
};
struct AlarmCount {
    int count = 0;
    bool fresh = false; // one of them is not yet acknowledged
    bool firing = false; // else pending
};

// What the spine, the foot and the status strip say, computed from a session in one place. Words are translated.
struct ShellFacts {
    StateLook look;
    QString because, digits; // under the state word, and at its right
    bool blinking = false; // a P1 or P2 that nobody has acknowledged
    bool assertive = false; // to be spoken at once
    SpineCell phase, clock, alarms, commander, comms, age;
    bool held = false;
    std::array<AlarmCount, 3> priorities; // P1, P2, P3
    int shelved = 0;
    QString modePlate; // DRILL, REHEARSAL or empty
    QString band; // of the frame
    QString title; // right in the menu bar
    QStringList strip; // the status strip, cell by cell
    bool practise = false; // a drill: buttons and sheets say PRACTISE
    bool rollbackRuns = false, open = false, active = false, observer = false;
    QString personName, personRole;
};

ShellFacts shellFacts(const RoomSession *session); // nullptr: nothing is open
QString utcDate(Instant at); // "Fri 20 Nov 2026"
QString utcClock(Instant at); // "14:44:20 UTC"
// Of a cadence and what was sent: when the next message is due. Empty = none is.
std::optional<Instant> nextMessageDue(const RoomSession &session);

} // namespace holdpoint
