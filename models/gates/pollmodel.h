#pragma once

#include "models/base/rowmodel.h"
#include "models/gates/gate.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// One person under one rule: somebody who may answer it, or who has.
struct PollRow {
    QString id; // "rule/person"
    QString role, roleTitle, person, personName, answer, because; // answer: word, or empty
    QStringList staleBecause;
    bool counts = false; // serves this rule
    bool canStill = false, simulated = false, earlierNoGo = false;
    bool expired = false; // an answer of a poll that ran out
    int ruleNeeds = 1, ruleHas = 0;
    std::optional<Instant> at;
    bool operator==(const PollRow &) const = default;
};

// The poll of one gate: a row per rule and person, rules in the order of the playbook.
class PollModel final : public RowModel<PollRow>
{
public:
    enum Column { RoleTitle, Person, Answer, At, Because };
    enum Role {
        RoleRole = Qt::UserRole + 1, // role id, or empty where the rule names a person
        RoleTitleRole,
        PersonRole, // id; empty where nobody is eligible
        PersonNameRole,
        AnswerRole, // word: "go", "no-go", … ; empty = not yet
        BecauseRole,
        AtRole, // QDateTime UTC, or invalid
        CountsRole,
        CanStillRole,
        StaleRole, // readable differences, one a line
        SimulatedRole,
        EarlierNoGoRole, // said no-go in an earlier poll and has not answered since
        RuleNeedsRole,
        RuleHasRole,
    };
    explicit PollModel(QObject *parent = nullptr) : RowModel(5, parent) { }
    QHash<int, QByteArray> roleNames() const override;

    void update(const GateView &view, const GateState &state, const Playbook &playbook);

protected:
    QVariant cell(const PollRow &row, int column, int role) const override;
};

} // namespace holdpoint
