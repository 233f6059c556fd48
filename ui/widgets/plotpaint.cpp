#include "ui/widgets/plot.h"

#include "ui/widgets/plotframe.h"
#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtCore/QCache>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QStaticText>

#include <cmath>

namespace holdpoint {

namespace {

// The time of day, and the day where days are shown.
QString clockOrDay(qint64 at, qint64 span)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    const bool days = span > 2 * 86'400'000LL;
    return days ? QLocale().toString(time.date(), QStringLiteral("d MMM")) : time.toString(QStringLiteral("HH:mm"));
}

// Shaping a text anew for every picture costs more than drawing the line.
const QStaticText &shaped(const QString &text)
{
    static QCache<QString, QStaticText> known(2000);
    if (const QStaticText *found = known.object(text))
        return *found;
    auto *made = new QStaticText(text);
    made->setTextFormat(Qt::PlainText);
    made->prepare({}, typeFont(Type::Caption));
    known.insert(text, made);
    return *made;
}

} // namespace

void Plot::renderFrame()
{
    const qreal ratio = devicePixelRatioF();
    m_frame = QPixmap(size() * ratio);
    m_frame.setDevicePixelRatio(ratio);
    m_frame.fill(Qt::transparent);
    QPainter painter(&m_frame);
    paintFrame(painter);
}

void Plot::paintFrame(QPainter &painter)
{
    if (m_data.to <= m_data.from || area().width() < 20 || area().height() < 20)
        return;
    painter.fillRect(area(), tokensOf(this).plot);
    painter.setPen(QPen(tokensOf(this).ctl, 1));
    painter.drawRect(area());
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintAxes(painter, m_data.unit, m_span, size(), area(), tokensOf(this));
}

void Plot::paintBaseline(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const QRectF a = area();
    if (m_data.low && m_data.high) {
        QColor band = t.band;
        band.setAlphaF(0.75F);
        painter.fillRect(QRectF(QPointF(a.left() + 1, yOf(*m_data.high)), QPointF(a.right(), yOf(*m_data.low))), band);
    }
    if (m_data.median) {
        QPen pen(t.ctl, 1.5);
        pen.setDashPattern({1, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(a.left(), yOf(*m_data.median)), QPointF(a.right(), yOf(*m_data.median)));
    }
}

void Plot::paintBands(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const QRectF a = area();
    qreal free = a.left() - 40;
    painter.setFont(typeFont(Type::Caption));
    for (const PlotBand &band : m_data.bands) {
        const qreal left = qMax(a.left(), xOf(band.from)), right = qMin(a.right(), xOf(band.to));
        if (right < a.left() || left > a.right())
            continue;
        const QRectF room(left, a.top() + 1, qMax(3.0, right - left), a.height() - 1);
        painter.fillRect(room, t.plate(PlateTone::Stale).fill);
        if (band.unknown)
            painter.fillRect(room, patternBrush(Pattern::CrossHatch, t.ctl));
        painter.setPen(QPen(t.ctl, 1, band.unknown ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(room.topLeft(), room.bottomLeft());
        painter.drawLine(room.topRight(), room.bottomRight());
        const int width = painter.fontMetrics().horizontalAdvance(band.text);
        const qreal text = qBound(a.left() - 40, room.center().x() - width / 2.0, a.right() + m_margins.right() - width);
        if (band.text.isEmpty() || text < free)
            continue;
        free = text + width + 8;
        painter.setPen(t.ink);
        painter.drawText(QRectF(text, a.top() - 20, width + 2, 16), Qt::AlignVCenter, band.text);
    }
}

void Plot::paintHandle(QPainter &painter) const
{
    if (!m_limitMovable || !m_data.fire)
        return;
    const Tokens &t = tokensOf(this);
    const QRectF grip(area().right() - 9, yOf(*m_data.fire) - 9, 18, 18);
    painter.setPen(QPen(t.accent, hasFocus() ? 2 : 1));
    painter.setBrush(t.plot);
    painter.drawRoundedRect(grip, 3, 3);
    const QPointF c = grip.center();
    painter.drawPolyline(QPolygonF{c + QPointF(-3, -2), c + QPointF(0, -5), c + QPointF(3, -2)});
    painter.drawPolyline(QPolygonF{c + QPointF(-3, 2), c + QPointF(0, 5), c + QPointF(3, 2)});
}

void Plot::paintLimit(QPainter &painter, double value, const QString &label, const QPen &pen, QList<qreal> &taken) const
{
    const QRectF a = area();
    const qreal y = yOf(value);
    if (pen.style() != Qt::NoPen) {
        painter.setPen(pen);
        painter.drawLine(QPointF(a.left(), y), QPointF(a.right(), y));
    }
    // Labels that would touch each other move apart; each line keeps its own height.
    qreal at = y;
    const qreal line = lineHeight(Type::Caption);
    for (const qreal other : taken)
        if (std::abs(other - at) < line)
            at = other < at ? other + line : other - line;
    taken.append(at);
    painter.setPen(tokensOf(this).ink);
    painter.setFont(typeFont(Type::Caption));
    const int gap = m_limitMovable ? handleWidth : 6;
    const QRect room(static_cast<int>(a.right()) + gap, static_cast<int>(at - line / 2), m_margins.right() - gap, static_cast<int>(line));
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, painter.fontMetrics().elidedText(label, Qt::ElideRight, room.width()));
}

void Plot::paintMarkers(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const QRectF a = area();
    qreal free = a.left() - 40, shapeFree = a.left();
    painter.setFont(typeFont(Type::Caption));
    for (const PlotMarker &marker : m_data.markers) {
        const qreal x = xOf(marker.at);
        if (x < a.left() || x > a.right())
            continue;
        painter.setPen(QPen(t.ctl, 1));
        painter.drawLine(QPointF(x, a.top() - 5), QPointF(x, a.bottom()));
        if (marker.shape != Shape::None && x >= shapeFree) {
            shapeFree = x + 16;
            drawShape(painter, QRectF(x + 3, a.top() + 3, 14, 14), marker.shape, shapeInk(t, marker.tone, true));
        }
        const int width = painter.fontMetrics().horizontalAdvance(marker.text);
        const qreal left = qBound(a.left() - 40, x - width / 2.0, a.right() + m_margins.right() - width);
        if (left < free)
            continue;
        free = left + width + 6;
        painter.setPen(t.ink2);
        painter.drawText(QRectF(left, a.top() - 22, width + 2, 16), Qt::AlignVCenter, marker.text);
    }
}

void Plot::paintTime(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const QRectF a = area();
    painter.setFont(typeFont(Type::Caption));
    for (const qint64 at : timeTicks(m_data.from, m_data.to, qMax(2, static_cast<int>(a.width()) / 56))) {
        const qreal x = xOf(at);
        painter.setPen(QPen(t.ctl, 1));
        painter.drawLine(QPointF(x, a.bottom()), QPointF(x, a.bottom() + 4));
        painter.setPen(t.ink2);
        const QStaticText &clock = shaped(clockOrDay(at, m_data.to - m_data.from));
        painter.drawStaticText(QPointF(x - clock.size().width() / 2, a.bottom() + 4), clock);
    }
}

void Plot::paintLine(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const QRectF a = area();
    const auto pixels = static_cast<int>(a.width());
    const bool few = m_data.points.size() <= 2 * pixels;
    const QList<PlotPoint> points = few ? m_data.points : thinned(m_data.points, m_data.from, m_data.to, pixels);
    const double perMs = a.width() / double(qMax<qint64>(1, m_data.to - m_data.from)), perUnit = a.height() / (m_span.high - m_span.low);
    painter.setClipRect(a.adjusted(0, -1, 0, 1));
    painter.setPen(QPen(t.accent, 1));
    QPolygonF line;
    line.reserve(points.size());
    // Two thin lines beside each other: a pen wider than a pixel would cost thirty times as much.
    const auto draw = [&] {
        if (line.size() == 1)
            line.append(line.first() + QPointF(1, 0));
        painter.drawPolyline(line);
        painter.drawPolyline(line.translated(0.6, 0.6));
        line.clear();
    };
    for (const PlotPoint &p : points) {
        if (std::isfinite(p.value))
            line.append({a.left() + double(p.at - m_data.from) * perMs, a.bottom() - (p.value - m_span.low) * perUnit});
        else if (!line.isEmpty())
            draw();
    }
    if (!line.isEmpty())
        draw();
    if (m_data.staleFrom) {
        const QRectF tail(QPointF(qMax(area().left(), xOf(*m_data.staleFrom)), area().top()), area().bottomRight());
        painter.fillRect(tail, t.plate(PlateTone::Stale).fill);
        painter.fillRect(tail, patternBrush(Pattern::Hatch, t.ctl));
        painter.setPen(QPen(t.ctl, 1, Qt::DashLine));
        painter.drawLine(tail.topLeft(), tail.bottomLeft());
    }
    painter.setClipping(false);
}

void Plot::paintCursor(QPainter &painter) const
{
    if (!m_cursor || *m_cursor < m_data.from || *m_cursor > m_data.to)
        return;
    const Tokens &t = tokensOf(this);
    const qreal x = xOf(*m_cursor);
    painter.setPen(QPen(t.ink2, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
    const PlotPoint *near = nullptr;
    for (const PlotPoint &p : m_data.points)
        if (std::isfinite(p.value) && (!near || std::abs(p.at - *m_cursor) < std::abs(near->at - *m_cursor)))
            near = &p;
    if (!near)
        return;
    painter.setPen(QPen(t.ink, 2));
    painter.setBrush(t.plot);
    painter.drawEllipse(QPointF(x, yOf(near->value)), 3.5, 3.5);
}

void Plot::paintTo(QPainter &painter)
{
    paintFrame(painter);
    paintContent(painter);
}

void Plot::paintEvent(QPaintEvent *)
{
    if (m_frame.isNull() || m_frame.size() != size() * devicePixelRatioF())
        renderFrame();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_frame);
    paintContent(painter);
    if (m_data.to > m_data.from)
        paintCursor(painter);
    if (hasFocus())
        paint::focusRing(painter, rect(), tokensOf(this));
}

void Plot::paintContent(QPainter &painter) const
{
    if (m_data.to <= m_data.from)
        return;
    const Tokens &t = tokensOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_data.ground.isEmpty()) {
        painter.setFont(typeFont(Type::Tier1));
        painter.setPen(t.dis);
        painter.drawText(area(), Qt::AlignCenter, m_data.ground);
    }
    paintBands(painter);
    paintBaseline(painter);
    QList<qreal> taken;
    QPen dashed(t.watchStroke, 1.5);
    dashed.setDashPattern({6, 4});
    if (m_data.fire)
        paintLimit(painter, *m_data.fire, m_data.fireLabel, QPen(t.fire, 1.5), taken);
    if (m_data.watch)
        paintLimit(painter, *m_data.watch, m_data.watchLabel, dashed, taken);
    if (m_data.median)
        paintLimit(painter, *m_data.median, m_data.medianLabel, QPen(Qt::NoPen), taken);
    paintTime(painter);
    paintMarkers(painter);
    paintLine(painter);
    paintHandle(painter);
}

} // namespace holdpoint
