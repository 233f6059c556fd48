#include "ui/board/phasecellwidget.h"

#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <cmath>

namespace holdpoint {

namespace {

constexpr int rowTop = 4, barTop = 27, shapeSize = 18;

void say(QPainter &painter, const QRect &rect, const QString &text, int flags = Qt::AlignLeft | Qt::AlignVCenter)
{
    painter.drawText(rect, flags | Qt::TextSingleLine, painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void PhaseCellWidget::setCell(const PhaseCell &cell, bool dense)
{
    m_cell = cell;
    m_dense = dense;
    static const QRegularExpression share(QStringLiteral("\\s\\d+\\s?%$"));
    if (dense) // its share stands in the inspector
        m_cell.title.remove(share);
    setAccessibleName(cell.spoken);
    update();
}

int PhaseCellWidget::phaseWidth() const
{
    return width() - (m_cell.gate.isEmpty() ? 12 : gateWidth);
}

int PhaseCellWidget::neededWidth() const
{
    const QFontMetrics title(typeFont(m_cell.current ? Type::Tier1 : Type::Title));
    const QFontMetrics small(typeFont(Type::Caption));
    const int words = shapeSize + 8 + title.horizontalAdvance(m_cell.title) + 8 + small.horizontalAdvance(word());
    const int below = small.horizontalAdvance(caption()) + (m_cell.noReturn ? 20 : 0);
    return qMax(words, below) + 8 + (m_cell.gate.isEmpty() ? 12 : gateWidth);
}

void PhaseCellWidget::paintBars(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const int room = phaseWidth() - 8;
    const auto x = [&](double share) { return static_cast<int>(std::lround(share * (room - 1))); };
    painter.setBrush(t.raised);
    if (m_cell.plannedFrom && m_cell.plannedTo) {
        painter.setPen(t.ctl);
        painter.drawRect(x(*m_cell.plannedFrom), barTop, qMax(2, x(*m_cell.plannedTo) - x(*m_cell.plannedFrom)), 4);
    }
    if (!m_cell.actualFrom || !m_cell.actualTo)
        return;
    const int from = x(*m_cell.actualFrom);
    const int to = qMax(from + 2, x(*m_cell.actualTo));
    if (m_cell.projectedTo && x(*m_cell.projectedTo) > to) {
        painter.setPen(QPen(t.ctl, 1, Qt::DashLine));
        painter.drawRect(to, barTop + 7, x(*m_cell.projectedTo) - to, 7);
    }
    painter.fillRect(QRect(from, barTop + 7, to - from, 8), t.ink2);
    if (m_cell.soakFrom) {
        const int soak = qBound(from, x(*m_cell.soakFrom), to);
        painter.fillRect(QRect(soak, barTop + 7, to - soak, 8), t.ctl);
    }
    if (m_cell.now)
        painter.fillRect(QRect(to - 1, barTop - 2, 2, 20), t.ink);
}

void PhaseCellWidget::paintGate(QPainter &painter) const
{
    if (m_cell.gate.isEmpty())
        return;
    const Tokens &t = tokensOf(this);
    const int left = phaseWidth() + 4;
    drawShape(painter, QRectF(left, rowTop + 2, shapeSize, shapeSize), m_cell.gateLook.shape,
              shapeInk(t, m_cell.gateLook.tone, m_cell.gateLook.filled));
    painter.setFont(typeFont(Type::Body));
    painter.setPen(m_cell.quiet ? t.ink2 : t.ink);
    say(painter, QRect(left + shapeSize + 6, rowTop, gateWidth - shapeSize - 12, 22), m_cell.gate);
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink2);
    say(painter, QRect(left, height() - 20, gateWidth - 8, 16), m_cell.gateCaption);
}

void PhaseCellWidget::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawShape(painter, QRectF(0, rowTop + 2, shapeSize, shapeSize), m_cell.look.shape, shapeInk(t, m_cell.look.tone, m_cell.look.filled));
    painter.setFont(typeFont(m_cell.current ? Type::Tier1 : Type::Title));
    painter.setPen(m_cell.quiet ? t.ink2 : t.ink);
    const int room = phaseWidth() - shapeSize - 12;
    const QFontMetrics small(typeFont(Type::Caption));
    const int wordWidth = word().isEmpty() ? 0 : small.horizontalAdvance(word()) + 8;
    const int titleWidth = qMin(painter.fontMetrics().horizontalAdvance(m_cell.title) + 2, qMax(room / 2, room - wordWidth));
    const QRect title(shapeSize + 8, rowTop, titleWidth, 22);
    say(painter, title, m_cell.title);
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink2);
    say(painter, QRect(title.right() + 8, rowTop + 1, qMax(0, phaseWidth() - title.right() - 12), 22), word());
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintBars(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    int captionLeft = 0;
    if (m_cell.noReturn) {
        drawShape(painter, QRectF(0, height() - 20, 16, 16), Shape::NoReturn, shapeInk(t, Tone::Ink2, false));
        captionLeft = 20;
    }
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink2);
    say(painter, QRect(captionLeft, height() - 20, phaseWidth() - captionLeft - 6, 16), caption());
    paintGate(painter);
    if (hasFocus())
        paint::focusRing(painter, rect(), t);
}

void PhaseCellWidget::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return Q_EMIT activated(m_cell.id);
    QWidget::keyPressEvent(event); // the arrows belong to the strip
}

void PhaseCellWidget::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    setFocus(Qt::MouseFocusReason);
    Q_EMIT activated(m_cell.id);
}

} // namespace holdpoint
