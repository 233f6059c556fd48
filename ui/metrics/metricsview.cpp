#include "ui/metrics/metricsview.h"

#include "models/base/safetext.h"
#include "models/room/exports.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/metrics/datatruth.h"
#include "ui/metrics/legend.h"
#include "ui/metrics/metricfacts.h"
#include "ui/metrics/metriclimits.h"
#include "ui/metrics/panelexport.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/plotpanel.h"
#include "ui/widgets/segmentedtabs.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

constexpr Duration hour{3'600'000};
const QList<Duration> ranges{hour / 4, hour, 6 * hour, 24 * hour};
constexpr int panelHeight = 205, mostPanels = 24;

} // namespace

MetricsView::MetricsView(QWidget *parent)
    : View(parent), m_ranges(new SegmentedTabs(tr("Time range"))), m_freeze(new KeyButton(tr("Freeze view"))),
      m_caption(new PlainLabel({}, Type::Body, Tone::Ink2)), m_cursorLine(new PlainLabel({}, Type::Caption, Tone::Ink)),
      m_keysLine(new PlainLabel(
          tr("\u2190 \u2192 moves the cursor by one sample, Ctrl+T shows the same data as rows, Ctrl+E exports, Ctrl+Shift+E exports all"),
          Type::Caption, Tone::Ink2)),
      m_legend(new Legend), m_scroll(new QScrollArea), m_page(new QWidget), m_grid(new QGridLayout(m_page)), m_data(new DataTruthStrip)
{
    build();
    addActions();
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    m_second.setInterval(1000);
    connect(&m_soon, &QTimer::timeout, this, &MetricsView::refresh);
    connect(&m_second, &QTimer::timeout, this, &MetricsView::refresh);
    connect(m_ranges, &SegmentedTabs::chosen, this, &MetricsView::setRange);
    connect(m_freeze, &QAbstractButton::clicked, this, [this] { setFrozen(!m_frozen); });
}

QString MetricsView::title() const
{
    return tr("Metrics");
}

void MetricsView::build()
{
    m_ranges->setChoices({tr("15 m"), tr("1 h"), tr("6 h"), tr("24 h")});
    m_ranges->setCurrent(1);
    m_freeze->setShortcutText(tr("Space"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(12);
    bar->addWidget(new PlainLabel(title(), Type::Tier1));
    m_caption->setElides(true);
    bar->addWidget(m_caption, 1);
    bar->addWidget(m_legend);
    bar->addWidget(m_ranges);
    bar->addWidget(m_freeze);
    column->addLayout(bar);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    m_scroll->setWidget(m_page);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    column->addWidget(m_scroll, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    m_cursorLine->setElides(true);
    m_cursorLine->setMinimumHeight(20);
    line->addWidget(m_cursorLine, 1);
    line->addWidget(m_keysLine);
    column->addLayout(line);
    column->addWidget(m_data);
}

// The keys are taken in keyPressEvent, so that they work only where nothing with the focus wants them.
void MetricsView::addActions()
{
    const QStringList names{tr("Show 15 minutes"), tr("Show 1 hour"), tr("Show 6 hours"), tr("Show 24 hours")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *action = new QAction(names.at(i), this);
        connect(action, &QAction::triggered, this, [this, i] { setRange(static_cast<int>(i)); });
        m_actions.append(action);
    }
    auto *freeze = new QAction(tr("Freeze the metrics view"), this);
    connect(freeze, &QAction::triggered, this, [this] { setFrozen(!m_frozen); });
    m_actions.append(freeze);
    auto *everything = new QAction(tr("Export every metric panel (PDF)"), this);
    connect(everything, &QAction::triggered, this, &MetricsView::exportAll);
    m_actions.append(everything);
}

void MetricsView::setSession(RoomSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_frozen.reset();
    m_rangeChosen = false;
    m_traces = {};
    if (!session) {
        arrange({});
        return m_second.stop();
    }
    connect(session, &RoomSession::rolloutChanged, this, &MetricsView::soon);
    connect(session, &RoomSession::metricsChanged, this, &MetricsView::soon);
    connect(session, &RoomSession::surroundingsChanged, this, &MetricsView::soon);
    refresh();
    m_second.start();
}

QWidget *MetricsView::firstFocus()
{
    return m_order.isEmpty() ? static_cast<QWidget *>(m_ranges) : m_panels.value(m_order.first())->plot();
}

void MetricsView::open(const QString &path)
{
    PlotPanel *panel = m_panels.value(path.section(QLatin1Char('/'), 1));
    if (!panel)
        return;
    m_scroll->ensureWidgetVisible(panel);
    panel->plot()->setFocus(Qt::OtherFocusReason);
}

int MetricsView::range() const
{
    return m_ranges->current();
}

void MetricsView::setRange(int range)
{
    m_ranges->setCurrent(range);
    m_rangeChosen = true;
    refresh();
}

void MetricsView::setFrozen(bool frozen)
{
    m_frozen.reset();
    if (frozen && m_session)
        m_frozen = m_session->surroundings().now;
    m_freeze->setText(frozen ? tr("Unfreeze") : tr("Freeze view"));
    refresh();
}

void MetricsView::soon()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

PlotPanel *MetricsView::makePanel(const Metric &metric)
{
    auto *panel = new PlotPanel(metricQuestion(metric), m_page);
    panel->setMinimumHeight(panelHeight);
    connect(panel->plot(), &Plot::cursorMoved, this, &MetricsView::moveCursor);
    connect(panel, &PlotPanel::exportWanted, this, [this, id = metric.id] { exportPanel(id); });
    return panel;
}

// Panels are made and moved only when the order changes, never by new samples.
void MetricsView::arrange(const QStringList &order)
{
    const int columns = qBound(1, width() / 400, 3);
    if (order == m_order && columns == m_columns)
        return;
    for (const QString &gone : std::as_const(m_order))
        if (!order.contains(gone))
            delete m_panels.take(gone);
    m_order = order;
    m_columns = columns;
    for (qsizetype i = 0; i < order.size(); ++i) {
        PlotPanel *&panel = m_panels[order.at(i)];
        if (!panel)
            panel = makePanel(*byId(m_session->rollout().playbook->metrics, order.at(i)));
        m_grid->addWidget(panel, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        panel->setVisible(m_maximised.isEmpty() || m_maximised == order.at(i));
    }
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    QWidget *before = m_freeze;
    for (const QString &id : order) {
        setTabOrder(before, m_panels.value(id)->plot());
        before = m_panels.value(id)->plot();
    }
}

void MetricsView::fill(PlotPanel &panel, const Metric &metric, Instant now)
{
    const Instant to = m_frozen.value_or(now);
    constexpr int everySample = 1 << 20; // rows are not thinned
    const int pixels = panel.tableShown() ? everySample : panel.plot()->width();
    const MetricFacts facts = metricFacts(*m_session, metric, m_traces, {to - span(), to, pixels});
    panel.setValue(facts.label, facts.value, facts.limit, facts.age, facts.struck);
    panel.setMargin(facts.margin);
    // No limit, no bar: a hatched one would say that the value is unknown.
    panel.findChild<MarginBar *>()->setVisible(facts.limited || facts.value.isEmpty() || facts.struck);
    panel.setState(facts.look.shape, facts.look.tone, facts.look.filled, facts.look.word);
    panel.setPlot(facts.plot);
}

// Until somebody chooses: a few minutes of samples would be a speck at the edge of an hour.
void MetricsView::chooseRange(Instant now)
{
    if (m_rangeChosen)
        return;
    Instant first = now;
    for (const QString &id : std::as_const(m_order))
        if (const auto &series = m_session->metrics().series(id); !series.isEmpty())
            first = std::min(first, series.first().at);
    m_ranges->setCurrent(now - first < ranges.first() ? 0 : 1);
}

Duration MetricsView::span() const
{
    return ranges.at(qBound(0, range(), static_cast<int>(ranges.size()) - 1));
}

void MetricsView::exportPanel(const QString &id)
{
    const Metric *metric = m_session ? byId(m_session->rollout().playbook->metrics, id) : nullptr;
    if (!metric)
        return;
    const Instant to = m_frozen.value_or(m_session->surroundings().now);
    const PanelExport panel = panelExport(*m_session, *metric, to - span(), to); // of this moment, however long the choice takes
    auto *dialog = new QFileDialog(this, tr("Export %1").arg(panel.question));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Samples (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(id + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, id](const QString &filter) {
        const QString end = filter.contains(QLatin1String("svg")) ? QStringLiteral("svg")
            : filter.contains(QLatin1String("csv"))               ? QStringLiteral("csv")
                                                                  : QStringLiteral("png");
        dialog->setDefaultSuffix(end);
        dialog->selectFile(id + QLatin1Char('.') + end);
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, panel](const QString &file) { recordWritten(writePanel(panel, file), file, panel.asOf); });
    dialog->open();
}

void MetricsView::exportAll()
{
    if (!m_session || m_order.isEmpty())
        return;
    const Instant to = m_frozen.value_or(m_session->surroundings().now);
    QList<PanelExport> panels;
    for (const QString &id : std::as_const(m_order))
        if (const Metric *metric = byId(m_session->rollout().playbook->metrics, id))
            panels.append(panelExport(*m_session, *metric, to - span(), to));
    auto *dialog = new QFileDialog(this, tr("Export every panel"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Document (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("metrics.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, panels](const QString &file) { recordWritten(writePanels(panels, file), file, panels.first().asOf); });
    dialog->open();
}

void MetricsView::recordWritten(const Result<QByteArray> &written, const QString &file, qint64 asOf)
{
    if (written && m_session)
        recordExport(*m_session, {QStringLiteral("panel"), file, *written, asOf, {}, {}});
    Q_EMIT noticeRequested(written ? tr("Exported to %1.").arg(file) : written.error().message);
}

void MetricsView::refresh()
{
    if (!m_session || !m_session->rollout().playbook || (sender() == &m_second && !isVisible()))
        return;
    const Playbook &playbook = *m_session->rollout().playbook;
    const Instant now = m_session->surroundings().now;
    arrange(metricOrder(m_session->rollout()).mid(0, mostPanels));
    chooseRange(now);
    for (const QString &id : std::as_const(m_order))
        if (const Metric *metric = byId(playbook.metrics, id))
            fill(*m_panels.value(id), *metric, now);
    const QStringList missing = kindsNotMeasured(playbook);
    m_missing = missing.isEmpty() ? QString() : tr("not measured: %1").arg(missing.join(QStringLiteral(", ")));
    QString caption = m_order.isEmpty() ? tr("The playbook names no metric.") : QString();
    if (m_frozen)
        caption = tr("VIEW FROZEN %1, live continues").arg(ageText(now - *m_frozen));
    m_caption->setText(caption);
    m_caption->setTone(m_frozen ? Tone::Ink : Tone::Ink2);
    m_legend->setVisible(!m_frozen); // its place goes to the words
    m_data->refresh(*m_session);
    showCursorLine();
}

void MetricsView::moveCursor(std::optional<qint64> at)
{
    m_cursor = at;
    for (PlotPanel *panel : std::as_const(m_panels))
        panel->plot()->setCursor(at);
    showCursorLine();
}

// What is not measured comes before the keys, where there is no room for both.
void MetricsView::makeRoom()
{
    const int wanted = m_cursorLine->fontMetrics().horizontalAdvance(m_missing) + m_keysLine->sizeHint().width() + 40;
    m_keysLine->setVisible(m_missing.isEmpty() || wanted <= width());
}

void MetricsView::showCursorLine()
{
    makeRoom();
    if (!m_cursor || !m_session)
        return m_cursorLine->setText(m_missing);
    const Instant at = instantFromMs(*m_cursor);
    QStringList parts{tr("Cursor %1").arg(utcSeconds(at))};
    for (const QString &id : std::as_const(m_order))
        if (const Metric *metric = byId(m_session->rollout().playbook->metrics, id))
            parts.append(QStringLiteral("%1 %2").arg(metricLabel(*metric).toLower(), valueAt(*m_session, *metric, at)));
    m_cursorLine->setText(parts.join(QStringLiteral("    ")));
}

QString MetricsView::focused() const
{
    for (auto it = m_panels.begin(); it != m_panels.end(); ++it)
        if (it.value()->isAncestorOf(QApplication::focusWidget()))
            return it.key();
    return {};
}

void MetricsView::toggleMaximised()
{
    const QString id = focused();
    m_maximised = m_maximised.isEmpty() ? id : QString();
    for (const QString &each : std::as_const(m_order))
        m_panels.value(each)->setVisible(m_maximised.isEmpty() || each == m_maximised);
    const auto at = static_cast<int>(qMax<qsizetype>(0, m_order.indexOf(m_maximised)));
    for (int i = 0; i < m_columns; ++i)
        m_grid->setColumnStretch(i, m_maximised.isEmpty() || i == at % m_columns ? 1 : 0);
    if (PlotPanel *panel = m_panels.value(id))
        panel->plot()->setFocus(Qt::OtherFocusReason);
}

void MetricsView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    refresh();
}

void MetricsView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    if (m_session && !m_order.isEmpty())
        arrange(m_order);
    makeRoom();
}

void MetricsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_E && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return exportAll();
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        return View::keyPressEvent(event);
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_4)
        return setRange(key - Qt::Key_1);
    if (key == Qt::Key_Space)
        return setFrozen(!m_frozen);
    if (key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_Escape && !m_maximised.isEmpty()))
        return toggleMaximised();
    View::keyPressEvent(event);
}

} // namespace holdpoint
