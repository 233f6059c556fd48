#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace holdpoint {

// How long samples are kept whole where the playbook's `retention` does not say; their sums twelve times as long.
constexpr Duration samplesKept{30LL * 24 * 3'600'000};
constexpr int sumsKept = 12;

struct StoredSample {
    QString metric;
    Sample sample;
};

// The past of every metric, for charts, burn rates and restarts; evidence of decisions is in the journal. One writer, the
// engine; others read. Not thread-safe: one object a thread.
class SampleStore
{
public:
    virtual ~SampleStore() = default;

    // One commit for the whole batch. Samples of a metric may come in any order; of two with one time the later written counts.
    virtual Result<void> append(const QList<StoredSample> &batch) = 0;
    // Samples of [from, to] by time. With maxPoints > 0 at most about that many: the smallest and the largest of each bucket,
    // the first of every gap kept; where a bucket is wider than what is summed up in the store, from those sums alone.
    virtual Result<QList<Sample>> read(const QString &metric, Instant from, Instant to, int maxPoints = 0) = 0;
    virtual Result<std::optional<Sample>> newest(const QString &metric) = 0;
    virtual Result<QStringList> metrics() = 0;
    // Of whole chunks that ended before `raw` only the sums are kept (smallest and largest of an hour or so), of those that ended
    // before `sums` nothing.
    virtual Result<void> retain(Instant raw, Instant sums) = 0;
};

} // namespace holdpoint
