#include "ui/board/phasepanel.h"

#include "models/base/safetext.h"
#include "models/gates/gaterules.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "models/room/session.h"
#include "ui/board/answerrow.h"
#include "ui/board/checklistfacts.h"
#include "ui/board/criteriafacts.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>

namespace holdpoint {

namespace {

constexpr int wideFrom = 750;

} // namespace

PhasePanel::PhasePanel(QWidget *parent)
    : Panel(tr("Phase"), parent), m_wide(new RowsModel(criterionColumns(true), this)),
      m_narrow(new RowsModel(criterionColumns(false), this)), m_items(new RowsModel(checklistColumns(true), this)),
      m_narrowItems(new RowsModel(checklistColumns(false), this)), m_criteria(new TableView(tr("Success criteria"))),
      m_checklist(new TableView(tr("Checklist"))), m_soakName(new PlainLabel(tr("Soak"), Type::Body, Tone::Ink2)),
      m_checkTitle(new PlainLabel(tr("Checklist"), Type::Title)), m_checkCount(new PlainLabel({}, Type::Body, Tone::Ink2)),
      m_nothing(new PlainLabel({}, Type::Body, Tone::Ink2)), m_soak(new ProgressBox), m_checkShare(new ProgressBox),
      m_soakText(new DigitLabel), m_answer(new AnswerRow)
{
    titleRow()->addWidget(m_soakName);
    titleRow()->addWidget(m_soak);
    titleRow()->addWidget(m_soakText);
    m_soak->setFixedWidth(120);
    m_criteria->setRowsModel(m_wide);
    m_criteria->setFitted(true);
    m_checklist->setRowsModel(m_items);
    m_checklist->setAccessibleDescription(tr("Space ticks, B says that it is blocked, N that it does not apply."));
    m_checklist->setToolTip(m_checklist->accessibleDescription());
    body()->addWidget(m_criteria);
    m_nothing->setWordWrap(true);
    body()->addWidget(m_nothing);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_checkTitle->setMinimumHeight(28);
    m_checkShare->setFixedWidth(120);
    line->addWidget(m_checkTitle);
    line->addWidget(m_checkShare);
    line->addWidget(m_checkCount, 1);
    body()->addLayout(line);
    body()->addWidget(m_answer);
    body()->addWidget(m_checklist, 1);
    m_checklist->installEventFilter(this);
    connect(m_criteria, &TableView::rowActivated, this, [this](const QString &id) { Q_EMIT opened(QStringLiteral("criterion/") + id); });
    connect(m_checklist, &TableView::rowActivated, this, [this](const QString &id) { Q_EMIT opened(QStringLiteral("item/") + id); });
    connect(m_answer, &AnswerRow::closed, m_checklist, [this] { m_checklist->setFocus(); });
    connect(m_answer, &AnswerRow::answered, this, [this](const QString &subject, const QString &state, const QString &text) {
        const QString key = state == QLatin1String("done") ? QStringLiteral("evidence") : QStringLiteral("because");
        Q_EMIT answered(subject, {{QStringLiteral("state"), state}, {key, text}});
    });
}

void PhasePanel::chooseColumns()
{
    const bool wide = width() >= wideFrom;
    const auto choose = [](TableView *table, RowsModel *wanted) {
        if (table->model() == wanted)
            return;
        const QString current = table->currentId();
        table->setRowsModel(wanted);
        table->setCurrentId(current);
    };
    choose(m_criteria, wide ? m_wide : m_narrow);
    choose(m_checklist, wide ? m_items : m_narrowItems);
}

void PhasePanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    chooseColumns();
}

void PhasePanel::fit()
{
    const int titles = 24;
    const int whole = layout()->totalMinimumSize().height() + (m_checklist->horizontalHeader()->isHidden() ? titles : 0);
    m_checklist->setHeaderVisible(height() >= whole);
}

void PhasePanel::refresh(const RoomSession &session, const QString &phase)
{
    m_phase = phase;
    m_observer = session.observer();
    const Playbook &playbook = *session.rollout().playbook;
    qsizetype number = 0;
    while (number < playbook.phases.size() && playbook.phases.at(number).id != phase)
        ++number;
    const Phase *plan = byId(playbook.phases, phase);
    setTitle(plan ? tr("Phase %1, %2").arg(number + 1).arg(displayText(plan->title, 60)) : tr("Phase"));
    setCaption(plan && plan->syntheticTraffic ? tr("synthetic traffic") : QString());
    showCriteria(session);
    showChecklist(session);
    showSoak(session);
}

// Nothing is judged any more for a phase that has ended.
static bool hasEnded(const RoomSession &session, const QString &phase)
{
    const PhaseState *state = phaseById(session.rollout().phases, phase);
    return state && (state->status == PhaseStatus::Passed || state->status == PhaseStatus::RolledBack);
}

void PhasePanel::showCriteria(const RoomSession &session)
{
    const QList<CriterionFacts> facts = criterionFacts(session, m_phase);
    const Instant now = session.surroundings().now;
    QList<Row> wide, narrow;
    for (const CriterionFacts &each : facts) {
        wide.append(criterionCells(each, true, now));
        narrow.append(criterionCells(each, false, now));
    }
    m_wide->setRows(wide);
    m_narrow->setRows(narrow);
    const QString count = criteriaCount(facts);
    setCaption(!facts.isEmpty() && hasEnded(session, m_phase) ? tr("%1, as last judged").arg(count) : count);
    m_criteria->setVisible(!facts.isEmpty());
    m_nothing->setVisible(facts.isEmpty());
    m_nothing->setText(tr("This phase has no success criteria. Its gate looks at the checklist and at what people say."));
}

void PhasePanel::showChecklist(const RoomSession &session)
{
    const ChecklistFacts facts = checklistFacts(session, m_phase);
    const Instant now = session.surroundings().now;
    QList<Row> rows, narrow;
    m_done.clear();
    m_needEvidence.clear();
    for (const ChecklistRow &item : facts.items) {
        rows.append(checklistCells(item, *session.rollout().playbook, now));
        narrow.append(checklistCells(item, *session.rollout().playbook, now, false));
        if (item.status == ItemStatus::Done)
            m_done.append(item.id);
        if (item.evidenceRequired)
            m_needEvidence.append(item.id);
    }
    m_items->setRows(rows);
    m_narrowItems->setRows(narrow);
    const auto all = static_cast<int>(facts.items.size());
    m_checkTitle->setText(all ? tr("Checklist %1 of %2").arg(facts.settled).arg(all) : tr("Checklist"));
    m_checkShare->setVisible(all > 0);
    m_checkShare->setShare(all ? double(facts.settled) / all : 0);
    m_checkCount->setText(all ? facts.count : tr("no items"));
    m_checklist->setVisible(all > 0);
}

void PhasePanel::showSoak(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const PhaseState *state = phaseById(r.phases, m_phase);
    const Phase *plan = byId(r.playbook->phases, m_phase);
    const Surroundings around = session.surroundings();
    SoakProgress soak;
    if (state && plan && isUnderWay(*state))
        soak = soakProgress(*state, *plan, around.engineAlive, around.now);
    const bool shown = soak.needed.count() > 0;
    m_soakName->setVisible(shown);
    m_soak->setVisible(shown && soak.since && width() >= wideFrom);
    m_soakText->setVisible(shown);
    m_soak->setShare(shown ? double(soak.passed.count()) / double(soak.needed.count()) : 0);
    m_soakText->setText(soak.since ? tr("%1 of %2").arg(toClockText(std::min(soak.passed, soak.needed)), toClockText(soak.needed))
                                   : tr("again, %1").arg(toClockText(soak.needed)));
    m_soakText->setToolTip(plainTip(soak.because));
    m_soakText->updateGeometry();
}

void PhasePanel::tick()
{
    const QString item = m_checklist->currentId();
    if (item.isEmpty() || m_observer)
        return;
    const QString subject = m_phase + QLatin1Char('/') + item;
    if (m_done.contains(item))
        return Q_EMIT answered(subject, {{QStringLiteral("state"), QStringLiteral("open")}});
    if (m_needEvidence.contains(item))
        return m_answer->ask(tr("Evidence"), subject, QStringLiteral("done"));
    Q_EMIT answered(subject, {{QStringLiteral("state"), QStringLiteral("done")}});
}

void PhasePanel::block(const QString &label, const QString &state)
{
    const QString item = m_checklist->currentId();
    if (!item.isEmpty() && !m_observer)
        m_answer->ask(label, m_phase + QLatin1Char('/') + item, state);
}

bool PhasePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_checklist || event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier)
        return false;
    if (key->key() == Qt::Key_Space) {
        tick();
        return true;
    }
    if (key->key() == Qt::Key_B) {
        block(tr("Blocked because"), QStringLiteral("blocked"));
        return true;
    }
    if (key->key() == Qt::Key_N) {
        block(tr("Does not apply because"), QStringLiteral("n/a"));
        return true;
    }
    return false;
}

} // namespace holdpoint
