#include "ui/drills/drillview.h"

#include "models/people/peoplerules.h"
#include "ui/drills/drillrows.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedtabs.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QRadioButton>

namespace holdpoint {

namespace {

const QList<int> speeds{1, 2, 5};
const QStringList letters{QStringLiteral("P"), QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("U")};
constexpr int detailWide = 476, detailNarrow = 420, narrowBelow = 1260;

} // namespace

DrillView::DrillView(QWidget *parent)
    : LiveView(parent), m_title(new PlainLabel({}, Type::Tier1)), m_state(new PlainLabel({}, Type::Body)), m_catalogue(new PlainLabel),
      m_clockName(new PlainLabel(tr("Exercise clock"), Type::Body, Tone::Ink2)), m_clock(new DigitLabel({}, Type::Hero)),
      m_speed(new SegmentedTabs(tr("Speed"))), m_clockRow(new ActRow(true)), m_deliverRow(new ActRow), m_rateRow(new ActRow),
      m_injectPanel(new Panel(tr("Injects"))), m_detail(new Panel(tr("Inject"))), m_objectivePanel(new Panel(tr("Objectives"))),
      m_expectedPanel(new Panel(tr("Expected of the players"))), m_cataloguePanel(new Panel(tr("Drills of this playbook"))),
      m_injectRows(new RowsModel(injectColumns(), this)), m_objectiveRows(new RowsModel(objectiveColumns(), this)),
      m_expectedRows(new RowsModel(expectedColumns(), this)), m_injects(new TableView(tr("Injects"))),
      m_objectives(new TableView(tr("Objectives"))), m_expected(new TableView(tr("Expected of the players"))),
      m_facts(new KeyValueList(92)), m_ratings(new QButtonGroup(this)), m_note(new QPlainTextEdit)
{
    m_start = m_clockRow->add(QStringLiteral("start-drill"), tr("Start the drill"));
    m_pause = m_clockRow->add(QStringLiteral("pause-drill"), tr("Pause"), QStringLiteral("P"));
    m_end = m_clockRow->add(QStringLiteral("end-drill"), tr("End drill…"));
    m_deliver = m_deliverRow->add(QStringLiteral("deliver"), tr("Deliver"), QStringLiteral("Space"), KeyButton::Primary);
    m_deliverRow->addStretch();
    m_save = m_rateRow->add(QStringLiteral("rate"), tr("Save rating"), QStringLiteral("Ctrl+Return"));
    m_rateRow->addStretch();
    m_speed->setChoices({tr("×1"), tr("×2"), tr("×5")});
    build();
    m_deliverRow->addKeysTo(m_injects);
    m_clockRow->addKeysTo(m_injects);
    m_rateRow->addKeysTo(m_note);
    connect(m_injects, &TableView::rowChosen, this, [this] { refresh(); });
    connect(m_start, &QAction::triggered, this, [this] { ask(Act::Start); });
    connect(m_pause, &QAction::triggered, this, [this] { changeClock(!rollout().drill.paused, rollout().drill.speed); });
    connect(m_speed, &SegmentedTabs::chosen, this, [this](int place) { changeClock(rollout().drill.paused, speeds.value(place, 1)); });
    connect(m_deliver, &QAction::triggered, this, &DrillView::deliver);
    connect(m_save, &QAction::triggered, this, &DrillView::rate);
    connect(m_ratings, &QButtonGroup::idClicked, this, [this] { refresh(); });
    connect(m_end, &QAction::triggered, this, [this] {
        Sheet *opened =
            sheet(tr("End the drill"), tr("End the drill? Its clock stops and no inject is delivered any more."), tr("End the drill"));
        connect(opened, &Sheet::confirmed, this, [this] { ask(Act::EndDrill); });
        opened->present();
    });
}

QWidget *DrillView::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_clockName);
    row->addWidget(m_clock);
    row->addWidget(m_state);
    row->addWidget(m_speed);
    row->addWidget(m_clockRow);
    return bar;
}

QWidget *DrillView::makeDetail()
{
    m_detail->setFixedWidth(detailWide);
    m_detail->body()->addWidget(m_facts);
    m_rating = new QWidget;
    auto *column = new QVBoxLayout(m_rating);
    column->setContentsMargins(0, 8, 0, 0);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(12);
    choices->addWidget(new PlainLabel(tr("Rating"), Type::Body, Tone::Ink2));
    const QStringList words{tr("P, without challenges"), tr("S, with some challenges"), tr("M, with major challenges"), tr("U, unable")};
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        auto *choice = new QRadioButton(letters.at(i));
        choice->setAccessibleName(tr("Rating %1").arg(words.at(i)));
        choice->setToolTip(words.at(i));
        m_ratings->addButton(choice, i);
        choices->addWidget(choice);
    }
    choices->addStretch(1);
    column->addLayout(choices);
    auto *meaning = wrapped(Type::Caption, Tone::Ink2);
    meaning->setText(tr("P without, S with some, M with major challenges, U unable"));
    column->addWidget(meaning);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What was seen"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);
    column->addWidget(m_note);
    column->addWidget(m_rateRow);
    m_detail->body()->addStretch(1);
    m_detail->body()->addWidget(m_rating);
    return m_detail;
}

void DrillView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    all->addWidget(makeBar());
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    m_injects->setRowsModel(m_injectRows);
    m_injectPanel->body()->addWidget(m_injects, 1);
    m_injectPanel->body()->addWidget(m_deliverRow);
    top->addWidget(m_injectPanel, 1);
    top->addWidget(makeDetail());
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    m_objectives->setRowsModel(m_objectiveRows);
    m_objectives->setHeaderVisible(false);
    m_objectivePanel->body()->addWidget(m_objectives);
    m_expected->setRowsModel(m_expectedRows);
    m_expected->setHeaderVisible(false);
    m_expectedPanel->body()->addWidget(m_expected);
    bottom->addWidget(m_objectivePanel, 1);
    bottom->addWidget(m_expectedPanel, 1);
    m_desk = new QWidget;
    auto *desk = new QVBoxLayout(m_desk);
    desk->setContentsMargins(0, 0, 0, 0);
    desk->setSpacing(8);
    desk->addLayout(top, 3);
    desk->addLayout(bottom, 1);
    all->addWidget(m_desk, 1);
    m_catalogue->setWordWrap(true);
    m_catalogue->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_cataloguePanel->body()->addWidget(m_catalogue, 1);
    all->addWidget(m_cataloguePanel, 1);
}

void DrillView::resizeEvent(QResizeEvent *event)
{
    LiveView::resizeEvent(event);
    m_detail->setFixedWidth(width() < narrowBelow ? detailNarrow : detailWide);
}

QWidget *DrillView::firstFocus()
{
    return m_injects;
}

void DrillView::open(const QString &path)
{
    m_injects->setCurrentId(path.section(QLatin1Char('/'), 1, 1));
}

const Drill *DrillView::drill() const
{
    return isOpen() ? byId(playbook().drills, rollout().drill.id) : nullptr;
}

// Whoever plays must not see what comes.
bool DrillView::plays() const
{
    const auto is = [this](const char *role) { return holds(rollout().people, session()->person(), QString::fromLatin1(role)); };
    return is("player") && !is("facilitator") && !is("evaluator");
}

void DrillView::refresh()
{
    if (!isOpen())
        return;
    const Drill *shown = plays() ? nullptr : drill();
    for (QWidget *part : {m_desk, static_cast<QWidget *>(m_clock), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_speed),
                          static_cast<QWidget *>(m_clockRow), static_cast<QWidget *>(m_clockName)})
        part->setVisible(shown);
    m_cataloguePanel->setVisible(!shown);
    if (shown)
        showDrill(*shown, rollout().drill);
    else
        showCatalogue();
}

void DrillView::showDrill(const Drill &drill, const DrillState &state)
{
    m_title->setText(drill.title.isEmpty() ? drill.id : drill.title);
    m_injectRows->setRows(injectRows(drill, state, playbook(), now()));
    int delivered = 0;
    for (const InjectState &inject : state.injects)
        delivered += inject.deliveredAt ? 1 : 0;
    m_injectPanel->setCaption(tr("%1 of %2 delivered").arg(delivered).arg(state.injects.size()));
    m_objectiveRows->setRows(objectiveRows(drill, state));
    m_expectedRows->setRows(expectedRows(drill, state, playbook(), now()));
    m_expectedPanel->setCaption(m_expectedRows->rowCount() == 0 ? tr("nothing delivered yet") : tr("matched by the program, no typing"));
    if (m_injects->currentId().isEmpty())
        m_injects->setCurrentId(nextInject(drill, state).isEmpty() && !drill.injects.isEmpty() ? drill.injects.first().id
                                                                                               : nextInject(drill, state));
    showClock(drill, state);
    showInject(drill, state);
}

void DrillView::showClock(const Drill &, const DrillState &state)
{
    m_clock->setText(exerciseClockText(state.started ? exerciseClock(state, now()) : Duration{0}));
    const QString word = state.realWorldStop ? tr("STOPPED, real-world event")
        : state.ended                        ? tr("ENDED")
        : !state.started                     ? tr("NOT STARTED")
        : state.paused                       ? tr("PAUSED")
                                             : tr("RUNNING ×%1").arg(state.speed);
    m_state->setText(word);
    m_state->setStrong(true);
    m_speed->setCurrent(static_cast<int>(std::max<qsizetype>(0, speeds.indexOf(state.speed))));
    m_speed->setEnabled(state.started && !state.ended
                        && refusal(Act::DrillClock, {}, {{QStringLiteral("paused"), false}, {QStringLiteral("speed"), 2}}).isEmpty());
    m_clockRow->setShown(m_start, !state.started);
    m_clockRow->setOff(m_start, state.started ? QString() : refusal(Act::Start));
    m_clockRow->setShown(m_pause, state.started && !state.ended);
    m_pause->setText(state.paused ? tr("Go on") : tr("Pause"));
    m_clockRow->setShown(m_end, state.started && !state.ended);
    m_clockRow->setOff(m_end, state.started && !state.ended ? refusal(Act::EndDrill) : QString());
}

void DrillView::showInject(const Drill &drill, const DrillState &state)
{
    const QString id = m_injects->currentId();
    const Inject *inject = byId(drill.injects, id);
    const InjectState *at = byId(state.injects, id);
    if (!inject || !at)
        return;
    m_detail->setTitle(tr("Inject %1").arg(id));
    m_detail->setSide(at->deliveredAt ? tr("delivered %1").arg(exerciseClockText(at->offset)) : injectTitle(at->status));
    m_facts->setPairs(injectFacts(*inject, *at, drill, playbook(), now()));
    m_deliver->setText(tr("Deliver %1").arg(id));
    const QString why = refusal(Act::DeliverInject, id);
    m_deliverRow->setOff(m_deliver, why);
    m_deliverRow->button(m_deliver)->setAccent(why.isEmpty());
    QString off = refusal(Act::Rate, inject->objective,
                          {{QStringLiteral("rating"), QStringLiteral("P")}, {QStringLiteral("text"), QStringLiteral("?")}});
    if (inject->objective.isEmpty())
        off = tr("this inject names no objective.");
    else if (off.isEmpty() && m_ratings->checkedId() < 0)
        off = tr("choose P, S, M or U.");
    m_rateRow->setOff(m_save, off);
}

void DrillView::showCatalogue()
{
    m_title->setText(tr("Drills"));
    if (plays() && drill())
        return m_catalogue->setText(
            tr("You play in this drill. What comes next is the facilitator's to see; everything else works as in earnest."));
    QStringList lines;
    for (const Drill &each : playbook().drills)
        lines.append(tr("%1: %2, injects: %3.\nholdpointctl open PLAYBOOK --room DIR --as %4 --drill %1")
                         .arg(each.id, each.title)
                         .arg(each.injects.size())
                         .arg(session()->person().isEmpty() ? tr("PERSON") : session()->person()));
    m_catalogue->setText(
        lines.isEmpty() ? tr("This playbook has none. A drill is written under drills: with injects and what is expected of the players.")
                        : tr("A drill is a room of its own, with simulated executors only.\n\n%1").arg(lines.join(QStringLiteral("\n\n"))));
}

void DrillView::deliver()
{
    const QString id = m_injects->currentId();
    ask(Act::DeliverInject, id);
    // The next one is at hand, so that Space goes on.
    const Drill *shown = drill();
    for (qsizetype i = 0; shown && i + 1 < shown->injects.size(); ++i) {
        if (shown->injects.at(i).id == id)
            return m_injects->setCurrentId(shown->injects.at(i + 1).id);
    }
}

void DrillView::changeClock(bool paused, int speed)
{
    ask(Act::DrillClock, {}, {{QStringLiteral("paused"), paused}, {QStringLiteral("speed"), speed}});
}

void DrillView::rate()
{
    const Drill *shown = drill();
    const Inject *inject = shown ? byId(shown->injects, m_injects->currentId()) : nullptr;
    const QString rating = letters.value(m_ratings->checkedId());
    if (!inject || rating.isEmpty())
        return;
    ask(Act::Rate, inject->objective, {{QStringLiteral("rating"), rating}, {QStringLiteral("text"), m_note->toPlainText().trimmed()}});
    m_note->clear();
    m_ratings->setExclusive(false);
    if (QAbstractButton *checked = m_ratings->checkedButton())
        checked->setChecked(false);
    m_ratings->setExclusive(true);
}

} // namespace holdpoint
