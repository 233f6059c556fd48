#pragma once

#include "models/gates/signrequest.h"
#include "models/people/keystore.h"
#include "models/room/rollout.h"

namespace holdpoint {

// The signature of the command's actor over exactly this scope, for a command of act SignOff (args say, because), with the key
// that the scope names for them; `seen`: what was shown besides. Blocks for about a second (Argon2id): never on a UI's thread,
// never under the write lock. Errors: "role" (no rule names them, or they have no key in the room), those of KeyStore::sign.
Result<Proof> signScope(const Command &command, const QByteArray &scope, const QByteArray &passphrase, KeyStore &keys, const Clock &clock,
                        const QJsonObject &seen = {});

// The open poll of a gate as a file for somebody elsewhere, with the criteria as they stand now.
Result<SignRequest> requestFor(const Rollout &rollout, const QString &gate, const Context &context);
// The answer to it: the command's args say and because, its actor signs. No room is needed. "expired" beside those above.
Result<Receipt> answerRequest(const SignRequest &request, const Command &command, const QByteArray &passphrase, KeyStore &keys,
                              const Clock &clock);
// Whom of those that the request asks for this key store can sign for.
QList<ScopeSigner> signersHere(const SignRequest &request, const KeyStore &keys);

// The signature of one person over exactly this command, as two-person acts need it of both; of a countersignature over what
// waits for it. Blocks like signScope.
Result<Proof> signCommand(const Rollout &rollout, const Command &command, const QString &person, const QByteArray &passphrase,
                          KeyStore &keys, const Clock &clock);

// What is recorded when a signature over that command failed: signoff.auth_failed {person, fingerprint, act, command}, of
// the gate or thing it was about; nothing unless the passphrase was wrong.
QList<EventDraft> wrongPassphrase(const Rollout &rollout, const QString &person, const Command &command, const Error &error);

} // namespace holdpoint
