#pragma once

#include "models/base/time.h"
#include "models/playbook/playbook.h"

#include <QtCore/QHash>

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

// Who may act now: what the playbook says, changed by hand-overs and keys.
struct People {
    QHash<QString, QStringList> roles; // person -> role ids, built-in ones implied by the playbook included
    QHash<QString, SigningKey> keys; // the one that counts
    QHash<QString, Instant> lastSeen; // last act
    QList<HandOver> offered;
};

} // namespace holdpoint
