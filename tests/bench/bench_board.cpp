// P6: a board of 12 charts with 24 series, all dirty every frame, against Qt Charts that are given every point.
#include "tests/bench/bench.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/trace.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>
// Its header is written for Qt's keywords.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#include <qcustomplot.h>
#pragma GCC diagnostic pop
#undef signals
#undef slots
#undef foreach

#include <cmath>

using namespace holdpoint;
using namespace holdpoint::bench;

namespace {

constexpr int charts = 12, seriesAChart = 2;
constexpr qint64 start = 1'763'640'000'000;

// Made once: only handing over and painting is measured.
double valueAt(int series, int i)
{
    static std::vector<std::vector<double>> known(charts * seriesAChart);
    auto &list = known[static_cast<size_t>(series)];
    for (int k = static_cast<int>(list.size()); k <= i; ++k)
        list.push_back(50 + 30 * std::sin(k / 300.0 + series) + (k * 7919 + series * 31) % 100 / 20.0);
    return list[static_cast<size_t>(i)];
}

QWidget *gridOf(const std::vector<QWidget *> &widgets)
{
    auto *board = new QWidget;
    auto *grid = new QGridLayout(board);
    for (size_t i = 0; i < widgets.size(); ++i)
        grid->addWidget(widgets[i], static_cast<int>(i) / 4, static_cast<int>(i) % 4);
    board->resize(1600, 800);
    board->show();
    QApplication::processEvents();
    return board;
}

// Milliseconds of a frame: new data into every chart, and all that is dirty painted into the window.
template <class Update> double frameMs(int frames, Update update)
{
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        times.push_back(1e3 * timedOnCore([&] {
                            update(frame);
                            QApplication::processEvents();
                        }));
    }
    return median(times);
}

// A sample more in every series each frame, as it comes.
double ours(int points, int frames, bool axisMoves)
{
    std::vector<QWidget *> widgets;
    std::vector<Plot *> plots; // two series a chart: a plot holds one, so there are two plots where the others have one chart
    std::vector<Trace> traces(charts * seriesAChart);
    for (int i = 0; i < charts * seriesAChart; ++i) {
        plots.push_back(new Plot(QString::number(i)));
        widgets.push_back(plots.back());
        for (int k = 0; k < points - 1; ++k)
            traces[static_cast<size_t>(i)].add(start + k * 1000LL, valueAt(i, k));
    }
    const std::unique_ptr<QWidget> board(gridOf(widgets));
    return frameMs(frames, [&](int frame) {
        for (int i = 0; i < charts * seriesAChart; ++i) {
            Trace &trace = traces[static_cast<size_t>(i)];
            trace.add(start + (points - 1 + frame) * 1000LL, valueAt(i, points - 1 + frame));
            PlotData data;
            data.from = start + (axisMoves ? frame * 1000LL : 0);
            data.to = data.from + (points - 1) * 1000LL;
            data.points = trace.points(data.from, data.to, plots[static_cast<size_t>(i)]->width());
            plots[static_cast<size_t>(i)]->setData(data);
        }
    });
}

double naive(int points, int frames)
{
    std::vector<QWidget *> widgets;
    std::vector<QLineSeries *> lines;
    std::vector<QValueAxis *> axes;
    for (int i = 0; i < charts; ++i) {
        auto *chart = new QChart;
        auto *x = new QValueAxis, *y = new QValueAxis;
        y->setRange(0, 100);
        chart->addAxis(x, Qt::AlignBottom);
        chart->addAxis(y, Qt::AlignLeft);
        axes.push_back(x);
        for (int k = 0; k < seriesAChart; ++k) {
            lines.push_back(new QLineSeries);
            chart->addSeries(lines.back());
            lines.back()->attachAxis(x);
            lines.back()->attachAxis(y);
        }
        auto *view = new QChartView(chart);
        view->setRenderHint(QPainter::Antialiasing);
        widgets.push_back(view);
    }
    const std::unique_ptr<QWidget> board(gridOf(widgets));
    return frameMs(frames, [&](int frame) {
        for (size_t i = 0; i < lines.size(); ++i) {
            QList<QPointF> list;
            list.reserve(points);
            for (int k = 0; k < points; ++k)
                list << QPointF(frame + k, valueAt(static_cast<int>(i), frame + k));
            lines[i]->replace(list);
        }
        for (QValueAxis *axis : axes)
            axis->setRange(frame, frame + points - 1);
    });
}

// Its fastest setting: nothing antialiased, fast polylines; a sample more in every series, those before the window dropped.
double customPlot(int points, int frames)
{
    std::vector<QWidget *> widgets;
    std::vector<QCustomPlot *> plots;
    for (int i = 0; i < charts; ++i) {
        auto *plot = new QCustomPlot;
        plot->setNotAntialiasedElements(QCP::aeAll);
        plot->setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
        plot->yAxis->setRange(0, 100);
        for (int k = 0; k < seriesAChart; ++k) {
            QCPGraph *graph = plot->addGraph();
            for (int p = 0; p < points - 1; ++p)
                graph->addData(p, valueAt(i * seriesAChart + k, p));
        }
        plots.push_back(plot);
        widgets.push_back(plot);
    }
    const std::unique_ptr<QWidget> board(gridOf(widgets));
    return frameMs(frames, [&](int frame) {
        for (int i = 0; i < charts; ++i) {
            QCustomPlot *plot = plots[static_cast<size_t>(i)];
            for (int k = 0; k < seriesAChart; ++k) {
                plot->graph(k)->addData(points - 1 + frame, valueAt(i * seriesAChart + k, points - 1 + frame));
                plot->graph(k)->data()->removeBefore(frame);
            }
            plot->xAxis->setRange(frame, frame + points - 1);
            plot->replot(QCustomPlot::rpQueuedRefresh);
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const double hour = ours(3'600, 12, true), day = ours(86'400, 3, true), still = ours(3'600, 12, false), all = naive(3'600, 8);
    figure("P6 a frame of 24 series of 3 600 points against Qt Charts with every point (bar: 0.05 or less)", hour, all, "ms");
    figure("P6 the same while the axes stand still (bar: 0.05 or less)", still, all, "ms");
    figure("P6 the same frame against QCustomPlot at its fastest (bar: 0.70 or less)", hour, customPlot(3'600, 12), "ms");
    figure("P6 a frame of 24 series of 86 400 points against one of 3 600 (bar: 2 or less)", day, hour, "ms");
    figure("P6 a core at 10 frames a second against 6 % (bar: 1 or less)", hour, 6, "percent");
    figure("P6 a core at 60 frames a second against 40 % (bar: 1 or less)", 6 * hour, 40, "percent");
    return 0;
}
