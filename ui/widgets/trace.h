#pragma once

#include "ui/widgets/plotdata.h"

#include <array>

namespace holdpoint {

// The samples of one line, kept as the smallest and the largest of buckets whose widths double from a second on, multiples of
// their width since the epoch. A sample costs one bucket a width; a picture costs its pixels, however long the line is.
class Trace
{
public:
    void add(qint64 at, double value); // ms since the epoch, later than all before; nan = not known from here on
    void forgetBefore(qint64 at); // now and then, not with every call
    void clear();
    qint64 last() const { return m_last; } // of the newest; the smallest qint64 when there is none
    double largest() const; // of the absolute values kept, 0 when there is none
    // Of [from, to], at most two points a pixel and one for every gap between them; no peak is lost.
    QList<PlotPoint> points(qint64 from, qint64 to, int pixels) const;

private:
    struct Bucket {
        qint64 index = 0; // time / width
        PlotPoint low, high;
    };
    static constexpr int widths = 16; // 1 s to 9 h
    static constexpr qint64 widthOf(int level) { return 1000LL << level; }

    std::array<QList<Bucket>, widths> m_levels;
    QList<qint64> m_gaps; // where nothing is known up to the next sample
    qint64 m_last = std::numeric_limits<qint64>::min();
};

} // namespace holdpoint
