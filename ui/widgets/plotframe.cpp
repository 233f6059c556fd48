#include "ui/widgets/plotframe.h"

#include "ui/widgets/type.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtWidgets/QGraphicsLayout>

#include <cmath>

namespace holdpoint {

namespace {

QCategoryAxis *axis(const Tokens &t)
{
    auto *made = new QCategoryAxis;
    made->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    made->setLabelsFont(typeFont(Type::Caption));
    made->setLabelsColor(t.ink2);
    made->setTruncateLabels(false);
    made->setLinePen(QPen(t.ctl, 1));
    return made;
}

QCategoryAxis *timeAxis(const PlotData &data, int width, const Tokens &t)
{
    QCategoryAxis *made = axis(t);
    made->setRange(0, double(data.to - data.from));
    made->setStartValue(0);
    made->setGridLineVisible(false);
    for (const qint64 at : timeTicks(data.from, data.to, qMax(2, width / 56)))
        made->append(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(QStringLiteral("HH:mm")), double(at - data.from));
    return made;
}

QCategoryAxis *valueAxis(const PlotData &data, const AxisSpan &span, const Tokens &t)
{
    QCategoryAxis *made = axis(t);
    made->setRange(span.low, span.high);
    made->setStartValue(span.low - span.step);
    made->setGridLinePen(QPen(t.hair, 1));
    const int steps = static_cast<int>(std::lround((span.high - span.low) / span.step));
    for (int i = 0; i <= steps; ++i) {
        const double v = span.low + i * span.step;
        made->append(QLocale().toString(v, 'f', span.decimals) + data.unit.toHtmlEscaped(), v);
    }
    return made;
}

} // namespace

void dressChart(QChart &chart, const PlotData &data, const AxisSpan &span, const QSizeF &size, const QRectF &area, const Tokens &t)
{
    const auto old = chart.axes();
    for (QAbstractAxis *each : old) {
        chart.removeAxis(each);
        delete each;
    }
    chart.removeAllSeries();
    chart.legend()->hide();
    chart.setBackgroundVisible(false);
    chart.setMargins({});
    chart.setPlotAreaBackgroundVisible(false); // it would stand where the plot area was before the last layout
    chart.resize(size);
    auto *carrier = new QLineSeries;
    chart.addSeries(carrier);
    QCategoryAxis *x = timeAxis(data, static_cast<int>(area.width()), t);
    QCategoryAxis *y = valueAxis(data, span, t);
    chart.addAxis(x, Qt::AlignBottom);
    chart.addAxis(y, Qt::AlignLeft);
    carrier->attachAxis(x);
    carrier->attachAxis(y);
    chart.setPlotArea(area);
    // The layout is posted otherwise, and the picture taken before it would have neither labels nor grid.
    chart.layout()->activate();
}

} // namespace holdpoint
