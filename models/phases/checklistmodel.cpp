#include "models/phases/checklistmodel.h"

#include "models/base/rowmodel.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"

namespace holdpoint {

namespace {

bool isSettled(const ChecklistRow &row)
{
    return row.status == ItemStatus::Done || row.status == ItemStatus::NotApplicable;
}

ChecklistRow rowOf(const ChecklistItem &item, const PhaseState &state, const Phase &phase)
{
    ChecklistRow row;
    row.id = item.id;
    row.title = item.title;
    row.owner = itemOwner(state, item);
    row.evidenceRequired = item.evidenceRequired;
    row.due = itemDue(item, state, phase);
    const auto answer = state.items.constFind(item.id);
    if (answer == state.items.constEnd())
        return row;
    row.status = answer->status;
    row.reason = answer->reason;
    row.evidence = answer->evidence;
    row.by = answer->by;
    row.answered = answer->at;
    return row;
}

} // namespace

QHash<int, QByteArray> ChecklistModel::roleNames() const
{
    return {{IdRole, "id"},
            {TitleRole, "title"},
            {OwnerRole, "owner"},
            {StatusRole, "status"},
            {SettledRole, "settled"},
            {ReasonRole, "reason"},
            {EvidenceRole, "evidence"},
            {EvidenceRequiredRole, "evidenceRequired"},
            {DueRole, "due"},
            {AnsweredRole, "answered"},
            {ByRole, "by"}};
}

void ChecklistModel::update(const PhaseState &state, const Phase &phase)
{
    QList<ChecklistRow> fresh;
    for (const ChecklistItem &item : phase.checklist)
        fresh << rowOf(item, state, phase);
    setRows(fresh);
}

int ChecklistModel::settled() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), isSettled));
}

QVariant ChecklistModel::cell(const ChecklistRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Title ? row.title : column == Owner ? row.owner : column == Evidence ? row.evidence : QString();
    case IdRole:
        return row.id;
    case TitleRole:
        return row.title;
    case OwnerRole:
        return row.owner;
    case StatusRole:
        return itemStatusWord(row.status);
    case SettledRole:
        return isSettled(row);
    case ReasonRole:
        return row.reason;
    case EvidenceRole:
        return row.evidence;
    case EvidenceRequiredRole:
        return row.evidenceRequired;
    case DueRole:
        return dateTime(row.due);
    case AnsweredRole:
        return dateTime(row.answered);
    case ByRole:
        return row.by;
    default:
        return {};
    }
}

} // namespace holdpoint
