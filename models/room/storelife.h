#pragma once

#include "models/journal/event.h"

namespace holdpoint {

// An older room that this one goes on from, as it was found.
struct Citation {
    QString room; // folder
    QByteArray chain, head;
    qint64 seq = 0; // the last one that can be trusted
    QString verdict; // its word
    bool fromAnchor = true; // the playbook is the one that the anchor names; else the one that the chain names
};

// What the journal says of itself: copies, clocks, where it comes from.
struct StoreLife {
    std::optional<Instant> backedUp;
    qint64 backedUpTo = 0;
    struct Jump {
        Instant at;
        QString by; // "−2 h"
        qint64 seq = 0;
    };
    std::optional<Jump> clockJump; // the newest
    std::optional<Citation> cites; // this room goes on from another one
    bool emergency = false; // … because that one could not record
    QList<Citation> citedBy; // rooms that went on from this one
    std::optional<Instant> started; // the rollout
    std::optional<Instant> witnessed, witnessLost; // a second place holds the head; since when it cannot be reached
    qint64 witnessedTo = 0;
    QString witnessFolder, witnessWhy;
};

// store.backed_up {to} · store.witnessed {to, folder} · store.witness_lost {because, folder} · clock.jump {by} · emergency.opened {because}
// · store.cited {room, chain, head, seq, verdict, anchored, cites}: `cites`: that room by this one, else this one by that room
void apply(StoreLife &life, const Event &event);

} // namespace holdpoint
