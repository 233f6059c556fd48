#pragma once

#include "models/base/rowmodel.h"
#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

struct ChecklistRow {
    QString id, title, owner, reason, evidence, by;
    ItemStatus status = ItemStatus::Open;
    bool evidenceRequired = false;
    std::optional<Instant> due, answered;
    bool operator==(const ChecklistRow &) const = default;
};

// The checklist of one phase in its newest attempt, in the order of the playbook.
class ChecklistModel final : public RowModel<ChecklistRow>
{
public:
    enum Column { Title, Owner, Due, Evidence };
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        OwnerRole, // person or role id
        StatusRole, // word: "open", "done", "failed", "n/a", "blocked"
        SettledRole, // done or n/a
        ReasonRole,
        EvidenceRole,
        EvidenceRequiredRole,
        DueRole, // QDateTime UTC, or invalid
        AnsweredRole,
        ByRole,
    };
    explicit ChecklistModel(QObject *parent = nullptr) : RowModel(4, parent) { }
    QHash<int, QByteArray> roleNames() const override;

    void update(const PhaseState &state, const Phase &phase);
    int settled() const; // done or n/a

protected:
    QVariant cell(const ChecklistRow &row, int column, int role) const override;
};

} // namespace holdpoint
