#include "models/metrics/downsample.h"

namespace holdpoint {

namespace {

// Collects one bucket after the other.
class Thinner
{
public:
    Thinner(qint64 width, Duration gap) : m_width(width), m_gap(gap) { }
    void add(const Sample &sample);
    QList<Sample> finish();

private:
    void flush();
    void breakAt(const Sample &sample);

    qint64 m_width;
    Duration m_gap;
    qint64 m_bucket = 0;
    std::optional<Sample> m_low, m_high;
    std::optional<Instant> m_last; // of the newest valid sample
    bool m_broken = false; // the newest point out is a gap
    QList<Sample> m_out;
};

void Thinner::flush()
{
    if (!m_low)
        return;
    const bool lowFirst = m_low->at <= m_high->at;
    m_out << (lowFirst ? *m_low : *m_high);
    if (m_low->at != m_high->at)
        m_out << (lowFirst ? *m_high : *m_low);
    m_low.reset();
    m_high.reset();
}

void Thinner::breakAt(const Sample &sample)
{
    flush();
    if (!m_broken)
        m_out << sample;
    m_broken = true;
}

void Thinner::add(const Sample &sample)
{
    if (sample.state != SampleState::Valid)
        return breakAt(sample);
    if (m_gap.count() > 0 && m_last && !m_broken && sample.at - *m_last > m_gap)
        breakAt({*m_last + Duration{1}, SampleState::NoData, 0, QStringLiteral("no samples")});
    const qint64 ms = toMs(sample.at);
    const qint64 bucket = ms >= 0 ? ms / m_width : (ms - m_width + 1) / m_width;
    if (m_low && bucket != m_bucket)
        flush();
    m_bucket = bucket;
    m_broken = false;
    m_last = sample.at;
    if (!m_low || sample.value < m_low->value)
        m_low = sample;
    if (!m_high || sample.value > m_high->value)
        m_high = sample;
}

QList<Sample> Thinner::finish()
{
    flush();
    return std::exchange(m_out, {});
}

} // namespace

qint64 bucketWidth(Instant from, Instant to, int buckets)
{
    const qint64 span = std::max<qint64>(1, (to - from).count());
    const qint64 count = std::max(1, buckets);
    return std::max<qint64>(1, (span + count - 1) / count);
}

QList<Sample> minMaxBuckets(const QList<Sample> &samples, Instant from, Instant to, int buckets, Duration gap)
{
    const auto before = [](const Sample &sample, Instant at) { return sample.at < at; };
    const auto after = [](Instant at, const Sample &sample) { return at < sample.at; };
    const auto first = std::lower_bound(samples.begin(), samples.end(), from, before);
    const auto last = std::upper_bound(first, samples.end(), to, after);
    const bool few = std::distance(first, last) <= 2 * std::max(1, buckets);
    Thinner thinner(few ? 1 : bucketWidth(from, to, buckets), gap);
    if (few && gap.count() <= 0)
        return QList<Sample>(first, last);
    for (auto it = first; it != last; ++it)
        thinner.add(*it);
    return thinner.finish();
}

} // namespace holdpoint
