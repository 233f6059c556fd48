#pragma once

#include "models/metrics/seriescodec.h"

#include <bit>

namespace holdpoint {

// What is kept beside a chunk, so that wide pictures need not open it. Of valid samples; 0 when there are none.
struct ChunkStats {
    qint64 from = 0, to = 0, count = 0, valid = 0;
    double low = 0, high = 0, sum = 0;
    qint64 lowAt = 0, highAt = 0;
};

inline ChunkStats statsOf(const CodedSeries &series)
{
    ChunkStats stats;
    if (series.empty())
        return stats;
    stats.from = series.front().ms;
    stats.to = series.back().ms;
    stats.count = static_cast<qint64>(series.size());
    for (const CodedSample &sample : series) {
        if (sample.state != SampleState::Valid)
            continue;
        if (stats.valid == 0 || sample.value < stats.low) {
            stats.low = sample.value;
            stats.lowAt = sample.ms;
        }
        if (stats.valid == 0 || sample.value > stats.high) {
            stats.high = sample.value;
            stats.highAt = sample.ms;
        }
        stats.sum += sample.value;
        ++stats.valid;
    }
    return stats;
}

// Doubles are stored by their bits: columns of the file are integers, texts and blobs only.
inline qint64 bitsOf(double value)
{
    return std::bit_cast<qint64>(value);
}
inline double realOf(qint64 bits)
{
    return std::bit_cast<double>(bits);
}

} // namespace holdpoint
