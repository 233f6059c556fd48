#pragma once

#include "models/triggers/dryfire.h"

#include <QtCore/QJsonArray>

namespace holdpoint {

// What a dry fire says, as lines of plain text.
QString dryFireWords(const DryFire &dry);

// As Act::Propose takes them.
QJsonArray changesJson(const QList<FieldChange> &changes);

} // namespace holdpoint
