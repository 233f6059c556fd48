#pragma once

#include "models/base/error.h"
#include "models/journal/event.h"

#include <functional>

namespace holdpoint {

// How the parts of the engine record facts without ever waiting for a lock: the facts are queued in order, committed and
// anchored on the journal's thread, and `done` is called on the caller's thread. A repeated command id is recorded once
// and answers as the first time. JournalThread is the real one.
class Recorder
{
public:
    virtual ~Recorder() = default;
    virtual void record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                        std::function<void(const Result<Head> &)> done) = 0;
};

} // namespace holdpoint
