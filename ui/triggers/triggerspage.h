#pragma once

#include "ui/shell/tabbedview.h"

namespace holdpoint {

// What stands under Triggers: the table and the back-test.
std::unique_ptr<TabbedView> makeTriggersPage();

} // namespace holdpoint
