#pragma once

#include "models/journal/event.h"

#include <functional>

namespace holdpoint {

// What `verify` and every start say of a store.
enum class Verdict { Ok, Unanchored, Truncated, Rewritten, Broken, AnchorLost, StoreLost };
QString verdictWord(Verdict verdict); // "ok", "UNANCHORED", …
QString nextStep(Verdict verdict); // what to do about it, one sentence; empty when ok

struct StoreReport {
    Verdict verdict = Verdict::Ok;
    std::optional<qint64> badSeq; // the first bad one
    qint64 events = 0;
    Head head;
    qint64 anchorSeq = 0;
    QString why; // one sentence for people when not ok
};

// Who asks for what; the journal stamps every event of the command with it.
struct CommandStamp {
    QString id; // of the command; repeated ids answer as the first time
    QString actor;
    QString role;
};

struct Appended {
    QList<Event> events; // those of this command, also when it had been recorded before
    bool repeated = false;
    Head head;
};

// Decides under the write lock, having been given every event that others appended since the caller last read.
using Decide = std::function<Result<QList<EventDraft>>(const QList<Event> &news)>;

// What happened. One implementation on SQLite; a second one (PostgreSQL) is foreseen, so nothing of SQLite shows here.
// Not thread-safe: one object a thread.
class Journal
{
public:
    virtual ~Journal() = default;
    virtual Mode mode() const = 0;
    virtual const StoreReport &report() const = 0; // as found when opened, or by `conclude`
    // A long journal can be opened before everything in it was looked at: it is read, which proves every link, and takes what
    // must not wait. `report` rests on its end alone until `conclude` is told what looking at the rest has shown.
    virtual bool verified() const = 0;
    virtual void conclude(const StoreReport &found) = 0;
    virtual Head head() const = 0; // of what the caller was last given: by read(), as news, or as its own events

    // Why nothing can be appended here (opened to be read, verdict not ok, a copy, another user's room); empty = it can.
    virtual QString readOnlyBecause() const = 0;
    // The files changed under us, or the disk failed: nothing is acknowledged any more until the store is opened again.
    virtual const std::optional<Error> &frozen() const = 0;
    // What went wrong beside the appends, which are safe: the log cannot be put away and grows, or what a crash left could
    // not be adopted. The next append tries again; this is empty once it could.
    virtual const std::optional<Error> &trouble() const = 0;

    // Events after `seq`, in order; `limit` 0 = all. Of a BROKEN store those before the first bad one.
    virtual Result<QList<Event>> read(qint64 afterSeq, int limit = 0) = 0;

    // Take the write lock, read what others appended, decide, commit, anchor, release. Returns only when the events are
    // committed and the head is anchored. Errors: what `decide` returned; Busy "locked" after `patience`;
    // NotAnchored (recorded, repeat with the same id); Busy "frozen" when the store changed under us.
    virtual Result<Appended> append(const CommandStamp &command, const Decide &decide, Duration patience = Duration{30'000}) = 0;

    // Cheap: has anybody appended since `head()`?
    virtual bool changed() = 0;

    // Moves the write-ahead log into the file, under the write lock. Journals do it by themselves when the log is long; ask
    // for it when idle and when the rollout is closed.
    virtual Result<void> checkpoint() = 0;
};

} // namespace holdpoint
