#include "ui/widgets/stylepaint.h"

#include "ui/widgets/type.h"

#include <QtGui/QPainterPath>

namespace holdpoint::paint {

void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width, qreal round)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), round, round);
    painter.restore();
}

QColor mix(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

void chevron(QPainter &painter, const QRect &rect, const QColor &color, bool up)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    const qreal dy = up ? -2.5 : 2.5;
    painter.drawPolyline(QPolygonF({{c.x() - 5, c.y() - dy}, {c.x(), c.y() + dy}, {c.x() + 5, c.y() - dy}}));
    painter.restore();
}

void tick(QPainter &painter, const QRect &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const QRectF r(rect);
    painter.drawPolyline(QPolygonF({{r.left() + r.width() * 0.22, r.top() + r.height() * 0.52},
                                    {r.left() + r.width() * 0.42, r.top() + r.height() * 0.72},
                                    {r.left() + r.width() * 0.80, r.top() + r.height() * 0.27}}));
    painter.restore();
}

void button(QPainter &painter, const QStyleOption &option, const Tokens &t, bool accent, bool safety)
{
    const bool on = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = option.state & QStyle::State_MouseOver;
    QColor fill = accent && on ? t.plate(PlateTone::Accent).fill : t.raised;
    if (!on)
        fill = t.surface;
    else if (down)
        fill = mix(fill, t.ctl, 0.3);
    else if (hover)
        fill = mix(fill, accent ? t.ink : t.hair, accent ? 0.12 : 0.35);
    QColor border = accent ? fill : (safety ? t.ink : t.ctl);
    if (!on)
        border = t.dis;
    box(painter, option.rect, fill, border, safety ? 2 : 1);
}

void field(QPainter &painter, const QStyleOption &option, const Tokens &t)
{
    const bool on = option.state & QStyle::State_Enabled;
    box(painter, option.rect, on ? t.raised : t.surface, on ? t.ctl : t.dis);
}

void checkBox(QPainter &painter, const QStyleOption &option, const Tokens &t)
{
    const bool on = option.state & QStyle::State_Enabled;
    const QColor line = on ? t.ctl : t.dis;
    box(painter, option.rect, on ? t.raised : t.surface, line, 1.5, 2);
    if (option.state & QStyle::State_On)
        tick(painter, option.rect, on ? t.ink : t.dis);
    else if (option.state & QStyle::State_NoChange)
        painter.fillRect(option.rect.adjusted(4, 7, -4, -7), on ? t.ink : t.dis);
}

void radioButton(QPainter &painter, const QStyleOption &option, const Tokens &t)
{
    const bool on = option.state & QStyle::State_Enabled;
    box(painter, option.rect, on ? t.raised : t.surface, on ? t.ctl : t.dis, 1.5, option.rect.width() / 2.0);
    if (!(option.state & QStyle::State_On))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? t.ink : t.dis);
    painter.drawEllipse(QRectF(option.rect).center(), 4, 4);
    painter.restore();
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Tokens &t)
{
    const QRect r = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(r.left() + 8, r.center().y(), r.width() - 16, 1), t.hair);
        return;
    }
    const bool on = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(r, mix(t.raised, t.hair, 0.6));
        painter.fillRect(QRect(r.left(), r.top(), 3, r.height()), t.accent);
    }
    painter.setPen(on ? t.ink : t.dis);
    painter.setFont(typeFont(Type::Body));
    const QRect mark(r.left() + 10, r.center().y() - 7, 16, 16);
    if (option.checked)
        tick(painter, mark, on ? t.ink : t.dis);
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    const QRect text = r.adjusted(34, 0, -20, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, option.text.left(tab));
    if (tab >= 0) {
        painter.setFont(typeFont(Type::Caption));
        painter.setPen(on ? t.ink2 : t.dis);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        painter.save();
        painter.translate(r.right() - 12, r.center().y());
        painter.rotate(-90);
        chevron(painter, QRect(-5, -5, 10, 10), on ? t.ink2 : t.dis);
        painter.restore();
    }
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const Tokens &t)
{
    painter.fillRect(option.rect, t.surface);
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken))
        box(painter, option.rect.adjusted(0, 3, 0, -3), t.raised, t.hair);
    const bool on = option.state & QStyle::State_Enabled;
    painter.setFont(typeFont(Type::Body));
    painter.setPen(on ? t.ink : t.dis);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, option.text);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Tokens &t)
{
    painter.fillRect(option.rect, t.surface);
    if (option.minimum >= option.maximum)
        return;
    const bool upright = option.orientation == Qt::Vertical;
    const QRect r = upright ? handle.adjusted(3, 1, -3, -1) : handle.adjusted(1, 3, -1, -3);
    const bool hover = option.state & QStyle::State_MouseOver;
    box(painter, r, hover ? t.ink2 : t.ctl, {}, 0, 3);
}

void header(QPainter &painter, const QStyleOptionHeader &option, const Tokens &t)
{
    painter.save();
    painter.setFont(typeFont(Type::Caption, true));
    QFont font = painter.font();
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(t.ink2);
    const bool last = option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    const QRect text = option.rect.adjusted(8, 0, last ? 0 : -8, 0);
    const QString shown = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, text.width());
    painter.drawText(text, static_cast<int>(option.textAlignment) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.hair);
    painter.restore();
}

void focusRing(QPainter &painter, const QRect &rect, const Tokens &t)
{
    box(painter, rect, {}, t.accent, 2, radius + 3);
    box(painter, rect.adjusted(2, 2, -2, -2), {}, t.focusInner, 2, radius + 1);
}

} // namespace holdpoint::paint
