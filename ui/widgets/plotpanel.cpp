#include "ui/widgets/plotpanel.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedLayout>

#include <cmath>

namespace holdpoint {

PlotPanel::PlotPanel(const QString &question, QWidget *parent)
    : Panel(question, parent), m_shape(new ShapeLabel(Shape::None, Tone::Ink, 16)), m_state(new PlainLabel({}, Type::Body, Tone::Ink2)),
      m_label(new PlainLabel({}, Type::Body, Tone::Ink2)), m_value(new DigitLabel({}, Type::Tier1)),
      m_limit(new PlainLabel({}, Type::Body, Tone::Ink2)), m_age(new DigitLabel({}, Type::Body, Tone::Ink2)), m_margin(new MarginBar),
      m_plot(new Plot(question)), m_rows(new RowsModel({{tr("Time, UTC"), 120, false}, {tr("Value"), 0, true}}, this)),
      m_table(new TableView(tr("%1, samples").arg(question))), m_stack(new QStackedLayout)
{
    titleRow()->addWidget(m_shape);
    titleRow()->addWidget(m_state);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_label);
    line->addWidget(m_value);
    line->addWidget(m_limit, 1);
    line->addWidget(m_margin);
    line->addWidget(m_age);
    m_limit->setElides(true); // why a value is missing may be long
    m_value->setMinimumHeight(28);
    m_age->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_margin->setFixedWidth(88);
    body()->addLayout(line);
    m_table->setRowsModel(m_rows);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    body()->addLayout(m_stack, 1);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &text, const QKeySequence &key) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    connect(add(tr("Plot or rows"), Qt::CTRL | Qt::Key_T), &QAction::triggered, this, [this] { setTableShown(!tableShown()); });
    connect(add(tr("Export panel…"), Qt::CTRL | Qt::Key_E), &QAction::triggered, this, &PlotPanel::exportWanted);
}

void PlotPanel::setValue(const QString &label, const QString &value, const QString &limit, const QString &age, bool struck)
{
    m_label->setText(label);
    m_value->setText(value);
    QFont font = typeFont(Type::Tier1);
    font.setStrikeOut(struck);
    m_value->setFont(font);
    m_value->setTone(struck ? Tone::Ink2 : Tone::Ink);
    m_limit->setText(limit);
    m_age->setText(age);
    m_age->updateGeometry();
    setDashed(struck || value.isEmpty());
}

void PlotPanel::setMargin(const Margin &margin)
{
    m_margin->setMargin(margin);
}

void PlotPanel::setState(Shape shape, Tone tone, bool filled, const QString &word)
{
    m_shape->setShape(shape, tone, filled);
    m_state->setText(word);
}

void PlotPanel::setPlot(const PlotData &plotted)
{
    m_plot->setData(plotted);
    if (tableShown())
        fillTable();
}

void PlotPanel::setTableShown(bool shown)
{
    if (shown)
        fillTable();
    m_stack->setCurrentIndex(shown ? 1 : 0);
    m_stack->currentWidget()->setFocus();
}

bool PlotPanel::tableShown() const
{
    return m_stack->currentIndex() == 1;
}

void PlotPanel::fillTable()
{
    constexpr qsizetype most = 500;
    QList<Row> rows;
    const QList<PlotPoint> &points = m_plot->data().points;
    for (qsizetype i = points.size(); i-- > 0 && rows.size() < most;) {
        const PlotPoint &p = points.at(i);
        const QString clock = QDateTime::fromMSecsSinceEpoch(p.at, Qt::UTC).toString(QStringLiteral("HH:mm:ss"));
        const QString value = std::isfinite(p.value) ? QLocale().toString(p.value, 'g', 8) + m_plot->data().unit : tr("no data");
        rows.append({QString::number(p.at), {Cell::number(clock), Cell::number(value, true)}});
        rows.last().cells[0].kind = Cell::Kind::Text;
    }
    m_rows->setRows(rows);
}

} // namespace holdpoint
