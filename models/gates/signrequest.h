#pragma once

#include "models/gates/scope.h"
#include "models/people/receipt.h"

namespace holdpoint {

// A criterion as it stood when the request was written: evidence, recorded with the signature, not part of what it is about.
struct SeenCriterion {
    QString id, verdict, value, limit; // verdict: a word of `judgementWord`
};

// What a signer far from the room is given (`.hpreq`): the very bytes that are signed, and what was to be seen beside them.
struct SignRequest {
    QByteArray scope; // canonical
    Instant made, expires; // of this file; of the poll
    qint64 seq = 0; // of the room's head when it was made
    QByteArray head;
    QList<SeenCriterion> seen;
};

inline constexpr char requestSuffix[] = "hpreq"; // of the file
inline constexpr char answerSuffix[] = "hpsig"; // an answer is a receipt of what is not recorded yet

// The open poll as a file. Refused: "drill" (answers are recorded unsigned there), "no-poll", "expired", "state".
Result<SignRequest> signRequest(const GateState &state, const Playbook &playbook, const GateFacts &facts, const QByteArray &head,
                                qint64 seq);
QByteArray requestText(const SignRequest &request);
// At most 1 MiB, and exactly what `requestText` writes.
Result<SignRequest> readSignRequest(const QByteArray &text);

// Whom a scope lets sign, as what, and with which key.
struct ScopeSigner {
    QString person, role, fingerprint;
};
QList<ScopeSigner> scopeSigners(const QByteArray &scope);
QByteArray scopeChain(const QByteArray &scope); // of the room it is about

// The evidence as it goes into what is signed; empty without any.
QJsonObject seenObject(const SignRequest &request);

// The command that brings an answer into the room with this chain: to be decided like one given there. Refused: "answer" (no
// answer, or damaged), "recorded" (the receipt of one that is in a journal), "other-room".
Result<Command> answerCommand(const Receipt &answer, const QByteArray &chain, const QString &id);

} // namespace holdpoint
