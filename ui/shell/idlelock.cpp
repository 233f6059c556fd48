#include "ui/shell/idlelock.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

namespace holdpoint {

namespace {

constexpr Duration nap{5000}; // shorter than any sleep of a machine, longer than a window that stands still is off by

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::Wheel
        || type == QEvent::TouchBegin || type == QEvent::TabletPress;
}

} // namespace

IdleLock::IdleLock(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_touched(clock.boottime()), m_lastBoot(m_touched)
{
    qApp->installEventFilter(this);
    m_awake.start();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] { look(m_clock.boottime(), Duration{m_awake.elapsed()}); });
    m_second.start();
}

void IdleLock::look(Duration boottime, Duration awake)
{
    const bool slept = (boottime - m_lastBoot) - (awake - m_lastAwake) > nap;
    m_lastBoot = boottime;
    m_lastAwake = awake;
    if (!slept && boottime - m_touched < limit)
        return;
    m_touched = boottime;
    Q_EMIT idle();
}

bool IdleLock::eventFilter(QObject *, QEvent *event)
{
    if (event->spontaneous() && isTouch(event->type()))
        m_touched = m_clock.boottime();
    return false;
}

} // namespace holdpoint
