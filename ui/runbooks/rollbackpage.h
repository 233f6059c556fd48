#pragma once

#include "ui/shell/tabbedview.h"

namespace holdpoint {

// The place of the way back: the console, and the kill switches.
std::unique_ptr<TabbedView> makeRollbackPage();

} // namespace holdpoint
