#include "tests/support/fakeclock.h"

namespace holdpoint {

void FakeClock::advance(Duration by)
{
    m_wall += by;
    m_boot += by;
}

} // namespace holdpoint
