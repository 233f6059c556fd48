#pragma once

#include "models/gates/scope.h"

namespace holdpoint {

// An answer that was looked at from all sides and may be recorded.
struct CheckedAnswer {
    SignOffClaim claim;
    QByteArray scope, payload, signature, publicKey;
    bool simulated = false;
};

// The phase is under way and its gate has not been passed; refused with "state".
Result<void> notPassedYet(const GateState &state, const Playbook &playbook, const GateFacts &facts);
// … and its poll is open: "no-poll", "expired".
Result<void> pollOpen(const GateState &state, const Playbook &playbook, const GateFacts &facts);

// The signature over the current scope, by somebody whom a rule names, with the key of record, once. In a drill the answer
// is made here, unsigned, and one person may give it for another.
Result<CheckedAnswer> checkAnswer(const GateState &state, const Playbook &playbook, const Command &command, const GateFacts &facts);

} // namespace holdpoint
