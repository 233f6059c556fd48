#pragma once

#include "models/base/time.h"
#include "models/people/command.h"
#include "models/playbook/playbook.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace holdpoint {

struct Event;

// A public key somebody enrolled or the playbook pins. A key given after a poll was opened counts from the next one on.
struct SigningKey {
    QByteArray publicKey; // 32 bytes, Ed25519
    QString fingerprint; // first 16 hex digits of its SHA-256
    qint64 seq = 0; // of the event that enrolled it; 0 = pinned in the playbook
    bool revoked = false;
    bool pinned = false;
};

// A role that somebody offered to somebody else and that has not been accepted yet.
struct HandOver {
    QString role, from, to;
    Instant since;
};

// A two-person command that its first person signed and that waits for the second one. It lapses after ten minutes.
struct WaitingCommand {
    Command command; // with the proofs it has so far
    Instant since;
};

// An act done alone in an emergency: the second person comes afterwards, or it is shown red.
struct BreakGlass {
    QString command, act, actor, subject;
    Command original; // what the countersignature is over
    Instant since, due;
    QString countersignedBy; // empty = not yet
};

// Who may act now: what the playbook says, changed by hand-overs and keys.
struct People {
    QHash<QString, QStringList> roles; // person -> role ids, built-in ones implied by the playbook included
    QHash<QString, qint64> roleSince; // "person/role" -> seq of the event that gave it; absent = from the playbook
    QHash<QString, SigningKey> keys; // the one that counts
    QHash<QString, Instant> lastSeen; // last act
    QList<HandOver> offered;
    QList<WaitingCommand> waiting;
    QList<BreakGlass> breakGlass;
    QSet<QByteArray> usedSignatures; // a second person's signature is good once
    bool started = false; // the rollout has left draft: keys and roles are two-person acts from here on
};

} // namespace holdpoint
