#include "ui/widgets/tableview.h"

#include "ui/widgets/celldelegate.h"
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

namespace holdpoint {

namespace {

constexpr int wordsKept = 200; // px of an open column for which others go
constexpr int rowsMeasured = 60; // the first ones; longer tables begin with what is new

} // namespace

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
    m_measure.setSingleShot(true);
    m_measure.setInterval(0);
    connect(&m_measure, &QTimer::timeout, this, &TableView::measure);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &at) { Q_EMIT rowActivated(at.data(RowIdRole).toString()); });
}

void TableView::setRowsModel(RowsModel *model)
{
    if (m_rows)
        m_rows->disconnect(this);
    m_rows = model;
    setModel(model);
    setColumns(model->columns());
    const auto fit = [this] {
        if (m_fitted)
            updateGeometry();
        viewport()->update();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
}

void TableView::setColumns(const QList<Column> &columns)
{
    m_columns = columns;
    m_words.clear();
    measure();
    layOutColumns();
    connect(model(), &QAbstractItemModel::rowsInserted, this, &TableView::measureSoon, Qt::UniqueConnection);
    connect(model(), &QAbstractItemModel::dataChanged, this, &TableView::measureSoon, Qt::UniqueConnection);
    connect(model(), &QAbstractItemModel::modelReset, this, &TableView::measureSoon, Qt::UniqueConnection);
}

void TableView::setRowHeight(int height)
{
    verticalHeader()->setDefaultSectionSize(qMax(height, lineHeight(Type::Body) + 4));
}

void TableView::setHeaderVisible(bool visible)
{
    if (visible != horizontalHeader()->isHidden())
        return;
    horizontalHeader()->setVisible(visible);
    updateGeometry();
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
    const int header = horizontalHeader()->isHidden() ? 0 : 24;
    return m_fitted ? QSize(100, neededHeight()) : QSize(100, header + verticalHeader()->defaultSectionSize());
}

void TableView::setColumnShown(int column, bool shown)
{
    if (m_off.contains(column) != shown)
        return;
    if (shown)
        m_off.remove(column);
    else
        m_off.insert(column);
    layOutColumns();
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

// Rows change often and one by one: once for all that came together.
void TableView::measureSoon()
{
    if (!m_measure.isActive())
        m_measure.start();
}

// Columns only grow, or the table would tremble with every figure.
void TableView::measure()
{
    if (m_columns.isEmpty() || !model())
        return;
    QList<int> words = m_words;
    words.resize(m_columns.size());
    const int rows = std::min(model()->rowCount(), rowsMeasured);
    QFont title = typeFont(Type::Caption, true);
    title.setWeight(QFont::Medium);
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        const int ends = i == static_cast<int>(m_columns.size()) - 1 ? 12 : 16;
        if (!horizontalHeader()->isHidden() && !m_columns.at(i).title.isEmpty())
            words[i] = std::max(words.at(i), QFontMetrics(title).horizontalAdvance(m_columns.at(i).title) + ends + 1);
        for (int row = 0; row < rows; ++row) {
            const Cell cell = model()->index(row, i).data(CellRole).value<Cell>();
            if (cell.span == 1 && (!cell.text.isEmpty() || cell.kind != Cell::Kind::Text))
                words[i] = std::max(words.at(i), cellWidth(cell) + ends);
        }
    }
    if (words == m_words)
        return;
    m_words = words;
    layOutColumns();
}

void TableView::layOutColumns()
{
    QList<int> shown;
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i)
        if (!m_off.contains(i))
            shown.append(i);
    for (;;) {
        QList<ColumnWish> wishes;
        for (const int i : std::as_const(shown))
            wishes.append({m_columns.at(i).width, m_words.value(i)});
        const QList<int> widths = columnWidths(wishes, viewport()->width());
        bool cut = false;
        int first = -1;
        for (qsizetype i = 0; i < shown.size(); ++i) {
            cut = cut || (wishes.at(i).designed == 0 && widths.at(i) < std::min(wishes.at(i).words, wordsKept));
            first = first < 0 && m_columns.at(shown.at(i)).mayGo ? static_cast<int>(i) : first;
        }
        if (cut && first >= 0) {
            shown.removeAt(first);
            continue;
        }
        for (int i = 0; i < static_cast<int>(m_columns.size()); ++i)
            setColumnHidden(i, !shown.contains(i));
        for (qsizetype i = 0; i < shown.size(); ++i)
            setColumnWidth(shown.at(i), widths.at(i));
        return;
    }
}

} // namespace holdpoint
