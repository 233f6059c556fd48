#include "app/holdpoint/views.h"

namespace holdpoint {

std::unique_ptr<View> makeView(ViewId)
{
    return nullptr;
}

} // namespace holdpoint
