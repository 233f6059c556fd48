#pragma once

#include "ui/shell/view.h"

namespace holdpoint {

// Which class shows which view; nullptr where none does yet.
std::unique_ptr<View> makeView(ViewId id);
// The same for a player of a drill: an inbox where the facilitator has the scenario.
std::unique_ptr<View> makePlayersView(ViewId id);

} // namespace holdpoint
