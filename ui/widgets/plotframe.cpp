#include "ui/widgets/plotframe.h"

#include "ui/widgets/type.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QLocale>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QGraphicsScene>

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

QCategoryAxis *valueAxis(const QString &unit, const AxisSpan &span, const Tokens &t)
{
    QCategoryAxis *made = axis(t);
    made->setRange(span.low, span.high);
    made->setStartValue(span.low - span.step);
    made->setGridLinePen(QPen(t.hair, 1));
    const QStringList labels = valueLabels(span, unit.toHtmlEscaped());
    for (qsizetype i = 0; i < labels.size(); ++i)
        made->append(labels.at(i), span.low + double(i) * span.step);
    return made;
}

} // namespace

QStringList valueLabels(const AxisSpan &span, const QString &unit)
{
    const QLocale locale;
    QStringList labels;
    const int steps = static_cast<int>(std::lround((span.high - span.low) / span.step));
    for (int i = 0; i <= steps; ++i)
        labels.append(locale.toString(span.low + i * span.step, 'f', span.decimals) + unit);
    return labels;
}

// A chart of its own each time: one that is dressed anew keeps its old axes until the event loop takes them away.
void paintAxes(QPainter &painter, const QString &unit, const AxisSpan &span, const QSizeF &size, const QRectF &area, const Tokens &t)
{
    QGraphicsScene scene;
    auto *chart = new QChart;
    scene.addItem(chart);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->setPlotAreaBackgroundVisible(false); // it would stand where the plot area was before the last layout
    chart->resize(size);
    auto *carrier = new QLineSeries;
    chart->addSeries(carrier);
    auto *x = new QValueAxis;
    x->setVisible(false);
    QCategoryAxis *y = valueAxis(unit, span, t);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    carrier->attachAxis(x);
    carrier->attachAxis(y);
    chart->setPlotArea(area);
    // The layout is posted otherwise, and the picture taken before it would have neither labels nor grid.
    chart->layout()->activate();
    const QRectF all(QPointF(), size);
    scene.setSceneRect(all);
    scene.render(&painter, all, all);
}

} // namespace holdpoint
