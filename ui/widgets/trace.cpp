#include "ui/widgets/trace.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace holdpoint {

void Trace::add(qint64 at, double value)
{
    m_last = at;
    if (!std::isfinite(value)) {
        const bool known = !m_levels[0].isEmpty();
        if (known && (m_gaps.isEmpty() || m_gaps.last() < std::max(m_levels[0].last().low.at, m_levels[0].last().high.at)))
            m_gaps.append(at);
        return;
    }
    const PlotPoint point{at, value};
    for (int level = 0; level < widths; ++level) {
        QList<Bucket> &buckets = m_levels[static_cast<size_t>(level)];
        const qint64 index = at / widthOf(level);
        if (buckets.isEmpty() || buckets.last().index != index) {
            buckets.append({index, point, point});
            continue;
        }
        Bucket &bucket = buckets.last();
        if (value < bucket.low.value)
            bucket.low = point;
        if (value > bucket.high.value)
            bucket.high = point;
    }
}

void Trace::forgetBefore(qint64 at)
{
    const QList<Bucket> &finest = m_levels[0];
    const auto first =
        std::lower_bound(finest.begin(), finest.end(), at / widthOf(0), [](const Bucket &b, qint64 i) { return b.index < i; });
    if ((first - finest.begin()) * 4 < finest.size())
        return;
    for (int level = 0; level < widths; ++level)
        m_levels[static_cast<size_t>(level)].removeIf([&](const Bucket &b) { return b.index < at / widthOf(level); });
    m_gaps.removeIf([&](qint64 gap) { return gap < at; });
}

void Trace::clear()
{
    *this = {};
}

double Trace::largest() const
{
    double largest = 0;
    constexpr size_t minute = 6; // fine enough to forget, coarse enough to look through
    for (const Bucket &bucket : m_levels[minute])
        largest = std::max({largest, std::abs(bucket.low.value), std::abs(bucket.high.value)});
    return largest;
}

QList<PlotPoint> Trace::points(qint64 from, qint64 to, int pixels) const
{
    QList<PlotPoint> out;
    if (pixels <= 0 || to <= from)
        return out;
    int level = 0;
    while (level + 1 < widths && widthOf(level) * pixels < to - from)
        ++level;
    const QList<Bucket> &buckets = m_levels[static_cast<size_t>(level)];
    auto bucket =
        std::lower_bound(buckets.begin(), buckets.end(), from / widthOf(level), [](const Bucket &b, qint64 i) { return b.index < i; });
    auto gap = std::lower_bound(m_gaps.begin(), m_gaps.end(), from);
    out.reserve(2 * (buckets.end() - bucket) + 8);
    const auto put = [&](const PlotPoint &point) {
        if (point.at < from || point.at > to)
            return;
        while (gap != m_gaps.end() && *gap < point.at) {
            if (!out.isEmpty() && *gap > out.last().at && std::isfinite(out.last().value))
                out.append({*gap, std::numeric_limits<double>::quiet_NaN()});
            ++gap;
        }
        out.append(point);
    };
    for (; bucket != buckets.end() && bucket->index <= to / widthOf(level); ++bucket) {
        const bool rises = bucket->low.at <= bucket->high.at;
        put(rises ? bucket->low : bucket->high);
        if (bucket->low.at != bucket->high.at)
            put(rises ? bucket->high : bucket->low);
    }
    if (gap != m_gaps.end() && *gap <= to && !out.isEmpty() && *gap > out.last().at)
        out.append({*gap, std::numeric_limits<double>::quiet_NaN()});
    return out;
}

} // namespace holdpoint
