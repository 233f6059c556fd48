#include "ui/widgets/heartbeat.h"

#include "ui/widgets/tokens.h"

#include <QtGui/QPainter>

namespace holdpoint {

Heartbeat::Heartbeat(QWidget *parent) : QWidget(parent)
{
    setFixedSize(10, 16);
    setAccessibleName(tr("Heartbeat: none"));
}

void Heartbeat::beat()
{
    if (m_state == Stopped)
        setAccessibleName(tr("Heartbeat: the engine lives"));
    m_state = m_state == High ? Low : High;
    update();
}

void Heartbeat::stop()
{
    if (m_state == Stopped)
        return;
    m_state = Stopped;
    setAccessibleName(tr("Heartbeat: none"));
    update();
}

void Heartbeat::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setPen(t.ink2);
    painter.drawRect(rect().adjusted(0, 1, -1, -2));
    if (m_state == Stopped)
        return;
    const QRect full = rect().adjusted(2, 3, -2, -3);
    painter.fillRect(m_state == High ? full : full.adjusted(0, full.height() / 2, 0, 0), t.ok);
}

} // namespace holdpoint
