#pragma once

#include "models/gates/gaterules.h"

namespace holdpoint {

// The canonical bytes of what a sign-off is about. Metric values are evidence, not scope.
Result<QByteArray> scopeBytes(const GateState &state, const Playbook &playbook, const GateFacts &facts);
// Who may serve each rule in this poll: distinct from author and requester, role and key not newer than the poll.
QList<GateRule> gateRules(const GateState &state, const Playbook &playbook, const GateFacts &facts);

// What differs between two scopes, a readable line each. With `person` only what concerns that person: another's key or
// role is left out.
QStringList scopeDifference(const QByteArray &before, const QByteArray &after, const QString &person = {});

// How far apart two scopes are: "other-room", "other-poll" (or gate, or attempt), else "stale".
const char *scopeDistance(const QByteArray &before, const QByteArray &after);

// What is signed: the scope, and who, as what, saying what, when.
struct SignOffClaim {
    QString person, role, because, nonce;
    Answer answer = Answer::Abstain;
    Instant at;
    QJsonObject seen = {}; // what somebody far away was shown besides: evidence
};
Result<QByteArray> signOffPayload(const QByteArray &scope, const SignOffClaim &claim);
struct SignedScope {
    QByteArray scope;
    SignOffClaim claim;
};
Result<SignedScope> readSignOffPayload(const QByteArray &payload);

} // namespace holdpoint
