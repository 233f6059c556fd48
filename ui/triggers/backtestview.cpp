#include "ui/triggers/backtestview.h"

#include "models/base/safetext.h"
#include "models/room/aside.h"
#include "models/room/roomfolder.h"
#include "models/triggers/incidents.h"
#include "ui/board/boardwords.h"
#include "ui/metrics/metriclimits.h"
#include "ui/triggers/backtestrows.h"
#include "ui/triggers/outcomerows.h"
#include "ui/triggers/triggerrows.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/segmentedtabs.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

#include <cmath>

namespace holdpoint {

namespace {

constexpr Duration day{24LL * 3'600'000};
const QList<Duration> spans{day, 7 * day, 14 * day, Duration{0}};

} // namespace

BacktestView::BacktestView(QWidget *parent)
    : LiveView(parent), m_trigger(new QComboBox), m_range(new SegmentedTabs(tr("Stretch of history"))),
      m_caption(new PlainLabel({}, Type::Body, Tone::Ink2)), m_none(new PlainLabel({}, Type::Body, Tone::Ink2)),
      m_unit(new PlainLabel({}, Type::Body, Tone::Ink2)), m_plotPanel(new Panel), m_episodes(new Panel(tr("Episodes"))),
      m_plot(new Plot(tr("History"))), m_outcomes(new OutcomeRows(m_plot)), m_rows(new RowsModel(episodeColumns(), this)),
      m_sums(new RowsModel(verdictColumns(), this)), m_table(new TableView(tr("Episodes"))), m_verdict(new TableView(tr("Verdict"))),
      m_limit(new QLineEdit), m_for(new QLineEdit), m_acts(new ActRow)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(60);
    connect(&m_soon, &QTimer::timeout, this, &BacktestView::judge);
    connect(m_trigger, &QComboBox::currentIndexChanged, this, [this] { choose(); });
    connect(m_range, &SegmentedTabs::chosen, this, [this] { load(); });
    connect(m_plot, &Plot::limitMoved, this, [this](double shown) {
        const AxisScale scale = m_threshold ? historyScale(*m_playbook, *m_threshold, m_trace) : AxisScale{};
        setTried(shown / scale.factor);
    });
    connect(m_limit, &QLineEdit::textEdited, this, [this](const QString &text) {
        bool ok = false;
        const double written = QLocale().toDouble(text.trimmed(), &ok);
        if (ok && m_threshold)
            setTried(written * m_threshold->perWritten);
    });
    connect(m_for, &QLineEdit::textEdited, this, [this](const QString &text) {
        const auto span = parseDuration(text.trimmed());
        if (!span)
            return;
        m_triedFor = *span;
        m_soon.start();
    });
}

void BacktestView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(4, 0, 4, 0);
    bar->setSpacing(12);
    m_trigger->setAccessibleName(tr("Trigger"));
    m_trigger->setMinimumWidth(220);
    m_caption->setElides(true);
    m_range->setChoices({tr("1 d"), tr("7 d"), tr("14 d"), tr("All")});
    m_range->setCurrent(3);
    auto *samples = new KeyButton(tr("Open samples…"));
    auto *incidents = new KeyButton(tr("Open incidents…"));
    incidents->setToolTip(tr("A CSV of incidents that people knew: from,to,label"));
    bar->addWidget(new PlainLabel(tr("Back-test"), Type::Tier1));
    bar->addWidget(m_trigger);
    bar->addWidget(m_caption, 1);
    bar->addWidget(m_range);
    bar->addWidget(samples);
    bar->addWidget(incidents);
    all->addLayout(bar);
    connect(samples, &QAbstractButton::clicked, this, [this] { openFile(tr("Open samples"), &BacktestView::openSamples); });
    connect(incidents, &QAbstractButton::clicked, this, [this] { openFile(tr("Open incidents"), &BacktestView::openIncidents); });

    m_none->setWordWrap(true);
    m_plot->setLimitMovable(true);
    m_plotPanel->body()->addWidget(m_none);
    m_plotPanel->body()->addWidget(m_plot, 1);
    m_plotPanel->body()->addWidget(m_outcomes);
    all->addWidget(m_plotPanel, 1);

    m_table->setRowsModel(m_rows);
    m_episodes->setCaption(tr("every time either rule would have moved"));
    m_episodes->body()->addWidget(m_table, 1);
    m_episodes->body()->addWidget(new PlainLabel(tr("Not proved: how people would have acted, or what happened where nothing was known."),
                                                 Type::Caption, Tone::Ink2));
    auto *low = new QHBoxLayout;
    low->setSpacing(8);
    low->addWidget(m_episodes, 7);
    low->addWidget(buildVerdict(), 4);
    all->addLayout(low, 1);
}

QWidget *BacktestView::buildVerdict()
{
    auto *panel = new Panel(tr("Verdict"));
    m_verdict->setRowsModel(m_sums);
    m_verdict->setFocusPolicy(Qt::NoFocus);
    m_verdict->setRowHeight(24);
    panel->body()->addWidget(m_verdict, 1);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    m_limit->setAccessibleName(tr("Tried limit"));
    m_limit->setMaximumWidth(96);
    m_for->setAccessibleName(tr("Tried time"));
    m_for->setMaximumWidth(80);
    fields->addWidget(new PlainLabel(tr("Limit"), Type::Body, Tone::Ink2));
    fields->addWidget(m_limit);
    fields->addWidget(m_unit);
    fields->addWidget(new PlainLabel(tr("for"), Type::Body, Tone::Ink2));
    fields->addWidget(m_for);
    fields->addStretch(1);
    panel->body()->addLayout(fields);
    m_propose = m_acts->add(QStringLiteral("propose-rule"), tr("Propose this change…"), {}, KeyButton::Primary);
    m_reset = m_acts->add(QStringLiteral("reset-rule"), tr("Reset"));
    m_acts->addStretch();
    connect(m_propose, &QAction::triggered, this, &BacktestView::propose);
    connect(m_reset, &QAction::triggered, this, &BacktestView::resetTried);
    panel->body()->addWidget(m_acts);
    return panel;
}

QWidget *BacktestView::firstFocus()
{
    return m_tuning ? static_cast<QWidget *>(m_plot) : m_trigger;
}

QString BacktestView::chosen() const
{
    return m_trigger->currentData().toString();
}

void BacktestView::open(const QString &path)
{
    const int at = m_trigger->findData(path.section(QLatin1Char('/'), 1, 1));
    if (at >= 0)
        m_trigger->setCurrentIndex(at);
}

// Samples of a file stay what they are; the store grows while the page is not shown.
void BacktestView::showEvent(QShowEvent *event)
{
    const bool again = m_playbook && isOpen() && rollout().playbook == m_playbook;
    LiveView::showEvent(event);
    if (again && m_file.isEmpty())
        load();
}

// The past does not move: only another playbook makes another list.
void BacktestView::refresh()
{
    if (!isOpen())
        return;
    const qsizetype labels = rollout().triggers.labels.size();
    if (rollout().playbook == m_playbook && labels != m_labels)
        judge();
    m_labels = labels;
    if (rollout().playbook == m_playbook)
        return;
    m_playbook = rollout().playbook;
    m_file.clear();
    const QString before = chosen();
    {
        const QSignalBlocker quiet(m_trigger);
        m_trigger->clear();
        for (const Trigger &trigger : m_playbook->triggers)
            if (!trigger.manual)
                m_trigger->addItem(tr("%1 %2").arg(priorityWord(trigger.priority), displayText(trigger.title, 60)), trigger.id);
        m_trigger->setCurrentIndex(std::max(0, m_trigger->findData(before)));
    }
    choose();
}

void BacktestView::choose()
{
    const Trigger *trigger = m_playbook ? byId(m_playbook->triggers, chosen()) : nullptr;
    m_threshold = trigger ? thresholdOf(trigger->when) : std::nullopt;
    resetTried();
    load(m_file);
}

void BacktestView::resetTried()
{
    const Trigger *trigger = m_playbook ? byId(m_playbook->triggers, chosen()) : nullptr;
    m_triedFor = trigger ? trigger->forTime : Duration{0};
    m_for->setText(toDurationText(m_triedFor));
    m_limit->setEnabled(m_threshold.has_value());
    m_unit->setText(m_threshold ? m_threshold->unit : QString());
    setTried(m_threshold ? m_threshold->value : 0);
}

void BacktestView::load(const QString &file)
{
    const quint64 mine = ++m_asked;
    m_file = file;
    const QString trigger = chosen();
    if (!m_playbook || trigger.isEmpty())
        return take(fail(ErrorKind::NotHolding, QStringLiteral("no-trigger"), tr("The playbook has no trigger that reads a metric.")));
    m_caption->setText(tr("Reading…"));
    const auto playbook = m_playbook;
    const QString store = RoomFolder(session()->room()).samples();
    const Duration span = spans.at(std::clamp(m_range->current(), 0, static_cast<int>(spans.size()) - 1));
    aside(
        this, [=] { return file.isEmpty() ? storedHistory(store, *playbook, trigger, span) : historyFromFile(file, *playbook, trigger); },
        [this, mine](const Result<History> &history) {
            if (mine == m_asked)
                take(history);
        });
}

void BacktestView::take(const Result<History> &history)
{
    m_history.reset();
    m_trace.clear();
    if (!history) {
        m_caption->setText({});
        return showResult(tl::unexpected<Error>(history.error()));
    }
    m_history = *history;
    if (m_threshold)
        m_trace = traceOf(*m_playbook, *m_threshold, *m_history);
    const double valid = history->count > 0 ? 100.0 * double(history->valid) / double(history->count) : 0;
    m_caption->setText(tr("%1, %2, %L3 samples, %4 % valid")
                           .arg(history->source, utcStretch(history->from, history->to))
                           .arg(history->count)
                           .arg(QLocale().toString(valid, 'f', valid < 100 ? 1 : 0)));
    judge();
}

void BacktestView::openFile(const QString &title, void (BacktestView::*taken)(const QString &))
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, taken);
    dialog->open();
}

void BacktestView::openSamples(const QString &file)
{
    load(file);
}

void BacktestView::openIncidents(const QString &file)
{
    const auto incidents = readIncidents(file);
    if (!incidents)
        return Q_EMIT noticeRequested(tr("%1: %2").arg(incidents.error().where, incidents.error().message));
    m_incidents = *incidents;
    judge();
}

void BacktestView::setTried(double value)
{
    m_tried = value;
    bool ok = false;
    const bool writtenSo = std::abs(QLocale().toDouble(m_limit->text(), &ok) * (m_threshold ? m_threshold->perWritten : 0) - value) < 1e-12;
    if (!ok || !writtenSo) // what is being typed is not written over
        m_limit->setText(m_threshold ? QLocale().toString(value / m_threshold->perWritten, 'g', 8) : QString());
    showPlot();
    m_soon.start();
}

QList<FieldChange> BacktestView::changes() const
{
    QList<FieldChange> changed;
    const Trigger *trigger = m_playbook ? byId(m_playbook->triggers, chosen()) : nullptr;
    if (!trigger)
        return changed;
    if (m_threshold && std::abs(m_tried - m_threshold->value) > 1e-9 * std::max(1.0, std::abs(m_tried)))
        changed.append({QStringLiteral("when"), trigger->when.text, withThreshold(trigger->when, *m_threshold, m_tried)});
    if (m_triedFor != trigger->forTime)
        changed.append({QStringLiteral("for"), trigger->forTime.count() > 0 ? toDurationText(trigger->forTime) : QString(),
                        toDurationText(m_triedFor)});
    return changed;
}

void BacktestView::judge()
{
    if (!m_history || !m_playbook)
        return;
    Playbook tried = *m_playbook;
    const QString trigger = chosen();
    for (const FieldChange &change : changes())
        if (const auto set = setTriggerField(tried, QStringLiteral("%1.%2=%3").arg(trigger, change.field, change.to)); !set)
            return showResult(tl::unexpected<Error>(set.error()));
    const quint64 mine = ++m_asked;
    aside(
        this,
        [live = m_playbook, tried, trigger, samples = m_history->samples, incidents = incidents()] {
            return tune(*live, tried, trigger, samples, incidents);
        },
        [this, mine](const Result<Tuning> &tuning) {
            if (mine == m_asked)
                showResult(tuning);
        });
}

void BacktestView::showResult(const Result<Tuning> &tuning)
{
    m_tuning = tuning ? std::optional(*tuning) : std::nullopt;
    m_none->setVisible(!tuning);
    m_none->setText(tuning ? QString() : tr("%1 Open a file of samples, or let the engine record some.").arg(tuning.error().message));
    m_plot->setVisible(tuning.has_value() && m_threshold);
    m_outcomes->setVisible(tuning.has_value());
    m_outcomes->setTuning(m_tuning);
    showPlot();
    showEpisodes();
    showVerdict();
    Q_EMIT tuned();
}

void BacktestView::showPlot()
{
    const Metric *metric = m_threshold ? byId(m_playbook->metrics, m_threshold->metric) : nullptr;
    if (!m_tuning || !metric)
        return;
    m_plotPanel->setTitle(tr("%1 %2").arg(metricQuestion(*metric), metricLabel(*metric)));
    m_plot->setData(historyPlot(*m_playbook, *m_threshold, m_trace, *m_tuning, incidents(), m_tried, m_plot->width()));
}

void BacktestView::showEpisodes()
{
    const Metric *metric = m_threshold ? byId(m_playbook->metrics, m_threshold->metric) : nullptr;
    m_rows->setRows(m_tuning ? episodeRows(*m_tuning, metric ? metric->unit : Unit::None) : QList<Row>());
    m_episodes->setSide(m_tuning ? tr("%n in all", nullptr, static_cast<int>(m_tuning->episodes.size())) : QString());
}

void BacktestView::showVerdict()
{
    m_sums->setRows(m_tuning ? verdictRows(*m_tuning, !incidents().isEmpty()) : QList<Row>());
    const bool changed = !changes().isEmpty();
    m_acts->setOff(m_reset, changed ? QString() : tr("Nothing is changed."));
    m_acts->setOff(m_propose, changed && m_tuning ? QString() : tr("Move the limit or the time first. The live trigger stays as it is."));
}

} // namespace holdpoint
