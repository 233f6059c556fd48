#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// One line about an event: who and what. "Cy Diaz: ticked Feature parity"; SIM before it in a drill is the caller's.
QString eventLine(const Event &event, const Playbook *playbook);

} // namespace holdpoint
