#include "models/phases/rituals.h"

namespace holdpoint {

RitualDue ritualDue(const Phases &phases, const Ritual &ritual, Instant now)
{
    RitualDue due;
    if (const auto held = phases.rituals.constFind(ritual.id); held != phases.rituals.constEnd())
        due.last = held->at;
    const bool over = phases.status == RolloutStatus::Complete || phases.status == RolloutStatus::Closed;
    const std::optional<Instant> since = due.last ? due.last : phases.started;
    if (since && !over)
        due.next = *since + ritual.every;
    due.overdue = due.next && *due.next < now;
    return due;
}

RitualDue reviewDue(const Phases &phases, const Playbook &playbook, Instant now)
{
    RitualDue due;
    if (const auto held = phases.rituals.constFind(QString()); held != phases.rituals.constEnd())
        due.last = held->at;
    if (playbook.reviewBy && phases.reviewedFor != playbook.reviewBy)
        due.next = playbook.reviewBy;
    due.overdue = due.next && *due.next < now;
    return due;
}

} // namespace holdpoint
