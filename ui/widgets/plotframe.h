#pragma once

#include "ui/widgets/plotdata.h"

class QPainter;

namespace holdpoint {

// Paints the value axis and the grid of a plot of that size: no titles, no legend, labels that are numbers only (Qt Charts would
// render HTML in anything else). Time moves all the time and is painted over it.
void paintAxes(QPainter &painter, const QString &unit, const AxisSpan &span, const QSizeF &size, const QRectF &area, const Tokens &tokens);
// What stands at the lines of the grid, from the lowest on.
QStringList valueLabels(const AxisSpan &span, const QString &unit);

} // namespace holdpoint
