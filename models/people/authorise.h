#pragma once

#include "models/people/rights.h"

namespace holdpoint {

// The answer to "may they": the role acted in, and what must be recorded beside the act itself.
struct Permit {
    QString role;
    QStringList seconds; // persons who signed besides
    QList<EventDraft> events; // signatures used, break-glass; to be recorded with the act
    bool waits = false; // record `events` only: the act waits for its second person (args {"leave_open": true})
    bool simulated = false;
};

// Rights and signatures together: everything `decide` has to ask before it looks at the rules of the act itself.
// Refusals: "role", "observer", "reason", "second-needed", "proof".
Result<Permit> authorise(const Playbook &playbook, const People &people, const Command &command, const RightFacts &facts);

// The command that waits under this id, with the proofs it has; the countersigner's proof is added to it and it is decided
// again. Empty when there is none or it has lapsed.
std::optional<Command> waitingCommand(const People &people, const QString &id, Instant now);

// What a countersignature under this id would be over: the command that waits, or the act that was done alone.
std::optional<Command> countersigned(const People &people, const QString &id, Instant now);
// Who may give it: the second persons of the command that waits; after break-glass those too who hold the right itself. Never
// who asked for it. `facts` are those of that command.
QStringList countersigners(const Playbook &playbook, const People &people, const QString &id, const RightFacts &facts);

} // namespace holdpoint
