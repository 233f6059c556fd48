#include "ui/wall/wallwindow.h"

#include "models/room/session.h"
#include "ui/wall/wallboard.h"
#include "ui/widgets/drillframe.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

WallWindow::WallWindow(QWidget *window) : QWidget(nullptr, Qt::Window), m_window(window), m_frame(new DrillFrame), m_board(new WallBoard)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false); // the desk is what is quit
    setAccessibleName(tr("Wall"));
    setFocusPolicy(Qt::StrongFocus);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    m_frame->setContent(m_board);
    box->addWidget(m_frame);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &WallWindow::refresh);
    m_second.start();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &WallWindow::refresh);
    connect(qApp, &QGuiApplication::screenRemoved, this, [this] { QTimer::singleShot(500, this, &WallWindow::showOnScreen); });
    if (m_window)
        connect(m_window, &QObject::destroyed, this, &QWidget::close);
}

void WallWindow::setSession(RoomSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        for (const auto news : {&RoomSession::metricsChanged, &RoomSession::surroundingsChanged})
            connect(session, news, this, [this] { m_soon.start(); });
        connect(session, &RoomSession::rolloutChanged, this, [this] { m_soon.start(); });
        connect(session, &RoomSession::beat, this, [this] { m_board->beat(true); });
    }
    refresh();
}

void WallWindow::showOnScreen()
{
    QScreen *own = m_window ? m_window->screen() : nullptr;
    QScreen *target = own;
    for (QScreen *each : QGuiApplication::screens())
        if (each != own)
            target = each;
    if (target)
        setGeometry(target->geometry());
    showFullScreen();
}

void WallWindow::refresh()
{
    const WallFacts facts = wallFacts(m_session);
    const Instant now =
        m_session ? m_session->surroundings().now : std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    m_board->setClock(utcClock(now));
    m_board->setFacts(facts);
    if (!m_session || !m_session->surroundings().engineAlive)
        m_board->beat(false);
    const bool framed = !facts.shell.modePlate.isEmpty();
    m_frame->setFramed(framed);
    m_frame->setBand(framed ? facts.shell.band : QString());
    setWindowTitle(framed ? tr("[%1] Wall - Holdpoint").arg(facts.shell.modePlate) : tr("Wall - Holdpoint"));
}

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    const bool again = event->key() == Qt::Key_F11 && (event->modifiers() & Qt::ControlModifier);
    if (event->key() == Qt::Key_Escape || again) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace holdpoint
