#pragma once

#include "models/journal/event.h"
#include "models/runbooks/run.h"

namespace holdpoint {

// What a rollback waits for too long: a person's word, or a step that takes longer than its timebox.
struct Stuck {
    QString about; // "paused", "answer" (a manual step), "release", "timebox", "rto", "asked" (somebody pressed Escalate)
    QString step; // empty where it is the whole run
    Instant since; // the ladder's rungs count from here
    QString because; // in words
    friend bool operator==(const Stuck &, const Stuck &) = default;
};
// Of a rollback that is under way; oldest first. Forward work can wait.
QList<Stuck> stuckAt(const Run &run, Instant now);

int rungsClimbed(const Run &run, const Stuck &stuck);
// When the next rung of the playbook's ladder is due; nothing where everybody on it has been told.
std::optional<Instant> nextRung(const Run &run, const Playbook &playbook, const Stuck &stuck);
// run.escalated of every rung that is due, one a trouble and look.
QList<EventDraft> escalationsDue(const Run &run, const Playbook &playbook, Instant now);
// A person presses Escalate: the step's deputy first, then rung after rung, whatever the time.
Result<QList<EventDraft>> escalateNow(const Run &run, const Playbook &playbook, Instant now);

} // namespace holdpoint
