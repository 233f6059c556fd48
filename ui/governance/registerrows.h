#pragma once

#include "models/room/obligations.h"
#include "ui/governance/register.h"

namespace holdpoint {

// The registers about people and time: who signs, who decides, who is who, who is there, how ready it is.
RegisterTable peopleTable(Register which, const RoomSession &session);

// Words and marks that rows and facts share.
Cell openMark();
Cell settledMark(const QString &word);
Cell warningMark(const QString &word);
QString whoTitle(const Playbook &playbook, const QString &who); // a person's name or a role's title
QString namesTitle(const Playbook &playbook, const QStringList &persons); // "Ana Lima, Bo Chen", or empty
QString originTitle(const QString &origin); // of a debt
QString riskStateTitle(const QString &state);
QString obligationTitle(ObligationStanding standing);
QString assumptionStateTitle(const QString &state);
QString deviationTitle(const QString &kind);
QString decidedTitle(const struct DecisionRightLine &line);
QString rosterGapWords(const struct RosterGap &gap, Instant now);
QString shortValue(const QString &value); // a decimal in four digits, as it is where it is none

} // namespace holdpoint
