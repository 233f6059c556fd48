#pragma once

#include "models/base/error.h"
#include "models/triggers/triggerstate.h"

namespace holdpoint {

// The change of one trigger as a unified diff of its playbook, `name` in its head and its data files in `folder`. Refused where the lines
// cannot be found, or where the playbook with them would not be valid and say just this: then it is to be changed by hand.
struct ProposedText {
    QByteArray yaml; // the whole playbook with the change
    QString diff;
};
Result<ProposedText> proposedText(const QByteArray &yaml, const QString &name, const QString &folder, const QString &trigger,
                                  const QList<FieldChange> &changes);

} // namespace holdpoint
