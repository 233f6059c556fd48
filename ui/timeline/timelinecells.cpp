#include "ui/timeline/timelinecells.h"

#include "models/room/timelinemodel.h"
#include "ui/timeline/lanefacts.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowsmodel.h"

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
        cell.fixed = true;
        return cell;
    }
    case TimelineModel::Words: {
        Tone tone = Tone::Ink;
        const Event *event = model.eventAt(index.row()); // what has a shape is a turning point
        Cell cell = event && laneShape(*event, &tone) != Shape::None ? Cell::strongWords(text) : Cell::words(text);
        cell.struck = event && model.correctedBy(event->seq) > 0;
        return cell;
    }
    case TimelineModel::Star:
        return Cell::strongWords(text);
    case TimelineModel::Recorded:
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
    if (role == Qt::AccessibleTextRole) {
        const Cell cell = cellOf(*model, mapToSource(index));
        return cell.struck ? tr("corrected later: %1").arg(cell.text) : cell.text;
    }
    if (role == Qt::ToolTipRole)
        return plainTip(cellOf(*model, mapToSource(index)).text);
    return QIdentityProxyModel::data(index, role);
}

QList<Column> TimelineCells::columns()
{
    return {{{}, 26},
            {tr("UTC"), 80},
            {tr("recorded"), 80},
            {tr("from firing"), 80, true},
            {{}, 36},
            {tr("Who"), 104},
            {tr("Role"), 104, false, true},
            {tr("Did"), 100},
            {tr("What happened"), 0},
            {tr("No"), 56, true},
            {tr("Hash"), 88, true, true}};
}

QVariant TimelineCells::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= TimelineModel::ColumnCount)
        return {};
    const Column column = columns().at(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace holdpoint
