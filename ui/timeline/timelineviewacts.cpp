// The part of TimelineView that is built once, and what can be done in it.
#include "ui/timeline/timelineview.h"

#include "models/people/peoplerules.h"
#include "models/room/packscope.h"
#include "ui/shell/personalnote.h"
#include "ui/shell/sheet.h"
#include "ui/timeline/eventpanel.h"
#include "ui/timeline/lanefacts.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timelinecells.h"
#include "ui/timeline/timelinetable.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/logfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedtabs.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

namespace {

constexpr Duration closest{60'000}, widest{30LL * 24 * 3'600'000}; // of a zoom

// "14:31" or "14:31:07": the newest such time that is not after `now`.
std::optional<Instant> clockFrom(const QString &text, Instant now)
{
    QTime time = QTime::fromString(text, QStringLiteral("H:mm:ss"));
    if (!time.isValid())
        time = QTime::fromString(text, QStringLiteral("H:mm"));
    if (!time.isValid())
        return std::nullopt;
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC);
    QDateTime at(today.date(), time, Qt::UTC);
    if (at > today)
        at = at.addDays(-1);
    return instantFromMs(at.toMSecsSinceEpoch());
}

} // namespace

QAction *TimelineView::makeAction(const QString &name, const QString &text, const QString &key, std::function<void()> does)
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
    connect(action, &QAction::triggered, this, [does = std::move(does)] { does(); });
    return action;
}

void TimelineView::makeActions()
{
    makeAction(QStringLiteral("filter-timeline"), tr("Filter the timeline"), QStringLiteral("Ctrl+F"),
               [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    makeAction(QStringLiteral("note-timeline"), tr("Note in the timeline"), QStringLiteral("N"), [this] {
        showPanel(false);
        m_note->setFocus(Qt::ShortcutFocusReason);
    });
    makeAction(QStringLiteral("star-event"), tr("Star the event for the review"), QStringLiteral("*"), [this] { star(); });
    makeAction(QStringLiteral("correct-event"), tr("Correct the event…"), QStringLiteral("C"), [this] { correct(); });
    makeAction(QStringLiteral("erase-note"), tr("Erase the text of a personal note…"), {}, [this] { erase(); });
    makeAction(QStringLiteral("event-evidence"), tr("Evidence of the event"), QStringLiteral("E"), [this] {
        showPanel(true);
        showCurrent();
    });
    makeAction(QStringLiteral("jump-timeline"), tr("Jump to a time…"), QStringLiteral("T"), [this] {
        m_jump->show();
        m_jump->setFocus(Qt::ShortcutFocusReason);
        m_jump->selectAll();
    });
    makeAction(QStringLiteral("zoom-in"), tr("Zoom in"), QStringLiteral("Ctrl++"), [this] {
        zoom(true);
    })->setShortcuts({QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    makeAction(QStringLiteral("zoom-out"), tr("Zoom out"), QStringLiteral("Ctrl+-"), [this] { zoom(false); });
    makeAction(QStringLiteral("stretch-evidence"), tr("Evidence of this stretch…"), QStringLiteral("Shift+E"), [this] { packStretch(); });
    makeAction(QStringLiteral("clear-filter"), tr("Show every event"), {}, [this] { clearFilter(); });
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
    row->addWidget(m_jump);
    row->addStretch(1);
    row->addWidget(m_chip);
    auto *pack = new KeyButton(tr("Evidence…"));
    pack->setObjectName(QStringLiteral("stretch-evidence"));
    pack->setToolTip(
        tr("A pack of the chosen stretch, or of the time that the lanes show (%1)").arg(keyText(QKeySequence(QStringLiteral("Shift+E")))));
    connect(pack, &QPushButton::clicked, this, &TimelineView::packStretch);
    row->addWidget(pack);
    m_jump->setPlaceholderText(tr("HH:MM, UTC"));
    m_jump->setAccessibleName(tr("Jump to a time"));
    m_jump->setFixedWidth(120);
    m_jump->hide();
    connect(m_jump, &QLineEdit::returnPressed, this, &TimelineView::jump);
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
    m_text->setMaximumWidth(220);
    m_text->setClearButtonEnabled(true);
    m_note->setPlaceholderText(tr("Add a note"));
    m_note->setAccessibleName(tr("Add a note"));
    m_note->setMaxLength(2000);
    m_kind->setAccessibleName(tr("Kind"));
    m_person->setAccessibleName(tr("Who"));
    m_phase->setAccessibleName(tr("Phase"));
    m_kind->addItem(tr("All kinds"), QString());
    for (const char *lane : {"phases", "triggers", "holds", "rollback", "votes", "comms", "notes", "data"})
        m_kind->addItem(laneTitle(QString::fromLatin1(lane)), QString::fromLatin1(lane));
    m_person->addItem(tr("Everyone"), QString());
    m_phase->addItem(tr("All phases"), QString());
    m_brush->hide();
    for (QComboBox *box : {m_kind, m_person, m_phase}) {
        box->setMaximumWidth(150);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &TimelineView::applyFilter);
    }
    for (QWidget *each : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_person),
                          static_cast<QWidget *>(m_phase), static_cast<QWidget *>(m_starred)})
        row->addWidget(each);
    row->addWidget(m_note, 1);
    m_about->setToolTip(tr("Its text is sealed and can be erased later; whom it is about is asked next"));
    row->addWidget(m_about);
    row->addWidget(m_brush);
    row->addWidget(m_counts);
    connect(m_text, &QLineEdit::textChanged, this, &TimelineView::applyFilter);
    connect(m_starred, &QCheckBox::toggled, this, &TimelineView::applyFilter);
    connect(m_brush, &QPushButton::clicked, m_lanes, &LaneView::clearBrush);
    connect(m_note, &QLineEdit::returnPressed, this, &TimelineView::addNote);
    return bar;
}

void TimelineView::clearFilter()
{
    m_text->clear();
    m_kind->setCurrentIndex(0);
    m_person->setCurrentIndex(0);
    m_phase->setCurrentIndex(0);
    m_starred->setChecked(false);
    m_lanes->clearBrush();
}

void TimelineView::applyFilter()
{
    TimelineFilter filter;
    filter.lane = m_kind->currentData().toString();
    filter.actor = m_person->currentData().toString();
    filter.phase = m_phase->currentData().toString();
    filter.text = m_text->text().trimmed();
    filter.starred = m_starred->isChecked();
    if (const auto brush = m_lanes->brush()) {
        filter.from = brush->first;
        filter.to = brush->second;
        m_brush->setText(tr("%1 to %2  ×").arg(clockOf(brush->first), clockOf(brush->second)));
        m_brush->setAccessibleName(tr("Drop the chosen time"));
    }
    m_brush->setVisible(m_lanes->brush().has_value());
    const qint64 chosen = m_list->currentId().toLongLong();
    m_model.setFilter(filter);
    select(m_model.rowOf(chosen));
    showCounts();
}

void TimelineView::addNote()
{
    const QString text = m_note->text().trimmed();
    if (text.isEmpty())
        return;
    if (m_about->isChecked() && m_about->isEnabled()) {
        Sheet *asked = sheet(tr("Note about a person"), tr("Whom is this note about?"), tr("Record the note"));
        askPersonalNote(session(), asked, text);
        connect(asked, &Sheet::confirmed, this, [this] {
            m_note->clear();
            m_about->setChecked(false);
        });
        return asked->present();
    }
    ask(Act::Note, {}, {{QStringLiteral("text"), text}});
    m_note->clear();
}

void TimelineView::erase()
{
    const Event *event = current();
    const Note *note = event ? erasableNote(*session(), event->seq) : nullptr;
    if (!note)
        return Q_EMIT noticeRequested(tr("Choose a note about a person whose text is still there."));
    const QString number = QString::number(note->seq);
    if (const QString why = refusal(Act::EraseNote, number, {{QStringLiteral("because"), QStringLiteral("?")}}); !why.isEmpty())
        return Q_EMIT noticeRequested(why);
    const QString who = personName(playbook(), note->about);
    Sheet *asked =
        sheet(tr("Erase a note"),
              practise() ? tr("Practise: erase what was noted about %1?").arg(who) : tr("Erase what was noted about %1?").arg(who),
              tr("Erase the text"));
    askErasure(session(), asked, *note);
    asked->present();
}

void TimelineView::star()
{
    const Event *event = current();
    if (!event)
        return;
    const QString subject = QString::number(event->seq);
    const QJsonObject args{{QStringLiteral("starred"), !rollout().records.starred.contains(event->seq)}};
    if (const QString why = refusal(Act::Star, subject, args); !why.isEmpty())
        return Q_EMIT noticeRequested(why);
    ask(Act::Star, subject, args);
}

// The old row stays, struck; the correction is a row of its own.
void TimelineView::correct()
{
    const Event *event = current();
    if (!event)
        return;
    const QString subject = QString::number(event->seq);
    const QString why =
        refusal(Act::Correct, subject, {{QStringLiteral("text"), QStringLiteral("x")}, {QStringLiteral("because"), QStringLiteral("x")}});
    if (!why.isEmpty())
        return Q_EMIT noticeRequested(why);
    Sheet *asked =
        sheet(tr("Correct event %1").arg(event->seq),
              practise() ? tr("Practise: how does event %1 read?").arg(event->seq) : tr("How does event %1 read?").arg(event->seq),
              tr("Record the correction"));
    asked->setFacts({{tr("It says"), event->body.value(u"text").toString()},
                     {tr("Happened"), clockOf(event->at)},
                     {tr("By"), personName(playbook(), event->actor)},
                     {tr("Then"), tr("both stay, the old one struck")}});
    const QLineEdit *time = asked->askReason(tr("Happened at (UTC)"), clockOf(event->at));
    const QLineEdit *text = asked->askReason(tr("It reads"), event->body.value(u"text").toString());
    const QLineEdit *because = asked->askReason(tr("Because"), {}, true);
    connect(asked, &Sheet::confirmed, this, [this, subject, time, text, because, was = event->at] {
        QJsonObject args{{QStringLiteral("text"), text->text()}, {QStringLiteral("because"), because->text()}};
        if (const auto at = clockFrom(time->text().trimmed(), now()))
            args[QStringLiteral("at")] = toRfc3339(clockOf(*at) == clockOf(was) ? was : *at);
        ask(Act::Correct, subject, args);
    });
    asked->present();
}

// Of the stretch that was chosen, else of the time that the lanes show; of everything when they show everything.
void TimelineView::packStretch()
{
    if (!isOpen())
        return;
    const auto brush = m_lanes->brush();
    PackScope scope;
    if (brush) {
        scope.from = brush->first;
        scope.to = brush->second;
    } else if (m_lanes->from() > session()->events().first().at) {
        scope.from = m_lanes->from();
        scope.to = std::min(m_lanes->from() + m_lanes->span(), now());
    }
    Q_EMIT actionRequested(QStringLiteral("evidence:") + scopeWord(scope));
}

void TimelineView::jump()
{
    const auto at = isOpen() ? clockFrom(m_jump->text().trimmed(), now()) : std::nullopt;
    if (!at)
        return Q_EMIT noticeRequested(tr("A time is asked for, such as 14:31 or 14:31:07, in UTC."));
    m_jump->hide();
    m_centre = at;
    m_zoomChosen = true;
    select(m_model.rowAt(*at));
    m_list->setFocus(Qt::OtherFocusReason);
    showLanes();
}

// Around the chosen row, or the right end.
void TimelineView::zoom(bool in)
{
    if (!isOpen())
        return;
    const Duration span = m_lanes->span();
    m_span = std::clamp(in ? span / 2 : span * 2, closest, widest);
    const Event *event = current();
    m_centre = event ? std::optional(event->at) : m_centre;
    m_zoomChosen = true;
    showLanes();
}

} // namespace holdpoint
