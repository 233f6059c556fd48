#include "ui/timeline/timelinetable.h"

#include "models/room/timelinemodel.h"

#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace holdpoint {

namespace {

struct Width {
    TimelineModel::Column column;
    int width;
};
constexpr Width widths[] = {{TimelineModel::At, 84},     {TimelineModel::Since, 84},    {TimelineModel::Mark, 40},
                            {TimelineModel::Who, 140},   {TimelineModel::ActedAs, 140}, {TimelineModel::Did, 116},
                            {TimelineModel::Number, 64}, {TimelineModel::Hash, 100}};

} // namespace

TimelineTable::TimelineTable(QWidget *parent) : TableView(tr("Events, newest first"), parent) { }

void TimelineTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    if (!model())
        return;
    int used = 0;
    const double shrink = viewport()->width() < 1080 ? 0.82 : 1;
    for (const Width &each : widths) {
        const int wide = static_cast<int>(each.width * shrink);
        setColumnWidth(each.column, wide);
        used += wide;
    }
    setColumnWidth(TimelineModel::Words, qMax(120, viewport()->width() - used));
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
