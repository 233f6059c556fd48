#include "ui/widgets/shapeart.h"

#include <QtGui/QPolygonF>

namespace holdpoint {

namespace {

using Points = QList<QPointF>;

QPainterPath closed(const Points &points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    path.closeSubpath();
    return path;
}

void line(QPainterPath &path, const Points &points)
{
    path.moveTo(points.first());
    for (const QPointF &p : points.mid(1))
        path.lineTo(p);
}

QPainterPath circle(qreal radius, QPointF at = {12, 12})
{
    QPainterPath path;
    path.addEllipse(at, radius, radius);
    return path;
}

QPainterPath octagon()
{
    return closed({{8, 2}, {16, 2}, {22, 8}, {22, 16}, {16, 22}, {8, 22}, {2, 16}, {2, 8}});
}

QPainterPath diamond()
{
    return closed({{12, 2}, {22, 12}, {12, 22}, {2, 12}});
}

void tick(ShapeArt &art, qreal dx = 0, qreal dy = 0, qreal k = 1)
{
    line(art.lines, {{12 + dx - 4 * k, 12 + dy + 0.5 * k}, {12 + dx - 1 * k, 12 + dy + 3.5 * k}, {12 + dx + 4.5 * k, 12 + dy - 3 * k}});
}

void bang(ShapeArt &art, qreal top = 7, qreal bottom = 13)
{
    line(art.lines, {{12, top}, {12, bottom}});
    art.solid.addEllipse(QPointF(12, bottom + 4), 1.4, 1.4);
}

void bars(ShapeArt &art, qreal half = 4)
{
    line(art.lines, {{10, 12 - half}, {10, 12 + half}});
    line(art.lines, {{14, 12 - half}, {14, 12 + half}});
}

void slash(ShapeArt &art)
{
    line(art.lines, {{4, 20}, {20, 4}});
}

void question(ShapeArt &art)
{
    art.lines.moveTo(9.3, 9.6);
    art.lines.cubicTo(9.3, 6, 14.7, 6, 14.7, 9.6);
    art.lines.cubicTo(14.7, 11.6, 12, 11.6, 12, 13.6);
    art.solid.addEllipse(QPointF(12, 16.8), 1.3, 1.3);
}

// Two arcs, each ending in an arrow head.
void arrowRing(ShapeArt &art)
{
    art.lines.arcMoveTo(QRectF(3, 3, 18, 18), 165);
    art.lines.arcTo(QRectF(3, 3, 18, 18), 165, -130);
    line(art.lines, {{20.5, 2.5}, {20, 7.5}, {15, 7}});
    art.lines.arcMoveTo(QRectF(3, 3, 18, 18), 345);
    art.lines.arcTo(QRectF(3, 3, 18, 18), 345, -130);
    line(art.lines, {{3.5, 21.5}, {4, 16.5}, {9, 17}});
}

QPainterPath cylinder()
{
    QPainterPath path;
    path.moveTo(4, 6);
    path.cubicTo(4, 2, 20, 2, 20, 6);
    path.lineTo(20, 18);
    path.cubicTo(20, 22, 4, 22, 4, 18);
    path.closeSubpath();
    return path;
}

void cylinderLid(ShapeArt &art)
{
    art.lines.moveTo(4, 6);
    art.lines.cubicTo(4, 10, 20, 10, 20, 6);
}

QPainterPath bell()
{
    QPainterPath path;
    path.moveTo(4, 18);
    path.cubicTo(7, 15, 6, 12, 6, 9.5);
    path.cubicTo(6, 1, 18, 1, 18, 9.5);
    path.cubicTo(18, 12, 17, 15, 20, 18);
    path.closeSubpath();
    return path;
}

ShapeArt octagons(Shape shape)
{
    ShapeArt art;
    art.body = octagon();
    if (shape == Shape::Octagon)
        bang(art, 6.5, 12.5);
    if (shape == Shape::OctagonRing) {
        art.lines = circle(5.5);
        art.solid.addEllipse(QPointF(12, 12), 1.6, 1.6);
    }
    if (shape == Shape::OctagonTick)
        tick(art);
    if (shape == Shape::OctagonBars)
        bars(art);
    if (shape == Shape::OctagonClock)
        art.solid = closed({{2, 12}, {22, 12}, {22, 16}, {16, 22}, {8, 22}, {2, 16}});
    return art;
}

ShapeArt stores(Shape shape)
{
    ShapeArt art;
    if (shape == Shape::BrokenChain) {
        art.lines.moveTo(10, 7);
        art.lines.cubicTo(1, 5, 1, 19, 10, 17);
        art.lines.moveTo(14, 7);
        art.lines.cubicTo(23, 5, 23, 19, 14, 17);
        line(art.lines, {{12, 2}, {12, 5}});
        line(art.lines, {{12, 19}, {12, 22}});
        return art;
    }
    art.body = cylinder();
    cylinderLid(art);
    if (shape == Shape::CylinderSlash)
        line(art.lines, {{2, 22}, {22, 2}});
    if (shape == Shape::CylinderShackle) {
        art.lines.addRect(QRectF(9, 14.5, 6, 4));
        art.lines.moveTo(9.8, 14);
        art.lines.cubicTo(9.8, 9.8, 13, 9.8, 14.2, 11.4);
    }
    return art;
}

ShapeArt bells(Shape shape)
{
    ShapeArt art;
    art.body = bell();
    line(art.lines, {{10, 21.5}, {14, 21.5}});
    if (shape == Shape::BellSlash)
        line(art.lines, {{3, 21}, {21, 3}});
    return art;
}

ShapeArt rings(Shape shape)
{
    ShapeArt art;
    if (shape == Shape::ArrowRing || shape == Shape::ArrowRingBars)
        arrowRing(art);
    if (shape == Shape::ArrowRingBars)
        bars(art, 3);
    if (shape == Shape::HookTick) {
        line(art.lines, {{8, 2.5}, {3.5, 7}, {8, 11.5}});
        art.lines.moveTo(3.5, 7);
        art.lines.lineTo(14, 7);
        art.lines.cubicTo(24, 7, 23, 16, 19, 18);
        tick(art, -3, 6, 0.9);
    }
    if (shape == Shape::BrokenRing) {
        for (const int from : {20, 140, 260}) {
            art.lines.arcMoveTo(QRectF(3, 3, 18, 18), from);
            art.lines.arcTo(QRectF(3, 3, 18, 18), from, 80);
        }
        bang(art, 7.5, 12);
    }
    return art;
}

ShapeArt circles(Shape shape)
{
    ShapeArt art;
    art.body = circle(9);
    if (shape == Shape::TickCircle)
        tick(art);
    if (shape == Shape::SlashCircle)
        line(art.lines, {{5.6, 18.4}, {18.4, 5.6}});
    if (shape == Shape::MinusCircle)
        line(art.lines, {{8, 12}, {16, 12}});
    if (shape == Shape::QuarterCircle) {
        art.solid.moveTo(12, 12);
        art.solid.arcTo(QRectF(3, 3, 18, 18), 90, -90);
        art.solid.closeSubpath();
    }
    if (shape == Shape::DashedClock || shape == Shape::Clock)
        line(art.lines, {{12, 7}, {12, 12}, {15.5, 14}});
    art.dashed = shape == Shape::DashedClock;
    return art;
}

ShapeArt others(Shape shape)
{
    ShapeArt art;
    if (shape == Shape::Triangle)
        art.body = closed({{5, 3}, {20, 12}, {5, 21}});
    if (shape == Shape::Diamond || shape == Shape::DiamondTick || shape == Shape::DiamondQuestion)
        art.body = diamond();
    if (shape == Shape::DiamondTick)
        tick(art, 0, 0, 0.8);
    if (shape == Shape::DiamondQuestion)
        question(art);
    if (shape == Shape::Warning) {
        art.body = closed({{12, 2.5}, {22.5, 21}, {1.5, 21}});
        bang(art, 9, 14);
    }
    if (shape == Shape::Padlock) {
        art.body.addRoundedRect(QRectF(4, 11, 16, 10.5), 1.5, 1.5);
        art.lines.moveTo(7.5, 10);
        art.lines.cubicTo(7.5, 0.5, 16.5, 0.5, 16.5, 10);
    }
    if (shape == Shape::Bars) {
        art.solid.addRect(QRectF(5, 3, 5, 18));
        art.solid.addRect(QRectF(14, 3, 5, 18));
    }
    if (shape == Shape::EyeSlash) {
        art.body.moveTo(1.5, 12);
        art.body.cubicTo(6, 4, 18, 4, 22.5, 12);
        art.body.cubicTo(18, 20, 6, 20, 1.5, 12);
        art.lines = circle(3);
        slash(art);
    }
    if (shape == Shape::FlatLine) {
        art.body.addRect(QRectF(2, 4, 20, 16));
        line(art.lines, {{5, 12}, {19, 12}});
    }
    if (shape == Shape::Hourglass) {
        art.body = closed({{5, 2.5}, {19, 2.5}, {12, 12}, {19, 21.5}, {5, 21.5}, {12, 12}});
        line(art.lines, {{9, 19}, {15, 19}});
    }
    if (shape == Shape::Blocked) {
        art.body.addRect(QRectF(3, 3, 18, 18));
        for (const qreal at : {9.0, 15.0}) {
            line(art.lines, {{at, 3}, {at, 21}});
            line(art.lines, {{3, at}, {21, at}});
        }
    }
    if (shape == Shape::NoReturn) {
        line(art.lines, {{2, 12}, {21, 12}});
        line(art.lines, {{16, 7}, {21, 12}, {16, 17}});
        line(art.lines, {{11, 3}, {11, 21}});
    }
    return art;
}

} // namespace

ShapeArt shapeArt(Shape shape)
{
    switch (shape) {
    case Shape::None:
        return {};
    case Shape::Octagon:
    case Shape::OctagonRing:
    case Shape::OctagonTick:
    case Shape::OctagonBars:
    case Shape::OctagonClock:
        return octagons(shape);
    case Shape::CylinderSlash:
    case Shape::CylinderShackle:
    case Shape::BrokenChain:
        return stores(shape);
    case Shape::Bell:
    case Shape::BellSlash:
        return bells(shape);
    case Shape::ArrowRing:
    case Shape::ArrowRingBars:
    case Shape::HookTick:
    case Shape::BrokenRing:
        return rings(shape);
    case Shape::Circle:
    case Shape::TickCircle:
    case Shape::SlashCircle:
    case Shape::MinusCircle:
    case Shape::QuarterCircle:
    case Shape::DashedClock:
    case Shape::Clock:
        return circles(shape);
    case Shape::Triangle:
    case Shape::Diamond:
    case Shape::DiamondTick:
    case Shape::DiamondQuestion:
    case Shape::Warning:
    case Shape::Padlock:
    case Shape::Bars:
    case Shape::EyeSlash:
    case Shape::FlatLine:
    case Shape::Hourglass:
    case Shape::Blocked:
    case Shape::NoReturn:
        return others(shape);
    }
    return {};
}

} // namespace holdpoint
