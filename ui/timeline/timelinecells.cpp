#include "ui/timeline/timelinecells.h"

#include "models/room/timelinemodel.h"
#include "ui/timeline/lanefacts.h"
#include "ui/widgets/cell.h"

namespace holdpoint {

namespace {

Cell cellOf(const TimelineModel &model, const QModelIndex &index)
{
    const QString text = model.data(index, Qt::DisplayRole).toString();
    switch (index.column()) {
    case TimelineModel::Mark: {
        const Event *event = model.eventAt(index.row());
        Tone tone = Tone::Ink;
        const Shape shape = event ? laneShape(*event, &tone) : Shape::None;
        return Cell::mark(shape, tone, laneTitle(text), tone == Tone::Fire);
    }
    case TimelineModel::Since:
    case TimelineModel::Number:
        return Cell::number(text);
    case TimelineModel::Hash: {
        Cell cell = Cell::number(text);
        return cell;
    }
    case TimelineModel::Words:
        return Cell::strongWords(text);
    case TimelineModel::ActedAs:
        return Cell::softWords(text);
    default:
        return Cell::words(text);
    }
}

} // namespace

QVariant TimelineCells::data(const QModelIndex &index, int role) const
{
    const auto *model = qobject_cast<const TimelineModel *>(sourceModel());
    if (!model || !index.isValid())
        return {};
    if (role == CellRole)
        return QVariant::fromValue(cellOf(*model, mapToSource(index)));
    if (role == RowIdRole)
        return mapToSource(index).data(TimelineModel::SeqRole).toString();
    if (role == Qt::AccessibleTextRole)
        return cellOf(*model, mapToSource(index)).text;
    return QIdentityProxyModel::data(index, role);
}

QVariant TimelineCells::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const titles[] = {QT_TR_NOOP("UTC"),           QT_TR_NOOP("from firing"), "",
                                         QT_TR_NOOP("Who"),           QT_TR_NOOP("Role"),        QT_TR_NOOP("Did"),
                                         QT_TR_NOOP("What happened"), QT_TR_NOOP("No"),          QT_TR_NOOP("Hash")};
    if (orientation != Qt::Horizontal || section < 0 || section >= TimelineModel::ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return section == TimelineModel::Mark ? QString() : tr(titles[section]);
    const bool right = section == TimelineModel::Since || section == TimelineModel::Number || section == TimelineModel::Hash;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace holdpoint
