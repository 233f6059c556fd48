#pragma once

#include "models/room/revision.h"

namespace holdpoint {

// What another revision would change, in sentences, before anybody confirms it.
struct RevisionDifference {
    QStringList people, rules, thresholds, plan, other; // "triggers pay-errors when: was …, is …"
    AddedPower added;
    QStringList stale; // sign-offs that would have to be given again, and why
    QStringList again; // what is judged from the beginning
    QStringList kept; // what goes on as it is
    bool isEmpty() const { return people.isEmpty() && rules.isEmpty() && thresholds.isEmpty() && plan.isEmpty() && other.isEmpty(); }
};
// `next` loaded by that person now.
RevisionDifference revisionDifference(const Rollout &rollout, const std::shared_ptr<const Playbook> &next, const QString &actor,
                                      const Context &context);
// The same for a terminal or a sheet, a line each with its heading; nothing for what does not change.
struct DifferenceLine {
    QString heading; // "People", "Rules", "Thresholds", "Plan", "Other", "Reaches", "Stale", "Judged again", "Goes on"
    QStringList lines;
};
QList<DifferenceLine> inWords(const RevisionDifference &difference);

} // namespace holdpoint
