#pragma once

#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMap>

namespace holdpoint {

// How the customers of a phase stand to being moved: those of its list or, without one, those who were recorded. A customer
// who is out is left out of the cohort.
struct CohortCount {
    int listed = 0, in = 0, out = 0, waiting = 0;
    std::optional<int> total; // as the playbook says, or the length of the list
    bool required = false; // nobody is moved without a word
    QString unknown; // why nothing can be counted although there is a list, or empty
};
CohortCount cohortCount(const PhaseState &state, const Phase &phase);

struct CohortMember {
    CohortCustomer customer;
    std::optional<bool> in; // empty = no word yet
    std::optional<OptInState> said; // what was recorded; empty = as the list says
};
// Those without a word first, then in the order of the list.
QList<CohortMember> cohortMembers(const PhaseState &state, const Phase &phase);
bool isMember(const Phase &phase, const QString &customer);

// Who of them is moved, as a signature is about it: {count, list: digest of those whom the list moves, answers: {customer: in|out}
// of those whose recorded word is another}. Empty for a phase without customers.
QJsonObject cohortScope(const PhaseState &state, const Phase &phase);
// Whose word was recorded after that event: in which one, and why: "Ed Fox: by mail".
QMap<QString, QPair<qint64, QString>> cohortSaid(const PhaseState &state, const Playbook &playbook, qint64 after);

} // namespace holdpoint
