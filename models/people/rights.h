#pragma once

#include "models/journal/event.h"
#include "models/people/people.h"

namespace holdpoint {

// What the table of rights needs to know of the thing acted on. `rightFacts` fills what the playbook tells; the room adds
// what only the state tells.
struct RightFacts {
    QString owner, deputy; // of the item, step, switch, debt: person or role ids
    QString approver; // role that approves the template
    bool twoPerson = false; // of the item, the step, or the guard of the switch
    bool idempotent = false; // the step to be retried
    bool addsPower = false; // the revision adds shell, a secret, a host or a program
    bool exposureUp = false;
    bool debtsOpen = false;
    bool ownAnswerIsNoGo = false; // withdraw: what would be withdrawn
    Mode mode = Mode::Live;
    Instant now;
    QByteArray chain;
};

inline constexpr int shortestReason = 10; // characters, of what two persons decide

// What is allowed to the actor, and who else is needed.
struct Right {
    QString role; // the one acted in
    QList<QStringList> second; // somebody else of each list is needed besides
    QStringList secondRoles; // in words, one a list
    bool proved = false; // the actor must prove it with a signature (a two-person act, a withdrawn no-go)
    bool reasoned = false; // in at least `shortestReason` characters: a decision of two, not an attestation
    bool breakGlass = false; // allowed only as such
    bool simulated = false; // drill: one person for every role, unsigned
};

RightFacts rightFacts(const Playbook &playbook, const Command &command);
// The table of rights. A refusal names who may. Break-glass is asked for by args {"break_glass": true}.
Result<Right> rightFor(const Playbook &playbook, const People &people, const Command &command, const RightFacts &facts);
bool mayBreakGlass(Act act);
// A locked window names nobody who was seen: it takes HOLD, a request for the way back and what stops a run, recorded as
// break-glass (in a drill as they are). Anything else is refused with "locked".
Result<Command> fromLockedWindow(const Command &command, Mode mode);

} // namespace holdpoint
