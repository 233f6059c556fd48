#pragma once

#include "ui/widgets/plotdata.h"

class QChart;

namespace holdpoint {

// Gives a chart the value axis and the grid: whole tokens, no titles, no legend, labels that are numbers only (Qt Charts would
// render HTML in anything else). Time moves all the time and is painted over it.
void dressChart(QChart &chart, const QString &unit, const AxisSpan &span, const QSizeF &size, const QRectF &area, const Tokens &tokens);
// What stands at the lines of the grid, from the lowest on.
QStringList valueLabels(const AxisSpan &span, const QString &unit);

} // namespace holdpoint
