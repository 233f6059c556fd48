#pragma once

#include "models/people/act.h"
#include "models/triggers/response.h"

namespace holdpoint {

// Where the machine stops and a person has to judge, worst first.
enum class ReviewCase {
    Asked, // roll back?
    Blind, // it was firing, and nothing is known any more
    Frozen, // it was about to fire, and nothing is known any more
    Flapping, // automatic action is off
    Lapsed, // nobody decided
    StillFiring, // declined, and still firing
    OffDuty, // requested, declined or lapsed, and over: it asks nothing until it is re-armed
    Unlabelled, // fired and over: an incident or a false alarm?
};
QString reviewCaseWord(ReviewCase what); // "asked", "blind", … "unlabelled"

struct ReviewItem {
    QString trigger;
    ReviewCase what = ReviewCase::Asked;
    QString why; // in numbers, or why the machine did not act
    Instant since;
    std::optional<Instant> due;
    Act answer = Act::Confirm; // what a person may say to it
};

// Everything about triggers that waits for a person's judgement, one item a trigger at most beside its unlabelled episodes.
QList<ReviewItem> reviewLane(const Triggers &triggers, const Playbook &playbook);

} // namespace holdpoint
