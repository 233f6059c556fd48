#pragma once

#include "models/base/time.h"
#include "models/people/people.h"

#include <QtCore/QByteArray>

namespace holdpoint {

// One payload type for sign-offs and one for second persons, so that neither signature can be used as the other.
inline constexpr char signOffType[] = "application/vnd.holdpoint.signoff+json";
inline constexpr char secondPersonType[] = "application/vnd.holdpoint.second-person+json";

inline constexpr Duration proofValidFor{10 * 60'000};

// DSSE pre-authentication encoding: what is signed in the place of `body`.
QByteArray dssePae(const QByteArray &type, const QByteArray &body);
bool verifySignature(const QByteArray &publicKey, const QByteArray &type, const QByteArray &body, const QByteArray &signature);

// "ed25519:<base64>" or bare base64 of 32 bytes.
Result<QByteArray> readPublicKey(const QString &text);
QString publicKeyText(const QByteArray &publicKey);
QString keyFingerprint(const QByteArray &publicKey); // first 16 hex digits of its SHA-256

// What a person signs to prove a command: the command itself, the chain, who, when and a nonce.
Result<QByteArray> proofPayload(const Command &command, const QByteArray &chain, const QString &person, Instant at, const QString &nonce);
// Is this that person's signature over exactly this command, in this chain, at most ten minutes old and not used before?
Result<void> checkProof(const People &people, const Command &command, const Proof &proof, const QByteArray &chain, Instant now);

// For bodies of events.
QJsonObject proofObject(const Proof &proof);
Proof proofFromObject(const QJsonObject &object);

} // namespace holdpoint
