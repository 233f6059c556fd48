#pragma once

#include "models/people/keystore.h"
#include "models/room/rollout.h"

namespace holdpoint {

// The signature of the command's actor over exactly this scope, for a command of act SignOff (args say, because). Blocks
// for about a second (Argon2id): never on a UI's thread, never under the write lock.
Result<Proof> signScope(const Rollout &rollout, const Command &command, const QByteArray &scope, const QByteArray &passphrase,
                        KeyStore &keys, const Clock &clock);

// The signature of one person over exactly this command, as two-person acts need it of both. Blocks like signScope.
Result<Proof> signCommand(const Rollout &rollout, const Command &command, const QString &person, const QByteArray &passphrase,
                          KeyStore &keys, const Clock &clock);

// What is recorded when a signature over that command failed: signoff.auth_failed {person, fingerprint, act, command}, of
// the gate or thing it was about; nothing unless the passphrase was wrong.
QList<EventDraft> wrongPassphrase(const Rollout &rollout, const QString &person, const Command &command, const Error &error);

} // namespace holdpoint
