#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

struct RosterGap {
    QString skill; // empty: too few people
    int people = 0, needed = 0; // at the thinnest moment
    Instant from, to; // the first stretch in which it is missing
};

// A phase's planned window against who is on call through it: what its way back needs, and what is missing when.
struct RosterLine {
    QString phase, runbook;
    std::optional<Instant> from, to; // the planned window, as moved; empty = not planned
    int needed = 0; // people
    QStringList skills; // needed
    QList<OnCall> onCall; // shifts that touch the window
    QList<RosterGap> gaps;
};
// A line a phase, in the order of the playbook.
QList<RosterLine> rosterAgainstPlan(const Rollout &rollout);

// What is missing of so many people and these skills between two instants, at the earliest; empty = covered throughout.
QList<RosterGap> rosterGaps(const QList<OnCall> &shifts, Instant from, Instant to, int people, const QStringList &skills);

} // namespace holdpoint
