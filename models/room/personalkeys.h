#pragma once

#include "models/journal/event.h"

#include "models/base/error.h"

namespace holdpoint {

// Where personal notes meet the keys of their room. The rules never see a key, the journal never sees a text. All of it reads
// or writes files: never in a window's own thread.

// What was decided, with the text of every personal note sealed under a new key. Called under the write lock, so that nothing
// refused and nothing repeated leaves a key behind.
Result<QList<EventDraft>> sealPersonal(const QString &roomFolder, const QByteArray &chain, Result<QList<EventDraft>> drafts);
// Fills in `revealed` of every personal note.
void reveal(const QString &roomFolder, const QByteArray &chain, QList<Event> &events);
// Of what was read before, takes away the texts that `news` erased.
void unreveal(QList<Event> &events, const QList<Event> &news);
// Destroys the keys of what these events erased, wherever the room still has them; nothing to do is no error. A crash between
// the event and this leaves the keys: so whoever opens the room to write does it again.
Result<void> destroyErased(const QString &roomFolder, const QList<Event> &events);

struct PersonalCount {
    int readable = 0, erased = 0, unreadable = 0; // unreadable: the key is not there, and nobody erased it
};
PersonalCount countPersonal(const QString &roomFolder, const QByteArray &chain, const QList<Event> &events);

} // namespace holdpoint
