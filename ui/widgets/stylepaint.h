#pragma once

#include "ui/widgets/tokens.h"

#include <QtCore/QRect>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

// The painting that the style's switches send to.
namespace holdpoint::paint {

constexpr int radius = 3;

// A rounded box with a border of `width` inside `rect`.
void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width = 1, qreal round = radius);
QColor mix(const QColor &a, const QColor &b, qreal share);
void chevron(QPainter &painter, const QRect &rect, const QColor &color, bool up = false);
void tick(QPainter &painter, const QRect &rect, const QColor &color);

void button(QPainter &painter, const QStyleOption &option, const Tokens &tokens, bool accent, bool safety);
void field(QPainter &painter, const QStyleOption &option, const Tokens &tokens);
void checkBox(QPainter &painter, const QStyleOption &option, const Tokens &tokens);
void radioButton(QPainter &painter, const QStyleOption &option, const Tokens &tokens);
void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Tokens &tokens);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const Tokens &tokens);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Tokens &tokens);
void header(QPainter &painter, const QStyleOptionHeader &option, const Tokens &tokens);
void focusRing(QPainter &painter, const QRect &rect, const Tokens &tokens);

} // namespace holdpoint::paint
