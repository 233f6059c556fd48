#pragma once

#include "models/people/act.h"

namespace holdpoint {

// How much stands between a key press and the act: the friction ladder. Stopping is easy, going is deliberate.
enum class Friction {
    Immediate, // L0
    Undoable, // L1: at once, may be corrected within 10 s
    Sheet, // L2: a modeless sheet, the safe button is the default
    Typed, // L3: and the code shown has to be typed
    TwoPersons, // L4: and a second person, and a reason
};

Friction frictionOf(Act act);
// Two characters for L3: P1…P9, PA… by the place of the phase.
QString typedCode(int place);

} // namespace holdpoint
