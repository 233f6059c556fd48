#pragma once

#include "models/journal/journal.h"
#include "models/people/command.h"

namespace holdpoint {

// How the store is to this process: the rows of the table of degraded states that concern it.
enum class StoreState {
    Ok,
    Waiting, // somebody else holds the write lock
    Observing, // only to be read: by wish, or because the folder allows no more
    NeedsNewer, // an event of a kind that this program does not know
    DiskFull, // nothing was changed
    NotAnchored, // recorded, but the anchor could not be written; nothing is acknowledged
    Frozen, // the files changed under us, or the disk failed
    Evidence, // a verdict other than ok
};

struct StoreSight {
    StoreState state = StoreState::Ok;
    StoreReport report; // as found when opened
    QString why; // one sentence for people, without a full stop
    QString holder; // "pid 4711 sqlite3", of the write lock
    std::optional<Instant> since;
    QString unsaved; // what was asked for and is not recorded, in words
    QString command; // … its id; repeating it answers as the first time
    QString mount; // of the file system that is full
    qint64 freeBytes = 0; // there
    qint64 seq = 0; // not anchored: of the event
    bool verifying = false; // opened before it was verified
    qint64 toRead = 0; // events that the store holds; fewer are shown while it is being read
};

// After this long the emergency path is offered, and the plate says NOT RECORDING.
inline constexpr Duration emergencyAfter{30'000};

bool isRecording(const StoreSight &sight, Instant now);
// The event up to which what is shown can be trusted; nullopt: none can be named.
std::optional<qint64> trustedUpTo(const StoreReport &report);
// "events 1843–1850"
QString eventsInWords(qint64 from, qint64 to);
// Recorded before a long journal was verified: HOLD, a rollback, STOP and ABORT. Everything else waits for that.
bool isUrgent(Act act);
// Why asking for this now would not be recorded; empty = it may be tried. STOP and ABORT are never kept from trying.
QString storeRefusal(const StoreSight &sight, Act act);
// "note: exporter restarted", "hold"
QString commandInWords(const Command &command);

} // namespace holdpoint
