#include "ui/board/boardview.h"

#include "models/base/ids.h"
#include "models/room/facts.h"
#include "models/room/session.h"
#include "ui/board/alarmspanel.h"
#include "ui/board/commspanel.h"
#include "ui/board/customerspanel.h"
#include "ui/board/forwardsheet.h"
#include "ui/board/inspector.h"
#include "ui/board/nextpanel.h"
#include "ui/board/phasefacts.h"
#include "ui/board/phasepanel.h"
#include "ui/board/phasestrip.h"
#include "ui/board/readinesspanel.h"
#include "ui/shell/sheet.h"
#include "ui/shell/signedact.h"
#include "ui/widgets/tableview.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

namespace {

constexpr int rightWide = 476, rightNarrow = 408, compactBelow = 700, lowest = 580, boardSpacing = 8;

} // namespace

BoardView::BoardView(QWidget *parent)
    : View(parent), m_strip(new PhaseStrip), m_phase(new PhasePanel), m_next(new NextPanel), m_alarms(new AlarmsPanel),
      m_readiness(new ReadinessPanel), m_customers(new CustomersPanel), m_comms(new CommsPanel), m_inspector(new Inspector),
      m_right(new QWidget)
{
    build();
    connectPanels();
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    m_second.setInterval(1000);
    m_fit.setSingleShot(true); // when what was shown anew has been laid out
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &BoardView::fit);
    connect(&m_soon, &QTimer::timeout, this, &BoardView::refresh);
    connect(&m_second, &QTimer::timeout, this, &BoardView::refresh);
}

QString BoardView::title() const
{
    return tr("Board");
}

void BoardView::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(boardSpacing);
    auto *board = new QVBoxLayout;
    board->setSpacing(boardSpacing);
    board->addWidget(m_strip);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(boardSpacing);
    auto *left = new QVBoxLayout;
    left->setSpacing(boardSpacing);
    left->addWidget(m_phase, 1);
    left->addWidget(m_next);
    columns->addLayout(left, 1);
    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(boardSpacing);
    right->addWidget(m_alarms);
    right->addWidget(m_readiness);
    right->addWidget(m_customers);
    right->addWidget(m_comms, 1);
    right->addStretch(0); // where Comms is hidden, the others keep their height
    m_right->setFixedWidth(rightWide);
    columns->addWidget(m_right);
    board->addLayout(columns, 1);
    row->addLayout(board, 1);
    row->addWidget(m_inspector);
    m_inspector->hide();
}

void BoardView::connectPanels()
{
    connect(m_strip, &PhaseStrip::activated, this, [this](const QString &phase) { inspect(QStringLiteral("phase/") + phase); });
    connect(m_phase, &PhasePanel::opened, this, &BoardView::inspect);
    connect(m_phase, &PhasePanel::answered, this, &BoardView::answerItem);
    connect(m_alarms, &AlarmsPanel::opened, this, &BoardView::inspect);
    connect(m_alarms, &AlarmsPanel::acknowledged, this, [this](const QString &trigger) { ask(Act::Acknowledge, trigger); });
    connect(m_alarms, &AlarmsPanel::engineWanted, this, [this] { Q_EMIT actionRequested(QStringLiteral("take-engine")); });
    connect(m_readiness, &ReadinessPanel::pauseWanted, this, [this] { Q_EMIT actionRequested(QStringLiteral("pause-auto")); });
    connect(m_readiness, &ReadinessPanel::rollbackWanted, this, [this] { Q_EMIT actionRequested(QStringLiteral("rollback")); });
    connect(m_readiness, &ReadinessPanel::openWanted, this, &BoardView::openRequested);
    connect(m_next, &NextPanel::nextWanted, this, [this](const NextFact &fact) {
        if (!fact.act)
            Q_EMIT openRequested(fact.path);
        else if (m_session)
            askForward(*m_session, fact, window());
    });
    connect(m_comms, &CommsPanel::openWanted, this, &BoardView::openRequested);
    connect(m_inspector, &Inspector::closed, this, &BoardView::closeInspector);
    connect(m_inspector, &Inspector::acknowledged, this, [this](const QString &trigger) { ask(Act::Acknowledge, trigger); });
    connect(m_inspector, &Inspector::openWanted, this, &BoardView::openRequested);
    connect(m_inspector, &Inspector::told, this, &BoardView::noticeRequested);
}

void BoardView::setSession(RoomSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    closeInspector();
    if (!session)
        return m_second.stop();
    connect(session, &RoomSession::rolloutChanged, this, &BoardView::soon);
    connect(session, &RoomSession::metricsChanged, this, &BoardView::soon);
    connect(session, &RoomSession::surroundingsChanged, this, &BoardView::soon);
    refresh();
    m_second.start();
}

QWidget *BoardView::firstFocus()
{
    return m_alarms->table()->isVisibleTo(this) ? m_alarms->table() : m_phase->criteria();
}

void BoardView::soon()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void BoardView::refresh()
{
    if (!m_session || !m_session->rollout().playbook || (sender() == &m_second && !isVisible()))
        return;
    const QString phase = currentPhase(m_session->rollout());
    m_strip->setCells(phaseCells(*m_session));
    m_phase->refresh(*m_session, phase);
    m_next->refresh(*m_session);
    m_alarms->refresh(*m_session);
    m_readiness->refresh(*m_session);
    m_customers->refresh(*m_session);
    m_comms->refresh(*m_session);
    if (!m_inspector->isHidden())
        m_inspector->refresh(*m_session, phase);
    m_fit.start();
}

void BoardView::open(const QString &path)
{
    inspect(path);
}

void BoardView::inspect(const QString &path)
{
    if (!m_session || !m_session->rollout().playbook)
        return;
    m_before = QApplication::focusWidget();
    m_right->setFixedWidth(rightNarrow);
    m_inspector->open(path);
    m_inspector->refresh(*m_session, currentPhase(m_session->rollout()));
}

void BoardView::closeInspector()
{
    m_inspector->hide();
    m_right->setFixedWidth(rightWide);
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
}

void BoardView::ask(Act act, const QString &subject, const QJsonObject &args)
{
    if (!m_session)
        return;
    if (m_session->observer())
        return Q_EMIT noticeRequested(tr("An observer only reads. Open this room as a person to act."));
    m_session->act({newId(), act, m_session->person(), subject, args, {}});
}

// An item that two people tick is asked for with both passphrases; any other is recorded at once.
void BoardView::answerItem(const QString &subject, const QJsonObject &args)
{
    if (!m_session || m_session->observer() || !needsSignature(*m_session, Act::Check, subject, args))
        return ask(Act::Check, subject, args);
    const Phase *phase = byId(m_session->rollout().playbook->phases, subject.section(QLatin1Char('/'), 0, 0));
    const ChecklistItem *item = phase ? byId(phase->checklist, subject.section(QLatin1Char('/'), 1)) : nullptr;
    if (!item)
        return;
    auto *sheet = new Sheet(tr("Two people"), m_session->rollout().mode != Mode::Live, window());
    sheet->setQuestion(tr("%1: is that so?").arg(item->title));
    sheet->setFacts({{tr("Recorded as"), args.value(u"state").toString()}});
    sheet->setButton(tr("Record it together"));
    askSigned(m_session, sheet, Act::Check, subject, [args] { return args; });
    sheet->present();
}

void BoardView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    refresh();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    const bool compact = height() < compactBelow;
    m_next->setCompact(compact);
    m_readiness->setCompact(compact);
    m_comms->setCompact(compact);
    m_alarms->setCompact(compact);
    m_customers->setCompact(compact);
    m_fit.start();
    soon();
}

// Strips and notices above take what they need. What says least of danger gives way first, so that nothing is ever drawn over
// something else; the spine says when a message is due, the phase how many are moved.
void BoardView::fit()
{
    const QMargins margins = layout()->contentsMargins();
    int room = height() - margins.top() - margins.bottom() - m_strip->sizeHint().height();
    const auto takes = [&room, width = m_right->width()](QWidget *panel) {
        const QLayout *inside = panel->layout();
        const int least = inside->hasHeightForWidth() ? inside->totalMinimumHeightForWidth(width) : inside->totalMinimumSize().height();
        room -= boardSpacing + least;
        return room >= 0;
    };
    m_phase->fit();
    takes(m_alarms);
    takes(m_readiness);
    m_customers->setVisible(takes(m_customers));
    m_comms->setVisible(takes(m_comms) && height() >= lowest);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_inspector->isHidden())
        return closeInspector();
    View::keyPressEvent(event);
}

} // namespace holdpoint
