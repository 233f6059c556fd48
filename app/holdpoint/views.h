#pragma once

#include "ui/shell/view.h"

namespace holdpoint {

// Which class shows which view; nullptr where none does yet.
std::unique_ptr<View> makeView(ViewId id);

} // namespace holdpoint
