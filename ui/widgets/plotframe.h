#pragma once

#include "ui/widgets/plotdata.h"

class QChart;

namespace holdpoint {

// Gives a chart the axes and grid of `data`: whole tokens, no titles, no legend, labels that are numbers and clocks only
// (Qt Charts would render HTML in anything else).
void dressChart(QChart &chart, const PlotData &data, const AxisSpan &span, const QSizeF &size, const QRectF &area, const Tokens &tokens);

} // namespace holdpoint
