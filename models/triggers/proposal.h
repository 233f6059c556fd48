#pragma once

#include "models/base/error.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace holdpoint {

struct FieldChange {
    QString field, from, to; // of a trigger, as written: "when", "for", "clear"; an empty `from` is not there yet
};

// The change of one trigger as a unified diff of its playbook, `name` in its head and its data files in `folder`. Refused where the lines
// cannot be found, or where the playbook with them would not be valid and say just this: then it is to be changed by hand.
Result<QString> proposedDiff(const QByteArray &yaml, const QString &name, const QString &folder, const QString &trigger,
                             const QList<FieldChange> &changes);

} // namespace holdpoint
