#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

enum class ObligationStanding { Later, Open, Due, Overdue, Broken, Met, NotApplicable };

// What was promised to the customers of a phase, and how it stands: it is to be met, and shown to be met, by the gate of its
// phase.
struct ObligationLine {
    QString id; // "cohort/1": how an act names it
    QString phase, text, owner;
    ItemState answer;
    ObligationStanding standing = ObligationStanding::Later;
    std::optional<Instant> due; // the planned gate of its phase, or when the phase went past it
};
QList<ObligationLine> obligationRegister(const Rollout &rollout, Instant now);
bool isOwed(ObligationStanding standing); // open, due, overdue or broken
QString obligationWord(ObligationStanding standing); // "later", "open", "due", "overdue", "broken", "met", "does not apply"

// What is owed to the customers whom this gate is about, those of earlier phases included, a sentence each.
QStringList owedAtGate(const Rollout &rollout, const QString &phase, Instant now);
QStringList owedInRecords(const Rollout &rollout, const QString &phase, Instant now); // the same in English

} // namespace holdpoint
