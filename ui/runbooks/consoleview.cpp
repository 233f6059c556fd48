#include "ui/runbooks/consoleview.h"

#include "models/phases/phaserules.h"
#include "models/room/facts.h"
#include "models/room/packscope.h"
#include "models/runbooks/plan.h"
#include "ui/runbooks/outputpane.h"
#include "ui/runbooks/rtopanel.h"
#include "ui/runbooks/steppanel.h"
#include "ui/runbooks/steprows.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedtabs.h"
#include "ui/widgets/shape.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

constexpr int readEveryMs = 200;
constexpr int runsShown = 4;
constexpr int rightWide = 444, rightNarrow = 408;

} // namespace

ConsoleView::ConsoleView(QWidget *parent)
    : LiveView(parent), m_shape(new ShapeLabel(Shape::ArrowRing, Tone::Ink, 20)), m_title(new PlainLabel({}, Type::Tier1)),
      m_people(new PlainLabel({}, Type::Body, Tone::Ink2)), m_outcome(new PlainLabel({}, Type::Tier1)),
      m_tabs(new SegmentedTabs(tr("Run"))), m_rto(new RtoPanel), m_stepsPanel(new Panel(tr("Steps"))), m_whyPanel(new Panel),
      m_readyPanel(new Panel(tr("Readiness"))), m_rows(new RowsModel(stepColumns(), this)), m_steps(new TableView(tr("Steps"))),
      m_stepPanel(new StepPanel([this](Act act, const QString &subject, const QJsonObject &args) { return refusal(act, subject, args); })),
      m_why(new KeyValueList(92, true)), m_ready(new KeyValueList(108)), m_acts(new ActRow), m_startRow(new ActRow),
      m_right(new QScrollArea)
{
    m_stop = m_acts->add(QStringLiteral("stop"), tr("Stop after step"), QStringLiteral("P"), KeyButton::Primary);
    m_continue = m_acts->add(QStringLiteral("continue"), tr("Continue"), {}, KeyButton::Primary);
    m_abort = m_acts->add(QStringLiteral("abort-run"), tr("Abort now…"), {}, KeyButton::Primary);
    m_giveUp = m_acts->add(QStringLiteral("give-up"), tr("Give up…"), {}, KeyButton::Primary);
    m_escalate = m_acts->add(QStringLiteral("escalate"), tr("Escalate"), {}, KeyButton::Primary);
    m_acts->addStretch();
    m_pack = m_acts->add(QStringLiteral("run-evidence"), tr("Evidence…"), QStringLiteral("E"));
    m_start = m_startRow->add(QStringLiteral("start-rollback"), tr("START ROLLBACK…"), {}, KeyButton::Safety);
    m_startRow->addStretch();
    m_mendRow = new ActRow;
    m_testRestore = m_mendRow->add(QStringLiteral("test-restore"), tr("Test restore…"));
    m_takeSnapshot = m_mendRow->add(QStringLiteral("take-snapshot"), tr("Take snapshot…"));
    m_rehearse = m_mendRow->add(QStringLiteral("rehearse"), tr("Rehearse…"));
    m_namePeople = m_mendRow->add(QStringLiteral("name-people"), tr("People…"));
    m_mendRow->addStretch();
    build();
    connect(m_tabs, &SegmentedTabs::chosen, this, [this](int place) {
        m_tab = m_tabIds.value(place);
        m_tabChosen = true;
        m_stepChosen = false;
        refresh();
    });
    connect(m_steps, &TableView::rowChosen, this, &ConsoleView::chooseStep);
    connect(m_stepPanel, &StepPanel::pressed, this, &ConsoleView::pressed);
    connect(m_stop, &QAction::triggered, this, [this] { ask(Act::Stop, shownRun()); });
    connect(m_escalate, &QAction::triggered, this, [this] { ask(Act::Escalate, shownRun()); });
    connect(m_continue, &QAction::triggered, this, [this] { ask(Act::Continue, shownRun()); });
    connect(m_abort, &QAction::triggered, this, [this] { askRun(Act::Abort, tr("Abort %1 now?"), tr("Abort %1 now"), false); });
    connect(m_giveUp, &QAction::triggered, this, [this] { askRun(Act::GiveUp, tr("Give %1 up?"), tr("Give %1 up"), true); });
    connect(m_start, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QStringLiteral("rollback:") + runbookShown()); });
    connect(m_testRestore, &QAction::triggered, this, [this] { askChore(Act::TestRestore, m_tested); });
    connect(m_takeSnapshot, &QAction::triggered, this, [this] { askChore(Act::TakeSnapshot, m_snapshot); });
    connect(m_rehearse, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QStringLiteral("tabletop")); });
    connect(m_namePeople, &QAction::triggered, this, [this] { Q_EMIT openRequested(QStringLiteral("register/stakeholders")); });
    connect(m_pack, &QAction::triggered, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("evidence:") + scopeWord({.gate = {}, .run = shownRun()})); });
    m_acts->addKeysTo(m_steps);
    m_stepPanel->acts()->addKeysTo(m_steps);
    m_read.setInterval(readEveryMs);
    connect(&m_read, &QTimer::timeout, this, &ConsoleView::readOutput);
    m_read.start();
}

QWidget *ConsoleView::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(12);
    m_people->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_people->setElides(true);
    row->addWidget(m_shape);
    row->addWidget(m_title);
    row->addWidget(m_people, 1);
    return bar;
}

void ConsoleView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    all->addWidget(makeBar());
    all->addWidget(m_rto);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(8);
    m_steps->setRowsModel(m_rows);
    m_steps->setRowHeight(32);
    m_outcome->setWordWrap(true);
    m_stepsPanel->titleRow()->addWidget(m_tabs);
    m_stepsPanel->body()->addWidget(m_outcome);
    m_stepsPanel->body()->addWidget(m_steps, 1);
    m_stepsPanel->body()->addWidget(m_acts);
    columns->addWidget(m_stepsPanel, 1);
    auto *right = new QWidget;
    right->setAutoFillBackground(false);
    right->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // its height for its width counts, not that of its longest words
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_whyPanel->setAccessibleName(tr("Why"));
    m_whyPanel->body()->addWidget(m_why);
    m_readyPanel->body()->addWidget(m_ready);
    m_readyPanel->body()->addWidget(m_mendRow);
    m_readyPanel->body()->addWidget(m_startRow);
    m_readyPanel->body()->addStretch(1);
    column->addWidget(m_stepPanel, 1);
    column->addWidget(m_readyPanel, 1);
    column->addWidget(m_whyPanel);
    // Long words on a small screen scroll; nothing is ever drawn over something else.
    m_right->setWidgetResizable(true);
    m_right->setFrameShape(QFrame::NoFrame);
    m_right->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_right->setFocusPolicy(Qt::NoFocus);
    m_right->viewport()->setAutoFillBackground(false);
    m_right->setWidget(right);
    m_right->setFixedWidth(rightWide);
    columns->addWidget(m_right);
    all->addLayout(columns, 1);
}

void ConsoleView::resizeEvent(QResizeEvent *event)
{
    LiveView::resizeEvent(event);
    m_right->setFixedWidth(width() < narrowBelow ? rightNarrow : rightWide);
}

QWidget *ConsoleView::firstFocus()
{
    return m_steps;
}

QList<QAction *> ConsoleView::viewActions()
{
    return runActions();
}

QList<QAction *> ConsoleView::runActions() const
{
    return m_acts->rowActions() + m_stepPanel->acts()->rowActions() + m_stepPanel->answers()->rowActions();
}

void ConsoleView::setSession(RoomSession *session)
{
    m_tabChosen = m_stepChosen = false;
    LiveView::setSession(session);
}

void ConsoleView::follow(RoomSession *session)
{
    connect(session, &RoomSession::outputRead, this, [this](const QString &of, const QString &step, int attempt, const QString &tail) {
        if (of == shownRun() && step == m_step)
            m_stepPanel->output()->showTail(QStringLiteral("%1/%2.%3").arg(of, step).arg(attempt), tail, outputPrefix());
    });
}

QString ConsoleView::outputPrefix() const
{
    switch (rollout().mode) {
    case Mode::Live:
        return {};
    case Mode::Drill:
        return QStringLiteral("SIM ");
    case Mode::Rehearsal:
        break;
    }
    return QStringLiteral("REHEARSAL ");
}

void ConsoleView::open(const QString &path)
{
    const QString id = path.section(QLatin1Char('/'), 1, 1);
    m_tab = (path.startsWith(QLatin1String("runbook/")) ? QStringLiteral("runbook/") : QStringLiteral("run/")) + id;
    m_tabChosen = true;
    m_stepChosen = path.startsWith(QLatin1String("step/"));
    if (m_stepChosen)
        m_step = path.section(QLatin1Char('/'), 2, 2);
    if (isOpen())
        refresh();
}

const Run *ConsoleView::run() const
{
    return isOpen() && m_tab.startsWith(QLatin1String("run/")) ? runById(rollout().runs, m_tab.mid(4)) : nullptr;
}

QString ConsoleView::shownRun() const
{
    const Run *shown = run();
    return shown ? shown->id : QString();
}

QString ConsoleView::runbookShown() const
{
    return m_tab.startsWith(QLatin1String("runbook/")) ? m_tab.mid(8) : QString();
}

// The newest runs, then every runbook that goes back. A run that begins is shown at once, whatever was looked at before.
void ConsoleView::showTabs()
{
    QStringList ids, titles;
    const QList<Run> &runs = rollout().runs.runs;
    for (const Run &each : runs.mid(std::max<qsizetype>(0, runs.size() - runsShown))) {
        ids.append(QStringLiteral("run/") + each.id);
        titles.append(each.forward ? tr("%1 work").arg(each.id) : each.id);
    }
    for (const Runbook &runbook : playbook().runbooks) {
        if (runbook.forward)
            continue;
        ids.append(QStringLiteral("runbook/") + runbook.id);
        titles.append(tr("Plan %1").arg(runbook.id));
    }
    const bool isNew = !m_tabIds.isEmpty() && ids.size() > m_tabIds.size();
    if (titles != m_tabTitles) {
        m_tabs->setChoices(titles);
        m_tabTitles = titles;
        m_tabs->setVisible(titles.size() > 1);
    }
    m_tabIds = ids;
    const Run *active = activeRun(rollout().runs);
    if (!m_tabChosen || !ids.contains(m_tab) || (isNew && active)) {
        m_tabChosen = false;
        m_stepChosen = isNew ? false : m_stepChosen;
        const Phase *phase = byId(playbook().phases, currentPhase(rollout()));
        const QString own = QStringLiteral("runbook/") + (phase ? phase->rollback : QString());
        if (active)
            m_tab = QStringLiteral("run/") + active->id;
        else if (!runs.isEmpty())
            m_tab = QStringLiteral("run/") + runs.last().id;
        else
            m_tab = ids.contains(own) ? own : ids.value(0);
    }
    m_tabs->setCurrent(static_cast<int>(ids.indexOf(m_tab)));
}

void ConsoleView::refresh()
{
    showTabs();
    const Run *shown = run();
    const Runbook *plan = shown ? nullptr : byId(playbook().runbooks, runbookShown());
    for (QWidget *part : {static_cast<QWidget *>(m_rto), static_cast<QWidget *>(m_stepPanel), static_cast<QWidget *>(m_whyPanel),
                          static_cast<QWidget *>(m_acts)})
        part->setVisible(shown);
    m_readyPanel->setVisible(!shown);
    if (shown)
        return showRun(*shown);
    for (QAction *action : runActions())
        action->setEnabled(false); // a plan has no step to answer for, by no key either
    m_outcome->hide();
    m_stepsPanel->setVisible(plan);
    m_readyPanel->setVisible(plan);
    if (plan)
        return showPlan(*plan);
    m_title->setText(tr("This playbook has no runbook that goes back."));
    m_people->clear();
}

void ConsoleView::chooseStep(const QString &id)
{
    if (m_placing || id.isEmpty() || id.startsWith(QLatin1String("//")))
        return;
    const Run *shown = run();
    m_step = id;
    m_stepChosen = !shown || id != holdpoint::currentStep(*shown);
    m_lastRead.clear();
    if (shown)
        m_stepPanel->show(*shown, m_step, rollout(), now());
}

// At most ten times a second, and once more after a step has ended.
void ConsoleView::readOutput()
{
    const Run *shown = isVisible() && isOpen() ? run() : nullptr;
    const StepState *state = shown ? stepState(*shown, m_step) : nullptr;
    if (!state || state->attempt == 0)
        return;
    const QString key = QStringLiteral("%1/%2.%3 %4").arg(shown->id, m_step).arg(state->attempt).arg(static_cast<int>(state->status));
    if (!isUnderWay(*state) && key == m_lastRead)
        return;
    m_lastRead = key;
    session()->readOutput(shown->id, m_step, state->attempt);
}

} // namespace holdpoint
