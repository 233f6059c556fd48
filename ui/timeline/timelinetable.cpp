#include "ui/timeline/timelinetable.h"

#include "models/room/timelinemodel.h"
#include "ui/timeline/timelinecells.h"
#include "ui/widgets/rowsmodel.h"

#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace holdpoint {

TimelineTable::TimelineTable(QWidget *parent) : TableView(tr("Events, newest first"), parent)
{
    setSelectionMode(ExtendedSelection);
}

void TimelineTable::setCells(TimelineCells *cells)
{
    setModel(cells);
    setColumns(TimelineCells::columns());
}

QString TimelineTable::rowMarkdown(int row) const
{
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column != TimelineModel::Mark && !isColumnHidden(column))
            cells.append(model()->index(row, column).data().toString().replace(QLatin1Char('|'), QStringLiteral("\\|")));
    }
    return QStringLiteral("| %1 |").arg(cells.join(QStringLiteral(" | ")));
}

QString TimelineTable::selectionMarkdown() const
{
    QStringList titles, rules;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column == TimelineModel::Mark || isColumnHidden(column))
            continue;
        titles << model()->headerData(column, Qt::Horizontal).toString();
        rules << QStringLiteral("---");
    }
    QStringList lines{QStringLiteral("| %1 |").arg(titles.join(QStringLiteral(" | "))),
                      QStringLiteral("| %1 |").arg(rules.join(QStringLiteral(" | ")))};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows))
        lines << rowMarkdown(row.row());
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void TimelineTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && currentIndex().isValid())
        return QApplication::clipboard()->setText(selectionMarkdown());
    TableView::keyPressEvent(event);
}

} // namespace holdpoint
