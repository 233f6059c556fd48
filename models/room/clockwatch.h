#pragma once

#include "models/base/clock.h"
#include "models/journal/event.h"

namespace holdpoint {

// Notices that the wall clock was moved: the clock of the boot, which nobody moves and which goes on in a suspend, is held
// against it. Order and durations never rest on the wall clock; a jump is recorded so that times can be marked.
class ClockWatch
{
public:
    // A jump since that event was written is found as well, when it was written in this boot.
    ClockWatch(const Clock &clock, const Event &last);
    // By how much since it was last asked, "-2h"; nullopt below 2 s, which is how clocks are kept right.
    std::optional<EventDraft> jump();

private:
    Duration offset() const; // of the wall clock against the boot's
    const Clock &m_clock;
    Duration m_offset;
};

} // namespace holdpoint
