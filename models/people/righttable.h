#pragma once

#include "models/people/rights.h"

namespace holdpoint {

// Of whom a cell of the table speaks.
enum class Who {
    Nobody,
    Anybody, // any non-observer
    Commander,
    RollbackOwner,
    TechnicalDeputy,
    SecurityDeputy,
    Author,
    Administrator,
    Facilitator,
    Evaluator,
    Owner, // of the thing, or its deputy
    Approver, // the template's
    Signer, // named by a rule of the gate
    Holder, // of the role that is handed over
    Offered, // to whom it is handed over
    Keyed, // any non-observer with a key
};

// A line of the table: who may alone, and of which lists one more person each is needed.
struct RightRow {
    QList<Who> one;
    QList<QList<Who>> second = {};
};

// The table of rights, line by line; some lines depend on the thing acted on.
RightRow rowFor(const People &people, const Command &command, const RightFacts &facts);

// Two persons attest a fact in some lines; in all others they decide something, and say why.
bool attests(Act act, const RightFacts &facts);

} // namespace holdpoint
