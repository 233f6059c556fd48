#include "ui/timeline/timelineview.h"

#include "models/room/eventwords.h"
#include "ui/shell/shellfacts.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timelinecells.h"
#include "ui/timeline/timelinetable.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/logfield.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedtabs.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

namespace holdpoint {

namespace {

constexpr Duration hour{3'600'000};
const QList<Duration> ranges{hour, 2 * hour, 24 * hour};

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : LiveView(parent), m_cells(new TimelineCells(this)), m_range(new PlainLabel({}, Type::Body, Tone::Ink2)), m_chip(new PlainLabel),
      m_counts(new PlainLabel({}, Type::Body, Tone::Ink2)), m_zoom(new SegmentedTabs(tr("Range"))), m_lanes(new LaneView),
      m_list(new TimelineTable), m_text(new QLineEdit), m_note(new LogField(tr("Enter"))), m_kind(new QComboBox), m_person(new QComboBox),
      m_brush(new KeyButton({}))
{
    m_cells->setSourceModel(&m_model);
    m_list->setCells(m_cells);
    m_zoom->setChoices({tr("1 h"), tr("2 h"), tr("Day"), tr("All")});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    all->addWidget(makeBar());
    auto *lanes = new Panel;
    lanes->setAccessibleName(tr("Lanes"));
    lanes->body()->addWidget(m_lanes);
    lanes->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    all->addWidget(lanes);
    all->addWidget(makeFilters());
    auto *list = new Panel;
    list->setAccessibleName(tr("Events"));
    list->body()->addWidget(m_list, 1);
    all->addWidget(list, 1);
    connect(m_zoom, &SegmentedTabs::chosen, this, [this] {
        m_zoomChosen = true;
        showLanes();
    });
    connect(m_lanes, &LaneView::brushed, this, &TimelineView::applyFilter);
    connect(m_lanes, &LaneView::momentChosen, this, [this](Instant at) {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.eventAt(row)->at <= at)
                return m_list->setCurrentIndex(m_cells->index(row, 0));
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        const Event *event = m_model.eventAt(current.row());
        m_lanes->setCurrent(event ? std::optional(event->at) : std::nullopt);
    });
    connect(makeAction(QStringLiteral("filter-timeline"), tr("Filter the timeline"), QStringLiteral("Ctrl+F")), &QAction::triggered, m_text,
            [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    connect(makeAction(QStringLiteral("note-timeline"), tr("Note in the timeline"), QStringLiteral("N")), &QAction::triggered, m_note,
            [this] { m_note->setFocus(Qt::ShortcutFocusReason); });
    connect(makeAction(QStringLiteral("clear-filter"), tr("Show every event"), {}), &QAction::triggered, this, [this] {
        m_text->clear();
        m_kind->setCurrentIndex(0);
        m_person->setCurrentIndex(0);
        m_lanes->clearBrush();
    });
}

QAction *TimelineView::makeAction(const QString &name, const QString &text, const QString &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!key.isEmpty())
        action->setShortcut(QKeySequence(key));
    const bool letter = key.size() == 1;
    action->setShortcutContext(letter ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    if (letter)
        m_list->addAction(action);
    else
        addAction(action);
    m_actions.append(action);
    return action;
}

QWidget *TimelineView::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(12);
    row->addWidget(new PlainLabel(tr("Timeline"), Type::Tier1));
    row->addWidget(m_range);
    row->addWidget(m_zoom);
    row->addStretch(1);
    row->addWidget(m_chip);
    return bar;
}

QWidget *TimelineView::makeFilters()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_text->setPlaceholderText(tr("Filter rows (Ctrl+F)"));
    m_text->setAccessibleName(tr("Filter rows"));
    m_text->setMaximumWidth(260);
    m_note->setPlaceholderText(tr("Add a note"));
    m_note->setAccessibleName(tr("Add a note"));
    m_note->setMaxLength(2000);
    m_kind->setAccessibleName(tr("Kind"));
    m_person->setAccessibleName(tr("Who"));
    m_kind->addItem(tr("All kinds"), QString());
    for (const char *lane : {"phases", "triggers", "holds", "rollback", "votes", "comms", "notes", "data"})
        m_kind->addItem(laneTitle(QString::fromLatin1(lane)), QString::fromLatin1(lane));
    m_person->addItem(tr("Everyone"), QString());
    m_brush->hide();
    for (QWidget *each : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_person)})
        row->addWidget(each);
    row->addWidget(m_note, 1);
    row->addWidget(m_brush);
    row->addWidget(m_counts);
    connect(m_text, &QLineEdit::textChanged, this, &TimelineView::applyFilter);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TimelineView::applyFilter);
    connect(m_person, &QComboBox::currentIndexChanged, this, &TimelineView::applyFilter);
    connect(m_brush, &QPushButton::clicked, m_lanes, &LaneView::clearBrush);
    connect(m_note, &QLineEdit::returnPressed, this, &TimelineView::addNote);
    return bar;
}

QWidget *TimelineView::firstFocus()
{
    return m_list;
}

void TimelineView::setSession(RoomSession *session)
{
    m_laneEvents = -1;
    m_zoomChosen = false;
    m_facts.reset();
    LiveView::setSession(session);
}

void TimelineView::open(const QString &path)
{
    const qint64 seq = path.section(QLatin1Char('/'), 1, 1).toLongLong();
    if (m_model.rowOf(seq) < 0)
        m_actions.last()->trigger(); // it may only be filtered away
    const int row = m_model.rowOf(seq);
    if (row >= 0)
        m_list->setCurrentIndex(m_cells->index(row, 0));
}

void TimelineView::refresh()
{
    const bool atTop = m_list->verticalScrollBar()->value() == 0;
    m_model.update(session()->events(), rollout().playbook);
    if (atTop)
        m_list->scrollToTop();
    showPeople();
    showChip();
    showLanes();
    m_counts->setText(tr("%1 of %2 events").arg(m_model.rowCount()).arg(m_model.total()));
    m_note->setEnabled(!session()->observer());
}

// Lanes are read again only when something happened; their clock moves every second.
void TimelineView::showLanes()
{
    if (!isOpen())
        return;
    const auto &events = session()->events();
    if (!m_facts || m_laneEvents != events.size()) {
        m_facts = std::make_shared<LaneFacts>(laneFacts(events, playbook(), now()));
        m_laneEvents = events.size();
    }
    // A young rollout is shown whole until somebody wants it otherwise.
    if (!m_zoomChosen)
        m_zoom->setCurrent(now() - m_facts->first < ranges.at(1) ? static_cast<int>(ranges.size()) : 1);
    const bool whole = m_zoom->current() >= ranges.size() || m_zoom->current() < 0;
    const Duration span = whole ? std::max(now() - m_facts->first, Duration{60'000}) : ranges.at(m_zoom->current());
    const Instant to = now() + span / 20;
    m_lanes->setStriped(practise());
    const Instant from = whole ? m_facts->first - span / 50 : to - span; // the first event is not cut off
    m_lanes->setFacts(*m_facts, from, to, now());
    m_range->setText(tr("%1, %2 to %3 UTC").arg(utcDate(to), shortClockOf(from), shortClockOf(to)));
}

void TimelineView::showPeople()
{
    const QStringList actors = m_model.actors();
    for (qsizetype i = m_person->count() - 1; i < actors.size(); ++i)
        m_person->addItem(actorInWords(actors.at(i), &playbook()), actors.at(i));
}

void TimelineView::showChip()
{
    const Surroundings around = session()->surroundings();
    const QString head = tr("#%1 %2").arg(rollout().seq).arg(QString::fromLatin1(rollout().head.left(4).toHex()));
    m_chip->setToolTip(tr("Full check: holdpointctl verify"));
    m_chip->setText(around.storeOk ? tr("Chain read to %1").arg(head) : tr("NOT RECORDING: %1").arg(around.storeWhy));
    m_chip->setStrong(!around.storeOk);
    m_chip->setTone(around.storeOk ? Tone::Ink2 : Tone::Fire);
}

void TimelineView::applyFilter()
{
    TimelineFilter filter;
    filter.lane = m_kind->currentData().toString();
    filter.actor = m_person->currentData().toString();
    filter.text = m_text->text().trimmed();
    if (const auto brush = m_lanes->brush()) {
        filter.from = brush->first;
        filter.to = brush->second;
        m_brush->setText(tr("%1 to %2  ×").arg(clockOf(brush->first), clockOf(brush->second)));
        m_brush->setAccessibleName(tr("Drop the chosen time"));
    }
    m_brush->setVisible(m_lanes->brush().has_value());
    const QString chosen = m_list->currentId();
    m_model.setFilter(filter);
    const int row = m_model.rowOf(chosen.toLongLong());
    if (row >= 0)
        m_list->setCurrentIndex(m_cells->index(row, 0));
    m_counts->setText(tr("%1 of %2 events").arg(m_model.rowCount()).arg(m_model.total()));
}

void TimelineView::addNote()
{
    const QString text = m_note->text().trimmed();
    if (text.isEmpty())
        return;
    ask(Act::Note, {}, {{QStringLiteral("text"), text}});
    m_note->clear();
}

} // namespace holdpoint
