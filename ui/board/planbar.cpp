#include "ui/board/planbar.h"

#include "ui/widgets/tokens.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>

namespace holdpoint {

PlanBar::PlanBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(18 + lineHeight(Type::Caption));
}

void PlanBar::setPlan(Duration plan, std::optional<Duration> rto)
{
    m_plan = plan;
    m_rto = rto;
    setAccessibleName(rto ? tr("Plan %1 of RTO %2").arg(toClockText(plan), toClockText(*rto))
                          : tr("Plan %1, no RTO").arg(toClockText(plan)));
    update();
}

void PlanBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    const QRect bar(0, 0, width() - 1, 16);
    const bool late = m_rto && m_plan > *m_rto;
    const Duration whole = std::max(Duration{1}, m_rto ? std::max(*m_rto, m_plan) : m_plan);
    const int full = static_cast<int>(double(bar.width()) * double(m_plan.count()) / double(whole.count()));
    painter.fillRect(bar, t.raised);
    painter.fillRect(QRect(bar.left(), 0, full, 16), t.ink2);
    painter.setPen(t.ctl);
    painter.drawRect(bar);
    painter.setFont(typeFont(Type::Caption, true));
    const QString plan = tr("plan %1").arg(toClockText(m_plan));
    painter.setPen(t.surface);
    painter.drawText(QRect(8, 0, qMax(0, full - 16), 16), Qt::AlignVCenter | Qt::TextSingleLine, plan);
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink);
    if (m_rto && !late) {
        painter.fillRect(QRect(full - 1, -2, 2, 20), t.ink);
        const QString margin = tr("margin %1").arg(toClockText(*m_rto - m_plan));
        const QRect rest(full + 6, 0, bar.width() - full - 10, 16);
        if (painter.fontMetrics().horizontalAdvance(margin) <= rest.width())
            painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, margin);
    }
    painter.setPen(t.ink2);
    const QRect below(0, 18, width(), height() - 18);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("0"));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, m_rto ? tr("RTO %1").arg(toClockText(*m_rto)) : tr("no RTO"));
}

} // namespace holdpoint
