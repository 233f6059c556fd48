#pragma once

#include "models/journal/journal.h"

#include <QtCore/QDateTime>

namespace holdpoint {

// A room that exists, as its files say without opening it.
struct SeenRoom {
    QString folder;
    std::optional<Mode> mode; // by the journal's application id; none = not one of ours
    QDateTime changed; // UTC, of the journal or its write-ahead log
};

bool isRoom(const QString &folder); // holds a journal
// Those opened before and those in the default folder, the one changed last first.
QList<SeenRoom> seenRooms();
QString roomModeTitle(std::optional<Mode> mode); // "Drill"

} // namespace holdpoint
