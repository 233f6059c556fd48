#include "ui/widgets/shape.h"

#include "ui/widgets/shapeart.h"

#include <QtGui/QPainter>
#include <QtGui/QPixmap>

namespace holdpoint {

void drawShape(QPainter &painter, const QRectF &rect, Shape shape, const ShapeInk &ink)
{
    if (shape == Shape::None)
        return;
    const ShapeArt art = shapeArt(shape);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 24.0, rect.height() / 24.0);
    QPen pen(ink.ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (ink.filled && !art.body.isEmpty()) {
        const QColor edge = ink.outline.isValid() ? ink.outline : ink.ink;
        painter.setPen(QPen(edge, ink.outline.isValid() ? 2 : 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(ink.ink);
        painter.drawPath(art.body);
        pen.setColor(ink.mark);
    } else {
        painter.setBrush(Qt::NoBrush);
        QPen bodyPen = pen;
        if (art.dashed)
            bodyPen.setDashPattern({1.7, 1.6});
        if (art.dashed)
            bodyPen.setCapStyle(Qt::FlatCap);
        painter.setPen(bodyPen);
        painter.drawPath(art.body);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(art.lines);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    painter.drawPath(art.solid);
    painter.restore();
}

ShapeInk shapeInk(const Tokens &tokens, Tone tone, bool filled)
{
    if (tone == Tone::Watch) {
        const PlateColors &plate = tokens.plate(PlateTone::Watch);
        return {plate.fill, plate.text, plate.outline, true};
    }
    if (tone == Tone::Fire && filled)
        return {tokens.fireBar, tokens.plate(PlateTone::Fire).text, {}, true};
    return {tokens.tone(tone), tokens.surface, {}, filled};
}

QIcon shapeIcon(Shape shape, const ShapeInk &ink, int size)
{
    QIcon icon;
    for (const int ratio : {1, 2}) {
        QPixmap pixmap(size * ratio, size * ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawShape(painter, QRectF(0, 0, size * ratio, size * ratio), shape, ink);
        painter.end();
        pixmap.setDevicePixelRatio(ratio);
        icon.addPixmap(pixmap);
    }
    return icon;
}

ShapeLabel::ShapeLabel(Shape shape, Tone tone, int size, QWidget *parent) : QWidget(parent), m_shape(shape), m_tone(tone), m_size(size)
{
    setFixedSize(size, size);
}

void ShapeLabel::setShape(Shape shape, Tone tone, bool filled)
{
    if (shape == m_shape && tone == m_tone && filled == m_filled)
        return;
    m_shape = shape;
    m_tone = tone;
    m_filled = filled;
    update();
}

void ShapeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawShape(painter, rect(), m_shape, shapeInk(tokensOf(this), m_tone, m_filled));
}

} // namespace holdpoint
