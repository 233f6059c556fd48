#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// How long what steps printed is kept where the playbook's `retention` does not say.
constexpr Duration outputsKept{180LL * 24 * 3'600'000};

// What an attempt printed: its file, as the journal vouches for it.
struct KeptOutput {
    QString place; // "R-1/freeze.1": the attempt's folder below runs/
    QString sha256; // hex
    Instant at;
    bool expired = false; // taken away by retention, and the journal says so
};
QList<KeptOutput> outputsOf(const QList<Event> &events);

// What is to be recorded before outputs that are too old are taken away: `store.expired`, nothing when none is.
QList<EventDraft> expireOutputs(const Playbook &playbook, const QList<Event> &events, Instant now);
// Takes away every output that these events call expired; whatever is gone already is no error. The number of files.
int removeExpired(const QString &roomFolder, const QList<Event> &events);

} // namespace holdpoint
