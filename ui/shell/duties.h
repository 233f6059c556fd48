#pragma once

#include "models/people/command.h"

namespace holdpoint {

class RoomSession;
struct Playbook;

// What stands over the page until somebody does it: the window is locked, an act was done alone and is not countersigned, an act
// waits for a second person, command or rollback ownership is offered.
struct Duty {
    QString id; // of the command, or `offeredDuty`; empty = the lock
    QString words, button; // the button only for whoever may
    bool alarm = false; // red: done alone
};

inline constexpr QLatin1String offeredDuty("hand-over");

QList<Duty> duties(const RoomSession &session); // the lock first, then the oldest
int dutiesOfMine(const RoomSession &session); // those that wait for this person
// "waive G2 Cohort": an act and what it is about, in the middle of a sentence.
QString commandInWords(const Command &command, const Playbook &playbook);

} // namespace holdpoint
