#pragma once

#include "ui/shell/tabbedview.h"

namespace holdpoint {

// What stands under "Gates" in the rail: the gate itself, and beside it what the people of the rollout have written down.
std::unique_ptr<TabbedView> makeGatesPage();

} // namespace holdpoint
