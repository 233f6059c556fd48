#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// What the playbook foresaw and what people raised since, in one list each, with what the room knows of it now.

struct RiskLine {
    QString id, text, plan, owner, severity, by; // by: empty = the playbook
    QString phase; // empty = the whole rollout
    QStringList milestones; // "phase/milestone" at which it is looked at again
    QString state; // "open" "to review" "accepted" "happened" "closed"
    QString reviewBecause; // the milestone that was reached since anybody looked
    QList<EntryAnswer> answers;
};
QList<RiskLine> riskRegister(const Rollout &rollout);
// "risk Token cache cold", "risk RISK-1, Refunds late": one of the playbook is named by its words, its id is only a place.
QString riskName(const RiskLine &line);

struct AssumptionLine {
    QString id, text, contingency, owner, by, measuredBy; // measuredBy: the expression, or empty
    QString state; // "holds" "false" "unknown" "open" "closed"
    QString value, why;
    QList<EntryAnswer> answers;
    QStringList decisions, objections; // that rest on it, that doubt it
};
// Measured ones are what the engine says while it lives; a later word of a person counts more.
QList<AssumptionLine> assumptionRegister(const Rollout &rollout, const Context &context);

struct DecisionLine {
    DecisionRecord record;
    QStringList shaken; // assumptions that it rests on and that have proved false
};
QList<DecisionLine> decisionRegister(const Rollout &rollout, const Context &context);

// Objections to a gate, and those to the rollout.
QList<RegisterEntry> objectionsTo(const Rollout &rollout, const QString &phase);
const PremortemRecord *newestPremortem(const Rollout &rollout, const QString &phase);

} // namespace holdpoint
