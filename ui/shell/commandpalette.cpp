#include "ui/shell/commandpalette.h"

#include "ui/shell/actions.h"
#include "ui/shell/palettematch.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/stylepaint.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/type.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace holdpoint {

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window), m_field(new QLineEdit), m_rows(new RowsModel({{tr("Action"), 0, false}, {tr("Keys"), 230, true}}, this)),
      m_table(new TableView(tr("Actions found")))
{
    hide();
    setAccessibleName(tr("Find action"));
    setFixedWidth(600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    m_field->setAccessibleName(tr("Find action"));
    m_field->setPlaceholderText(tr("Type letters of its name"));
    m_field->setFixedHeight(qMax(32, lineHeight(Type::Body) + 8));
    m_field->setProperty("ownFocus", true);
    m_table->setRowsModel(m_rows);
    m_table->setHeaderVisible(false);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setMinimumHeight(28 * 10);
    column->addWidget(m_field);
    column->addWidget(m_table, 1);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &at) { run(at.row()); });
}

void CommandPalette::open(const QList<QAction *> &actions)
{
    m_actions = actions;
    m_field->clear();
    filter();
    adjustSize();
    move((parentWidget()->width() - width()) / 2, 96);
    show();
    raise();
    m_field->setFocus();
}

QString CommandPalette::firstName() const
{
    return m_shown.isEmpty() ? QString() : m_shown.first()->text();
}

void CommandPalette::filter()
{
    QList<QPair<int, QAction *>> found;
    for (QAction *action : m_actions)
        if (const int score = matchScore(m_field->text(), action->text()))
            found.append({score, action});
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_shown.clear();
    QList<Row> rows;
    for (const auto &[score, action] : found) {
        m_shown.append(action);
        const QString why = action->isEnabled() ? shownShortcut(action) : tr("off: %1").arg(action->toolTip());
        rows.append({action->objectName(),
                     {action->isEnabled() ? Cell::words(action->text()) : Cell::softWords(action->text()), Cell::number(why)}});
    }
    m_rows->setRows(rows);
    if (!rows.isEmpty())
        m_table->setCurrentIndex(m_rows->index(0, 0));
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_shown.size() || !m_shown.at(row)->isEnabled())
        return;
    QAction *action = m_shown.at(row);
    hide();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible() && !m_field->hasFocus())
        hide();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_table->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Escape:
        hide();
        parentWidget()->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(row);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_table->setCurrentIndex(m_rows->index(qBound(0, row + (key->key() == Qt::Key_Down ? 1 : -1), m_rows->rowCount() - 1), 0));
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.bg);
    paint::box(painter, rect(), t.surface, t.ink, 2);
}

} // namespace holdpoint
