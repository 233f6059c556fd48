#include "ui/widgets/plotdata.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace holdpoint {

AxisSpan axisSpan(const PlotData &data)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto take = [&](double v) {
        if (!std::isfinite(v))
            return;
        low = std::min(low, v);
        high = std::max(high, v);
    };
    for (const PlotPoint &p : data.points)
        if (p.at >= data.from && p.at <= data.to)
            take(p.value);
    for (const auto &v : {data.median, data.low, data.high, data.watch, data.fire})
        if (v)
            take(*v);
    if (!std::isfinite(low)) {
        low = 0;
        high = 1;
    }
    if (data.fromZero)
        low = std::min(low, 0.0);
    if (high <= low)
        high = low + (low == 0 ? 1 : std::abs(low) * 0.1);
    const double raw = (high - low) * 1.1 / 5;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    const double lead = raw / power;
    const double step = (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
    AxisSpan span;
    span.step = step;
    span.low = std::floor(low / step + 1e-9) * step;
    span.high = std::ceil((high + (high - low) * 0.06) / step - 1e-9) * step;
    span.decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
    return span;
}

QList<PlotPoint> thinned(const QList<PlotPoint> &points, qint64 from, qint64 to, int pixels)
{
    QList<PlotPoint> out;
    if (pixels <= 0 || to <= from)
        return out;
    const auto begin = std::lower_bound(points.begin(), points.end(), from, [](const PlotPoint &p, qint64 at) { return p.at < at; });
    const auto end = std::upper_bound(begin, points.end(), to, [](qint64 at, const PlotPoint &p) { return at < p.at; });
    const auto column = [&](qint64 at) { return static_cast<qint64>(double(at - from) / double(to - from) * pixels); };
    for (auto it = begin; it != end;) {
        if (!std::isfinite(it->value)) {
            if (!out.isEmpty() && std::isfinite(out.last().value))
                out.append(*it);
            ++it;
            continue;
        }
        const PlotPoint *smallest = &*it;
        const PlotPoint *largest = &*it;
        const qint64 here = column(it->at);
        for (; it != end && std::isfinite(it->value) && column(it->at) == here; ++it) {
            smallest = it->value < smallest->value ? &*it : smallest;
            largest = it->value > largest->value ? &*it : largest;
        }
        out.append(*(smallest->at <= largest->at ? smallest : largest));
        if (smallest != largest)
            out.append(*(smallest->at <= largest->at ? largest : smallest));
    }
    return out;
}

QList<qint64> timeTicks(qint64 from, qint64 to, int most)
{
    constexpr qint64 minute = 60'000;
    QList<qint64> ticks;
    for (const qint64 step : {1, 2, 3, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10'080, 43'200}) {
        const bool sameDayTwice = to - from > 2 * 1440 * minute && step < 1440;
        if ((to - from) / (step * minute) >= most || sameDayTwice)
            continue;
        for (qint64 at = (from / (step * minute) + 1) * step * minute; at <= to; at += step * minute)
            ticks.append(at);
        break;
    }
    return ticks;
}

} // namespace holdpoint
