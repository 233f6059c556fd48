#include "ui/widgets/tableview.h"

#include "ui/widgets/celldelegate.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

namespace holdpoint {

TableView::TableView(const QString &name, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(name);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(12);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(qMax(24, lineHeight(Type::Caption) + 8));
    setRowHeight(28);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &at) { Q_EMIT rowActivated(at.data(RowIdRole).toString()); });
}

void TableView::setRowsModel(RowsModel *model)
{
    m_rows = model;
    setModel(model);
    layOutColumns();
    const auto fit = [this] {
        if (m_fitted)
            updateGeometry();
        viewport()->update();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
}

void TableView::setRowHeight(int height)
{
    verticalHeader()->setDefaultSectionSize(qMax(height, lineHeight(Type::Body) + 4));
}

void TableView::setHeaderVisible(bool visible)
{
    horizontalHeader()->setVisible(visible);
}

void TableView::setFitted(bool fitted)
{
    m_fitted = fitted;
    setVerticalScrollBarPolicy(fitted ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fitted ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

int TableView::neededHeight() const
{
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->height();
    return header + (model() ? model()->rowCount() : 0) * verticalHeader()->defaultSectionSize();
}

QSize TableView::sizeHint() const
{
    return m_fitted ? QSize(200, neededHeight()) : QTableView::sizeHint();
}

QSize TableView::minimumSizeHint() const
{
    return m_fitted ? QSize(100, neededHeight()) : QSize(100, 24 + verticalHeader()->defaultSectionSize());
}

QString TableView::currentId() const
{
    return currentIndex().data(RowIdRole).toString();
}

void TableView::setCurrentId(const QString &id)
{
    const int row = m_rows ? m_rows->rowOf(id) : -1;
    if (row >= 0)
        setCurrentIndex(model()->index(row, 0));
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Without a current row the arrows and the focus ring would have no place to start from.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT rowChosen(current.data(RowIdRole).toString());
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QModelIndex at = currentIndex();
    if (!hasFocus() || !at.isValid())
        return;
    QRect row = visualRect(at);
    row.setLeft(0);
    row.setRight(viewport()->width() - 1);
    QPainter painter(viewport());
    paintRowFocus(painter, row, tokensOf(this));
}

void TableView::layOutColumns()
{
    if (!m_rows)
        return;
    const QList<Column> &columns = m_rows->columns();
    int used = 0;
    int open = 0;
    for (const Column &column : columns) {
        used += column.width;
        open += column.width == 0 ? 1 : 0;
    }
    // Too narrow: the fixed ones shrink together, so that every column stays on screen.
    const int width = viewport()->width();
    const double shrink = used + open * 80 > width && used > 0 ? qMax(0.4, double(width - open * 80) / used) : 1;
    const int rest = open ? qMax(80, (width - static_cast<int>(used * shrink)) / open) : 0;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i)
        setColumnWidth(i, columns.at(i).width ? static_cast<int>(columns.at(i).width * shrink) : rest);
}

} // namespace holdpoint
