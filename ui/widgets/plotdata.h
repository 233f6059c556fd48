#pragma once

#include "ui/widgets/bars.h"
#include "ui/widgets/shape.h"

#include <QtCore/QPointF>

#include <optional>

namespace holdpoint {

struct PlotPoint {
    qint64 at = 0; // ms since the epoch, UTC
    double value = 0; // nan = a gap
};

struct PlotMarker {
    qint64 at = 0;
    QString text;
    Shape shape = Shape::None;
    Tone tone = Tone::Ink;
};

// A stretch of time behind the line.
struct PlotBand {
    qint64 from = 0, to = 0;
    QString text; // above it
    bool unknown = false; // cross-hatched instead of grey
};

// Everything a Plot draws. Labels stand at the right ends of their lines; texts are plain.
struct PlotData {
    QList<PlotPoint> points; // oldest first
    qint64 from = 0, to = 0;
    std::optional<double> median, low, high; // baseline: dotted line and band
    std::optional<double> watch, fire; // dashed and solid
    QString medianLabel, watchLabel, fireLabel;
    QList<PlotMarker> markers;
    QList<PlotBand> bands;
    std::optional<qint64> staleFrom; // hatched from here to the right edge
    bool fromZero = true;
    QString unit; // after the numbers of the axis, with its space
    QString ground; // across the plot area: "SIMULATED"
};

// The y axis: its ends and the step between lines, on round numbers.
struct AxisSpan {
    double low = 0, high = 1, step = 1;
    int decimals = 0;
};
AxisSpan axisSpan(const PlotData &data);

// At most two points a pixel, the smallest and the largest of each column, so that no peak is lost. Gaps stay gaps.
QList<PlotPoint> thinned(const QList<PlotPoint> &points, qint64 from, qint64 to, int pixels);

// Round UTC times for the x axis, at most `most` of them.
QList<qint64> timeTicks(qint64 from, qint64 to, int most);

} // namespace holdpoint
