#include "ui/plan/planview.h"

#include "models/base/safetext.h"
#include "models/phases/phaserules.h"
#include "models/room/schedule.h"
#include "ui/plan/phaseplan.h"
#include "ui/plan/planmap.h"
#include "ui/plan/planrows.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedtabs.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>

namespace holdpoint {

namespace {

constexpr int mapMost = 300;

QScrollArea *scrolling(QWidget *content, Qt::ScrollBarPolicy across)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(across);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

// Where the line of the schedule stands with its facts, if a register keeps it.
QString registerOf(const QString &row)
{
    const QList<std::pair<ScheduleKind, QLatin1String>> registers{{ScheduleKind::Obligation, QLatin1String("obligations")},
                                                                  {ScheduleKind::Debt, QLatin1String("debts")},
                                                                  {ScheduleKind::Assignment, QLatin1String("assignments")}};
    for (const auto &[kind, word] : registers)
        if (row.section(QLatin1Char('/'), 0, 0) == scheduleKindWord(kind))
            return QStringLiteral("register/%1/%2").arg(word, row.section(QLatin1Char('/'), 1));
    return {};
}

} // namespace

PlanView::PlanView(QWidget *parent)
    : LiveView(parent), m_map(new PlanMap), m_mapPanel(new Panel(tr("Plan, backward from its end"))),
      m_schedulePanel(new Panel(tr("Schedule"))), m_phasePanel(new Panel), m_planActs(new ActRow(true)), m_phaseActs(new ActRow),
      m_scheduleActs(new ActRow), m_featureActs(new ActRow), m_customerActs(new ActRow), m_parts(new SegmentedTabs(tr("About the phase"))),
      m_stack(new QStackedWidget), m_promise(new KeyValueList(108, true)), m_cohort(wrapped(Type::Body, Tone::Ink2)),
      m_nothing(wrapped(Type::Body, Tone::Ink2))
{
    m_schedule = makeTable(tr("Schedule"), scheduleColumns());
    m_milestones = makeTable(tr("Milestones"), milestoneColumns());
    m_features = makeTable(tr("Feature parity"), parityColumns());
    m_customers = makeTable(tr("Customers"), cohortColumns());
    m_failures = makeTable(tr("Failure modes"), failureColumns());
    m_switches = makeTable(tr("Switches"), switchColumns());
    connectActs();
    build();
}

PlanView::Table PlanView::makeTable(const QString &name, const QList<Column> &columns)
{
    Table table;
    table.view = new TableView(name);
    table.rows = new RowsModel(columns, this);
    table.view->setRowsModel(table.rows);
    table.view->setMinimumHeight(62); // on a small screen the map keeps its height
    connect(table.view, &TableView::rowChosen, this, &PlanView::showTableActs);
    return table;
}

void PlanView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    m_mapArea = scrolling(m_map, Qt::ScrollBarAsNeeded);
    m_mapPanel->titleRow()->addWidget(m_planActs, 1);
    m_mapPanel->body()->addWidget(m_mapArea);
    all->addWidget(m_mapPanel);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(8);
    m_schedulePanel->body()->addWidget(m_schedule.view, 1);
    m_scheduleActs->addStretch();
    m_scheduleActs->setMinimumHeight(28); // the table stands still when the row chosen has no act
    m_schedulePanel->body()->addWidget(m_scheduleActs);
    columns->addWidget(m_schedulePanel, 1);
    m_phasePanel->body()->addWidget(makeParts(), 1);
    columns->addWidget(m_phasePanel, 1);
    all->addLayout(columns, 1);
    connect(m_map, &PlanMap::phaseChosen, this, &PlanView::refresh);
    connect(m_schedule.view, &TableView::rowActivated, this, [this](const QString &id) {
        const QString kind = id.section(QLatin1Char('/'), 0, 0), phase = id.section(QLatin1Char('/'), 1, 1);
        if (kind == QLatin1String("phase") || kind == QLatin1String("item"))
            m_map->choose(phase);
        else if (const QString where = registerOf(id); !where.isEmpty())
            Q_EMIT openRequested(where);
        else if (m_held->isVisible() && m_held->isEnabled())
            hold();
    });
    for (const Table *table : {&m_milestones, &m_features})
        connect(table->view, &TableView::rowActivated, this,
                [this](const QString &id) { m_map->choose(id.section(QLatin1Char('/'), 0, 0)); });
    connect(m_failures.view, &TableView::rowActivated, this, [this](const QString &id) {
        const Phase *phase = plan();
        const QString trigger = phase ? phase->failureModes.value(id.toInt()).trigger : QString();
        if (!trigger.isEmpty())
            Q_EMIT openRequested(QStringLiteral("trigger/") + trigger);
    });
}

QWidget *PlanView::partOf(const Table &table, ActRow *acts)
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (table.view == m_customers.view)
        column->addWidget(m_cohort);
    column->addWidget(table.view, 1);
    if (acts) {
        acts->addStretch();
        acts->addKeysTo(table.view);
        column->addWidget(acts);
    }
    return part;
}

QWidget *PlanView::makeParts()
{
    auto *parts = new QWidget;
    auto *column = new QVBoxLayout(parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_parts);
    auto *promise = new QWidget;
    auto *lines = new QVBoxLayout(promise);
    lines->setContentsMargins(0, 0, 8, 0);
    lines->addWidget(m_promise);
    lines->addStretch(1);
    QScrollArea *area = scrolling(promise, Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::StrongFocus); // its text may be longer than it is high
    area->setAccessibleName(tr("What the plan says of the phase"));
    auto *first = new QWidget;
    auto *firstColumn = new QVBoxLayout(first);
    firstColumn->setContentsMargins(0, 0, 0, 0);
    firstColumn->setSpacing(8);
    firstColumn->addWidget(area, 1);
    m_phaseActs->addStretch();
    firstColumn->addWidget(m_phaseActs);
    m_stack->addWidget(first);
    m_stack->addWidget(partOf(m_milestones, nullptr));
    m_stack->addWidget(partOf(m_features, m_featureActs));
    m_stack->addWidget(partOf(m_customers, m_customerActs));
    m_stack->addWidget(partOf(m_failures, nullptr));
    m_stack->addWidget(partOf(m_switches, nullptr));
    column->addWidget(m_stack, 1);
    column->addWidget(m_nothing);
    connect(m_parts, &SegmentedTabs::chosen, this, &PlanView::showPart);
    m_parts->setChoices({tr("Phase"), tr("Milestones"), tr("Parity"), tr("Customers"), tr("Failure modes"), tr("Switches")});
    return parts;
}

QWidget *PlanView::firstFocus()
{
    return m_map->chosenCard();
}

QList<QAction *> PlanView::viewActions()
{
    return m_planActs->rowActions() + m_phaseActs->rowActions() + m_scheduleActs->rowActions();
}

QString PlanView::chosenPhase() const
{
    return m_map->chosen();
}

const PhaseState *PlanView::state() const
{
    return phaseById(rollout().phases, m_map->chosen());
}

const Phase *PlanView::plan() const
{
    return byId(playbook().phases, m_map->chosen());
}

QString PlanView::phaseTitle() const
{
    const Phase *phase = plan();
    return phase ? displayText(phase->title, 80) : QString();
}

void PlanView::setSession(RoomSession *session)
{
    m_map->setFacts({});
    LiveView::setSession(session);
}

void PlanView::open(const QString &path)
{
    if (!isOpen())
        return;
    const QString kind = path.section(QLatin1Char('/'), 0, 0), phase = path.section(QLatin1Char('/'), 1, 1);
    refresh();
    m_map->choose(phase);
    const QList<std::pair<QString, Part>> parts{
        {QStringLiteral("milestone"), Milestones}, {QStringLiteral("parity"), Features}, {QStringLiteral("customers"), Customers}};
    for (const auto &[word, part] : parts) {
        if (kind != word)
            continue;
        m_parts->setCurrent(part);
        showPart(part);
        const Table &table = part == Milestones ? m_milestones : m_features;
        table.view->setCurrentId(path.section(QLatin1Char('/'), 1));
    }
}

void PlanView::showPart(int part)
{
    m_stack->setCurrentIndex(part);
    refresh();
}

void PlanView::refresh()
{
    if (!isOpen())
        return;
    m_map->setFacts(planMapFacts(*session()));
    const int wanted = m_map->minimumSizeHint().height();
    const bool across = m_map->minimumSizeHint().width() > m_mapArea->viewport()->width();
    m_mapArea->setFixedHeight(qMin(mapMost, wanted) + (across ? m_mapArea->horizontalScrollBar()->sizeHint().height() : 0));
    QStringList about{tr("revision %1").arg(rollout().revision)};
    if (!playbook().change.isEmpty())
        about.append(displayText(playbook().change, 40));
    if (playbook().links.contains(QStringLiteral("roadmap")))
        about.append(displayText(playbook().links.value(QStringLiteral("roadmap")), 80));
    m_mapPanel->setCaption(about.join(tr(", ")));
    m_phasePanel->setTitle(phaseTitle());
    showSchedule();
    m_promise->setPairs(phasePlan(*session(), m_map->chosen()));
    m_milestones.rows->setRows(milestoneRows(*session()));
    m_features.rows->setRows(parityRows(*session()));
    if (m_stack->currentIndex() == Customers) {
        m_customers.rows->setRows(cohortRows(*session(), m_map->chosen()));
        m_cohort->setText(cohortCaption(*session(), m_map->chosen()));
    }
    m_failures.rows->setRows(failureRows(*session(), m_map->chosen()));
    m_switches.rows->setRows(switchRows(*session()));
    const QList<std::pair<int, QString>> empty{{Milestones, tr("The playbook names no milestones.")},
                                               {Features, tr("The playbook names no features to compare.")},
                                               {Failures, tr("This phase names no way to fail.")},
                                               {Switches, tr("The playbook names no switches.")}};
    m_nothing->hide();
    const Table *tables[] = {nullptr, &m_milestones, &m_features, &m_customers, &m_failures, &m_switches};
    for (const auto &[part, words] : empty) {
        const bool none = tables[part]->rows->rows().isEmpty();
        m_stack->widget(part)->setVisible(m_stack->currentIndex() == part && !none);
        if (none && m_stack->currentIndex() == part) {
            m_nothing->setText(words);
            m_nothing->show();
        }
    }
    for (const Table *table : {&m_schedule, &m_features, &m_customers})
        if (table->view->currentId().isEmpty() && !table->rows->rows().isEmpty())
            table->view->setCurrentId(table->rows->rows().first().id);
    showPhaseActs();
    showTableActs();
}

void PlanView::showSchedule()
{
    m_schedulePanel->setCaption(scheduleCaption(*session()));
    m_schedule.rows->setRows(scheduleRows(*session()));
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    LiveView::resizeEvent(event);
    if (isOpen())
        refresh();
}

} // namespace holdpoint
