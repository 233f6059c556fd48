#include "ui/widgets/plate.h"

#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace holdpoint {

namespace {

void border(QPainter &painter, const QRect &rect, const PlateLook &look, const Tokens &t)
{
    const QColor line = look.accentBorder ? t.accent : look.tone == PlateTone::Neutral ? t.ctl : t.plate(look.tone).outline;
    if (look.outlineOnly || look.accentBorder)
        return paint::box(painter, rect, {}, line, 2);
    switch (look.border) {
    case PlateBorder::None:
        if (look.tone == PlateTone::Watch)
            paint::box(painter, rect, {}, line, 2);
        return;
    case PlateBorder::Thin:
        return paint::box(painter, rect, {}, line, 1);
    case PlateBorder::Thick:
        return paint::box(painter, rect, {}, t.ink, 3);
    case PlateBorder::Double:
        paint::box(painter, rect, {}, t.ink, 2);
        return paint::box(painter, rect.adjusted(4, 4, -4, -4), {}, t.ink, 1);
    case PlateBorder::Dashed:
        painter.setPen(QPen(line, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    }
}

QColor patternInk(const PlateLook &look, const Tokens &t)
{
    QColor ink = look.tone == PlateTone::Stale ? t.ctl : t.plate(look.tone).text;
    ink.setAlphaF(look.tone == PlateTone::Stale ? 0.55F : 0.38F);
    return ink;
}

} // namespace

QColor plateFill(const PlateLook &look, const Tokens &t)
{
    return look.tone == PlateTone::Neutral || look.outlineOnly ? t.surface : t.plate(look.tone).fill;
}

QColor plateInk(const PlateLook &look, const Tokens &t)
{
    return look.tone == PlateTone::Neutral || look.outlineOnly ? t.ink : t.plate(look.tone).text;
}

void paintPlate(QPainter &painter, const QRect &rect, const PlateLook &look, const Tokens &t)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plateFill(look, t));
    painter.drawRoundedRect(rect, 3, 3);
    if (look.pattern != Pattern::None) {
        painter.setBrush(patternBrush(look.pattern, patternInk(look, t)));
        painter.drawRoundedRect(rect, 3, 3);
    }
    border(painter, rect, look, t);
    painter.restore();
}

Plate::Plate(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void Plate::setLook(const PlateLook &look, Shape shape, Tone tone, bool filled)
{
    m_look = look;
    m_shape = shape;
    m_tone = tone;
    m_filled = filled;
    update();
}

void Plate::setWords(const QString &word, const QString &line, const QString &digits)
{
    if (word == m_word && line == m_line && digits == m_digits)
        return;
    m_word = word;
    m_line = line;
    m_digits = digits;
    setAccessibleName(word);
    setAccessibleDescription(line + QLatin1Char(' ') + digits);
    update();
}

void Plate::setBlinking(bool blinking)
{
    m_blinking = blinking;
    m_markerShown = true;
    update();
}

void Plate::setMarkerShown(bool shown)
{
    const bool now = shown || !m_blinking;
    if (now == m_markerShown)
        return;
    m_markerShown = now;
    update();
}

void Plate::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    paintPlate(painter, rect(), m_look, t);
    const bool coloured = m_look.tone != PlateTone::Neutral && !m_look.outlineOnly;
    const QColor ink = plateInk(m_look, t);
    const QColor fill = plateFill(m_look, t);
    const int mark = 28;
    const QRectF at(10, (height() - mark) / 2.0, mark, mark);
    if (m_look.pattern != Pattern::None)
        paint::box(painter, at.toRect().adjusted(-3, -3, 3, 3), fill, {}, 0);
    if (m_markerShown)
        drawShape(painter, at, m_shape, coloured ? ShapeInk{ink, fill, {}, m_filled} : shapeInk(t, m_tone, m_filled));
    const int left = 50;
    const QFont hero = typeFont(Type::Hero);
    const QFont small = typeFont(Type::Caption);
    const QFont digitFont = typeFont(Type::Tier1);
    const int digits = m_digits.isEmpty() ? 0 : tabularWidth(digitFont, m_digits) + 12;
    const int room = width() - left - 8;
    // A word too long for hero type takes the next size that fits, never an ellipsis.
    QFont wordFont = hero;
    for (const QFont &smaller : {digitFont, typeFont(Type::Body, true), typeFont(Type::Caption, true)})
        if (QFontMetrics(wordFont).horizontalAdvance(m_word) > room - digits)
            wordFont = smaller;
    const QString word = m_word;
    const QString line = QFontMetrics(small).elidedText(m_line, Qt::ElideRight, room);
    const QRect wordRect(left, 0, room - digits, m_line.isEmpty() ? height() : height() - lineHeight(Type::Caption) + 1);
    const QRect lineRect(left, height() - lineHeight(Type::Caption) - 3, room, lineHeight(Type::Caption));
    if (m_look.pattern != Pattern::None) {
        const int wordWidth = QFontMetrics(wordFont).horizontalAdvance(word);
        const int lineWidth = QFontMetrics(small).horizontalAdvance(line);
        painter.fillRect(QRect(left - 6, 3, qMin(room, wordWidth) + 12, wordRect.height() - 2), fill);
        painter.fillRect(QRect(left - 6, lineRect.top(), lineWidth + 12, lineRect.height()), fill);
        if (digits)
            painter.fillRect(QRect(width() - digits - 2, 3, digits, wordRect.height() - 2), fill);
    }
    painter.setPen(ink);
    painter.setFont(wordFont);
    painter.drawText(wordRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, word);
    painter.setFont(digitFont);
    drawTabular(painter, QRect(left, 4, room, wordRect.height()), Qt::AlignRight | Qt::AlignVCenter, m_digits);
    painter.setFont(small);
    drawTabular(painter, lineRect, Qt::AlignVCenter | Qt::AlignLeft, line);
}

void Plate::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        QWidget::keyPressEvent(event);
}

void Plate::mouseReleaseEvent(QMouseEvent *event)
{
    if (rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

} // namespace holdpoint
