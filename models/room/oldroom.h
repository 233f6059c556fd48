#pragma once

#include "models/journal/journal.h"
#include "models/room/storelife.h"
#include "models/room/storesight.h"

#include "models/base/clock.h"

namespace holdpoint {

// What is left of a room that cannot record any more: as much of it as can be trusted. Reading it changes nothing.
struct OldRoom {
    QString folder;
    Citation citation;
    QString why; // one sentence
    QList<Event> events; // those that can be trusted, in order
    int revision = 1;
    QByteArray playbookSha256; // of the anchor; of the chain where there is no anchor
    QString playbookFile; // the copy in the room with that digest; empty = there is none
    QString programs; // the folder from which its programs run, where the journal says it
};

// An error where neither a journal nor an anchor says what this room was.
Result<OldRoom> lookAtOldRoom(const QString &folder, const Clock &clock);

// Attempts that left their traces in the old room's `runs/`: "R-1/freeze.1", oldest first.
QStringList attemptsIn(const QString &roomFolder);

} // namespace holdpoint
