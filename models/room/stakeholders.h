#pragma once

#include "models/people/act.h"
#include "models/room/rollout.h"

namespace holdpoint {

// Everybody with a part in it: what they answer for, who stands in for them, how they are reached.
struct Stakeholder {
    QString id, name; // of a person, or of an audience
    bool audience = false; // is told, decides nothing
    QStringList roles; // ids
    QStringList duties;
    QStringList deputies; // persons who stand in for them in some step
    QString reach, team; // reach of an audience: "file", "webhook", "copy", "run"
    bool keyed = false; // may sign
    bool onCall = false; // now
    std::optional<Instant> lastSeen;
};
QList<Stakeholder> stakeholders(const Rollout &rollout, Instant now);

// Who decides what, when, by which act: the playbook's own register, then what the rules give to whom.
struct DecisionRightLine {
    QString id; // of the playbook, or the act's word
    std::optional<Act> act; // empty: a decision of the playbook
    QString decision, decider, when; // of the playbook: decider is a role or person
    QStringList persons; // who may, now
    QList<QStringList> seconds; // and one more of each list
    QStringList decided; // ids of the decision records that used it
};
QList<DecisionRightLine> decisionRights(const Rollout &rollout);

} // namespace holdpoint
