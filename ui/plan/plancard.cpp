#include "ui/plan/plancard.h"

#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtGui/QFocusEvent>

namespace holdpoint {

namespace {

constexpr int inset = 8, markSize = 18;

void cardLine(QPainter &painter, const QRect &rect, const QString &text)
{
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

int PlanCardWidget::heightOf()
{
    return 12 + lineHeight(Type::Title) + 2 * lineHeight(Type::Caption);
}

void PlanCardWidget::setCard(const PlanCard &card, bool chosen)
{
    m_card = card;
    m_chosen = chosen;
    setAccessibleName(card.spoken);
    setToolTip({});
    update();
}

void PlanCardWidget::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::box(painter, rect(), m_chosen ? t.raised : t.surface, m_card.current ? t.ink : t.ctl, m_card.current ? 2 : 1);
    if (m_chosen)
        painter.fillRect(QRect(1, 4, 3, height() - 8), t.accent);
    const int titleHeight = lineHeight(Type::Title), small = lineHeight(Type::Caption);
    drawShape(painter, QRectF(inset, 5 + (titleHeight - markSize) / 2.0, markSize, markSize), m_card.look.shape,
              shapeInk(t, m_card.look.tone, m_card.look.filled));
    painter.setFont(typeFont(Type::Title));
    painter.setPen(m_card.quiet ? t.ink2 : t.ink);
    cardLine(painter, QRect(inset + markSize + 6, 5, width() - markSize - 3 * inset, titleHeight), m_card.title);
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink2);
    cardLine(painter, QRect(inset, 6 + titleHeight, width() - 2 * inset, small), m_card.caption);
    cardLine(painter, QRect(inset, 6 + titleHeight + small, width() - 2 * inset, small), m_card.detail);
    if (hasFocus())
        paint::focusRing(painter, rect(), t);
}

void PlanCardWidget::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    Q_EMIT focused(m_card.id);
}

void PlanCardWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace holdpoint
