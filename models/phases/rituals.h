#pragma once

#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// When a ritual was held and when it is next. Before the rollout starts nothing is due.
struct RitualDue {
    std::optional<Instant> last, next;
    bool overdue = false;
};
RitualDue ritualDue(const Phases &phases, const Ritual &ritual, Instant now);
// The review of the playbook itself, by its `review_by`. Answered: no `next`.
RitualDue reviewDue(const Phases &phases, const Playbook &playbook, Instant now);

} // namespace holdpoint
