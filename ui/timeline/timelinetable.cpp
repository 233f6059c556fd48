#include "ui/timeline/timelinetable.h"

#include "models/room/timelinemodel.h"
#include "ui/timeline/timelinecells.h"
#include "ui/widgets/rowsmodel.h"

#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace holdpoint {

TimelineTable::TimelineTable(QWidget *parent) : TableView(tr("Events, newest first"), parent) { }

void TimelineTable::setCells(TimelineCells *cells)
{
    setModel(cells);
    setColumns(TimelineCells::columns());
}

QString TimelineTable::rowMarkdown() const
{
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column != TimelineModel::Mark)
            cells.append(currentIndex().siblingAtColumn(column).data().toString().replace(QLatin1Char('|'), QStringLiteral("\\|")));
    }
    return QStringLiteral("| %1 |").arg(cells.join(QStringLiteral(" | ")));
}

void TimelineTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && currentIndex().isValid())
        return QApplication::clipboard()->setText(rowMarkdown());
    TableView::keyPressEvent(event);
}

} // namespace holdpoint
