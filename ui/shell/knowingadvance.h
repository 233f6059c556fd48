#pragma once

#include "ui/widgets/keyvaluelist.h"

#include <QtCore/QJsonObject>

namespace holdpoint {

class RoomSession;

// What is warned of before a phase advances, for the sheet that asks.
QList<KeyValue> warningFacts(const RoomSession &session);
// The arguments of an advance that knows of all of it.
QJsonObject knowingAll(const RoomSession &session);
// Asks for the advance. Where something is warned of, only after a sheet that names it was confirmed too.
void advanceKnowing(RoomSession *session, const QString &phase, QWidget *window);

} // namespace holdpoint
