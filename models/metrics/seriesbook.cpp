#include "models/metrics/seriesbook.h"

namespace holdpoint {

int SeriesBook::series(const Metric &metric)
{
    if (const auto found = m_index.constFind(metric.id); found != m_index.constEnd())
        return *found;
    Series s;
    s.id = metric.id;
    s.unit = metric.unit;
    s.staleAfter = metric.staleAfter;
    s.objective = metric.objective;
    m_series.push_back(std::move(s));
    const int index = static_cast<int>(m_series.size()) - 1;
    m_index.insert(metric.id, index);
    return index;
}

int SeriesBook::indexOf(const QString &metric) const
{
    return m_index.value(metric, -1);
}

int SeriesBook::window(int series, Duration length, WindowNeeds needs)
{
    for (size_t i : m_series[static_cast<size_t>(series)].windows) {
        if (m_windows[i].window.length() == length) {
            m_windows[i].window.require(needs);
            return static_cast<int>(i);
        }
    }
    m_windows.push_back({series, Window(length, needs)});
    m_series[static_cast<size_t>(series)].windows.push_back(m_windows.size() - 1);
    return static_cast<int>(m_windows.size()) - 1;
}

void SeriesBook::remember(int series, int valid)
{
    Series &s = m_series[static_cast<size_t>(series)];
    if (static_cast<size_t>(std::max(valid, 1)) <= s.valid.size())
        return;
    std::vector<Instant> ring(static_cast<size_t>(valid));
    const auto count = static_cast<size_t>(s.validCount);
    for (size_t i = count - std::min(count, s.valid.size()); i < count; ++i)
        ring[i % ring.size()] = s.valid[i % s.valid.size()];
    s.valid.swap(ring);
}

void SeriesBook::setBaseline(const QString &metric, double median)
{
    if (const int i = indexOf(metric); i >= 0)
        m_series[static_cast<size_t>(i)].baseline = median;
}

void SeriesBook::add(int series, const Sample &sample)
{
    Series &s = m_series[static_cast<size_t>(series)];
    const bool late = !s.waiting.empty() ? sample.at <= s.waiting.back().at : s.newest() && sample.at <= s.newest()->at;
    if (late)
        return;
    if (sample.at > m_now)
        s.waiting.push_back(sample);
    else
        enter(s, sample);
}

void SeriesBook::moveTo(Instant t)
{
    m_now = std::max(m_now, t);
    for (Series &s : m_series) {
        while (!s.waiting.empty() && s.waiting.front().at <= m_now) {
            enter(s, s.waiting.front());
            s.waiting.pop_front();
        }
    }
    for (OfSeries &w : m_windows)
        w.window.moveTo(m_now);
}

void SeriesBook::enter(Series &series, const Sample &sample)
{
    series.recent[series.count++ % series.recent.size()] = sample;
    if (sample.state != SampleState::Valid)
        return;
    series.newestValid = sample.at;
    series.valid[static_cast<size_t>(series.validCount++) % series.valid.size()] = sample.at;
    for (const size_t i : series.windows)
        m_windows[i].window.push(sample.at, sample.value);
}

SampleState SeriesBook::state(int series) const
{
    const Series &s = m_series[static_cast<size_t>(series)];
    const Sample *newest = s.newest();
    if (!newest)
        return SampleState::NoData;
    return m_now - newest->at >= s.staleAfter ? SampleState::Stale : newest->state;
}

Sample SeriesBook::value(int series) const
{
    const Series &s = m_series[static_cast<size_t>(series)];
    const Sample *newest = s.newest();
    if (!newest)
        return {m_now, SampleState::NoData, 0, QStringLiteral("no sample yet")};
    if (m_now - newest->at >= s.staleAfter)
        return {m_now, SampleState::Stale, 0, QStringLiteral("newest sample is %1 old").arg(toClockText(m_now - newest->at))};
    return *newest;
}

bool SeriesBook::hasValid(int series, int n, Instant since) const
{
    const Series &s = m_series[static_cast<size_t>(series)];
    if (n <= 1)
        return s.newestValid && *s.newestValid >= since;
    const auto wanted = static_cast<size_t>(n), count = static_cast<size_t>(s.validCount);
    return count >= wanted && s.valid.size() >= wanted && s.valid[(count - wanted) % s.valid.size()] >= since;
}

QList<Sample> SeriesBook::newestSamples(int series, int n) const
{
    const Series &s = m_series[static_cast<size_t>(series)];
    QList<Sample> list;
    for (size_t i = s.count - std::min({s.count, s.recent.size(), static_cast<size_t>(std::max(n, 0))}); i < s.count; ++i)
        list << s.recent[i % s.recent.size()];
    return list;
}

} // namespace holdpoint
