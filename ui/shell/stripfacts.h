#pragma once

#include <QtCore/QStringList>

namespace holdpoint {

class RoomSession;

// The status strip, cell by cell: mode, engine, store, audit, metrics, clock, backup, you.
QStringList stripCells(const RoomSession &session);

} // namespace holdpoint
