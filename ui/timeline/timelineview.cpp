#include "ui/timeline/timelineview.h"

#include "models/room/eventwords.h"
#include "ui/shell/personalnote.h"
#include "ui/shell/shellfacts.h"
#include "ui/timeline/eventpanel.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timelinecells.h"
#include "ui/timeline/timelinetable.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/logfield.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedtabs.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

namespace holdpoint {

namespace {

constexpr Duration hour{3'600'000};
const QList<Duration> ranges{hour, 2 * hour, 24 * hour};
constexpr int togetherMs = 60; // events that come one by one are shown together
constexpr Duration readSlice{8}; // of one turn of the event loop, for the rows and for the lanes

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : LiveView(parent), m_cells(new TimelineCells(this)), m_range(new PlainLabel({}, Type::Body, Tone::Ink2)), m_chip(new PlainLabel),
      m_counts(new PlainLabel({}, Type::Body, Tone::Ink2)), m_zoom(new SegmentedTabs(tr("Range"))), m_lanes(new LaneView),
      m_list(new TimelineTable), m_event(new EventPanel), m_text(new QLineEdit), m_jump(new QLineEdit), m_note(new LogField(tr("Enter"))),
      m_kind(new QComboBox), m_person(new QComboBox), m_phase(new QComboBox), m_starred(new QCheckBox(tr("Starred only"))),
      m_about(new QCheckBox(tr("About a person"))), m_brush(new KeyButton({}))
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
    auto *list = new Panel;
    list->setAccessibleName(tr("Events"));
    list->body()->addWidget(m_list, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(lanes);
    left->addWidget(makeFilters());
    left->addWidget(list, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addLayout(left, 1);
    below->addWidget(m_event);
    showPanel(false);
    all->addLayout(below, 1);
    makeActions();
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isOpen())
            refresh();
    });
    connect(m_zoom, &SegmentedTabs::chosen, this, [this] {
        m_zoomChosen = true;
        m_span.reset();
        m_centre.reset();
        showLanes();
    });
    connect(m_lanes, &LaneView::brushed, this, &TimelineView::applyFilter);
    connect(m_lanes, &LaneView::momentChosen, this, [this](Instant at) { select(m_model.rowAt(at)); });
    connect(&m_model, &TimelineModel::searched, this, &TimelineView::showCounts);
    connect(m_list, &TableView::rowActivated, this, [this] {
        showPanel(true);
        showCurrent();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &) {
        const Event *event = current();
        m_lanes->setCurrent(event ? std::optional(event->at) : std::nullopt);
        showCurrent();
    });
    connect(m_event, &EventPanel::closed, this, [this] {
        showPanel(false);
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_event, &EventPanel::openWanted, this, [this](const QString &path) {
        if (path.startsWith(QLatin1String("event/")))
            open(path);
        else
            Q_EMIT openRequested(path);
    });
    connect(m_event, &EventPanel::starWanted, this, &TimelineView::star);
    connect(m_event, &EventPanel::correctionWanted, this, &TimelineView::correct);
    connect(m_event, &EventPanel::erasureWanted, this, &TimelineView::erase);
    connect(m_event, &EventPanel::copied, this, [this] { Q_EMIT noticeRequested(tr("The event is in the clipboard.")); });
}

TimelineView::~TimelineView() = default;

QWidget *TimelineView::firstFocus()
{
    return m_list;
}

void TimelineView::setSession(RoomSession *session)
{
    m_again.stop();
    m_reader.reset();
    m_zoomChosen = false;
    m_span.reset();
    m_centre.reset();
    m_shown.invalidate();
    m_reading = false;
    m_wanted = 0;
    showPanel(false);
    m_model.clear();
    LiveView::setSession(session);
}

void TimelineView::follow(RoomSession *session)
{
    connect(session, &RoomSession::outputRead, m_event, &EventPanel::showOutput);
}

const Event *TimelineView::current() const
{
    return m_model.eventAt(m_list->currentIndex().row());
}

void TimelineView::select(int row)
{
    if (row >= 0)
        m_list->setCurrentIndex(m_cells->index(row, TimelineModel::At));
}

void TimelineView::open(const QString &path)
{
    m_wanted = path.section(QLatin1Char('/'), 1, 1).toLongLong();
    if (isOpen())
        refresh();
    selectWanted();
}

void TimelineView::selectWanted()
{
    if (isOpen() && m_wanted > session()->events().size())
        m_wanted = 0; // there is no such event
    if (!m_model.eventOf(m_wanted))
        return; // not read yet
    if (m_model.rowOf(m_wanted) < 0)
        clearFilter(); // it may only be filtered away
    const int row = m_model.rowOf(m_wanted);
    if (row < 0)
        return;
    m_wanted = 0;
    select(row);
    showPanel(true);
    showCurrent();
}

// The foot takes notes as well: the panel needs the width more.
void TimelineView::showPanel(bool shown)
{
    m_event->setVisible(shown);
    m_note->setVisible(!shown);
    m_about->setVisible(!shown);
}

void TimelineView::refresh()
{
    if (!m_reading && m_shown.isValid() && m_shown.elapsed() < togetherMs) {
        if (!m_again.isActive())
            m_again.start(togetherMs);
        return;
    }
    const bool atTop = m_list->verticalScrollBar()->value() == 0;
    m_reading = !readOn();
    showCounts();
    if (m_reading)
        return m_again.start(0);
    m_list->setColumnShown(TimelineModel::Recorded, m_model.anyLate());
    if (atTop)
        m_list->scrollToTop();
    showPeople();
    showChip();
    showLanes();
    selectWanted();
    if (m_event->isVisible())
        showCurrent();
    m_note->setEnabled(refusal(Act::Note, {}, {{QStringLiteral("text"), QStringLiteral("x")}}).isEmpty());
    m_about->setEnabled(m_note->isEnabled() && !playbook().personal.contains(QLatin1String("notes")));
    if (playbook().personal.contains(QLatin1String("notes")))
        m_about->setChecked(true); // every note is
    m_shown.start();
}

// A long journal is read in slices, so that the window never stands still for it.
bool TimelineView::readOn()
{
    const auto &events = session()->events();
    if (!m_reader || m_reader->count() > events.size())
        m_reader = std::make_unique<LaneReader>(rollout().playbook);
    const bool rows = m_model.update(events, rollout().playbook, readSlice);
    return m_reader->read(events, readSlice) && rows;
}

void TimelineView::showCounts()
{
    QString text = tr("%1 of %2 events").arg(m_model.rowCount()).arg(isOpen() ? session()->events().size() : 0);
    if (m_model.isSearching())
        text = tr("%1, searching…").arg(text);
    else if (m_reading)
        text = tr("%1, reading…").arg(text);
    m_counts->setText(text);
}

// Lanes are read on only when something happened; their clock moves every second.
void TimelineView::showLanes()
{
    if (!isOpen() || !m_reader)
        return;
    const LaneFacts facts = m_reader->facts(now());
    // A young rollout is shown whole until somebody wants it otherwise.
    if (!m_zoomChosen)
        m_zoom->setCurrent(now() - facts.first < ranges.at(1) ? static_cast<int>(ranges.size()) : 1);
    const bool whole = m_zoom->current() >= ranges.size() || m_zoom->current() < 0;
    const Duration all = std::max(now() - facts.first, Duration{60'000});
    const Duration span = m_span.value_or(whole ? all : ranges.at(m_zoom->current()));
    Instant to = now() + span / 20;
    Instant from = whole && !m_span ? facts.first - span / 50 : to - span; // the first event is not cut off
    if (m_centre) {
        from = *m_centre - span / 2;
        to = from + span;
    }
    m_lanes->setStriped(practise());
    m_lanes->setFacts(facts, from, to, now());
    m_range->setText(tr("%1, %2 to %3 UTC").arg(utcDate(to), shortClockOf(from), shortClockOf(to)));
}

void TimelineView::showPeople()
{
    const QStringList actors = m_model.actors();
    for (qsizetype i = m_person->count() - 1; i < actors.size(); ++i)
        m_person->addItem(actorInWords(actors.at(i), &playbook()), actors.at(i));
    if (m_phase->count() == 1) {
        for (const Phase &phase : playbook().phases)
            m_phase->addItem(phase.title, phase.id);
    }
}

void TimelineView::showChip()
{
    const Surroundings around = session()->surroundings();
    const QString head = tr("#%1 %2").arg(rollout().seq).arg(QString::fromLatin1(rollout().head.left(2).toHex()));
    m_chip->setToolTip(tr("Full check: holdpointctl verify"));
    m_chip->setText(around.storeOk ? tr("Chain to %1").arg(head) : tr("NOT RECORDING"));
    m_chip->setStrong(!around.storeOk);
    m_chip->setTone(around.storeOk ? Tone::Ink2 : Tone::Fire);
}

void TimelineView::showCurrent()
{
    const Event *event = current();
    if (!event || !m_event->isVisible())
        return;
    const EventFacts facts = eventFacts(*event, *session(), m_model.correctedBy(event->seq));
    const bool other = facts.title != m_event->facts().title;
    const bool starred = rollout().records.starred.contains(event->seq);
    m_event->showFacts(facts, starred, refusal(Act::Star, QString::number(event->seq), {{QStringLiteral("starred"), !starred}}));
    const Note *personal = erasableNote(*session(), event->seq);
    m_event->showErasing(personal,
                         personal ? refusal(Act::EraseNote, QString::number(event->seq), {{QStringLiteral("because"), QStringLiteral("?")}})
                                  : QString());
    if (other && facts.attempt > 0)
        session()->readOutput(facts.run, facts.step, facts.attempt);
}

} // namespace holdpoint
