#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

enum class ScheduleKind { Phase, Item, Ritual, Review, OnCall, Rehearsal, Notice, Debt, Assignment, Obligation };
enum class ScheduleState { Overdue, Now, Later, Done };

// One line of the schedule that all share: who does what, and when.
struct ScheduleEntry {
    ScheduleKind kind = ScheduleKind::Phase;
    ScheduleState state = ScheduleState::Later;
    QString id; // "cohort", "cohort/briefed", an obligation as "cohort/1", a ritual, a runbook, D-1 …; unique within its kind
    QString title, owner; // owner: person or role id, or empty
    std::optional<Instant> at, until; // at: its start, or when it is due
    std::optional<Instant> last; // when it was done or held last
    QString detail; // what came out last, why it is overdue
};
// Everything that has a time: phases, their checklists, rituals, the review of the playbook, on-call duty, rehearsals, notices,
// debts, work given out and obligations to customers. What is overdue first, then by time, what is done last.
QList<ScheduleEntry> schedule(const Rollout &rollout, Instant now);

QString scheduleKindWord(ScheduleKind kind); // "phase", "on call", …
QString scheduleStateWord(ScheduleState state); // "overdue", "now", "later", "done"

} // namespace holdpoint
