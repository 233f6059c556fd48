#pragma once

#include "models/journal/event.h"

#include <QtCore/QHash>

namespace holdpoint {

struct SignatureCount {
    int good = 0, bad = 0;
};

// Checks every signature that the journal holds against the key that its person had then. A person who never enrolled one
// must have it pinned: `pinned` (person -> public key) where the playbook is at hand, else it is taken as it stands.
SignatureCount countSignatures(const QList<Event> &events, const QHash<QString, QByteArray> &pinned = {});

} // namespace holdpoint
