#include "models/metrics/livemetrics.h"

namespace holdpoint {

void LiveMetrics::add(const QString &metric, const Sample &sample)
{
    QList<Sample> &list = m_series[metric];
    if (list.isEmpty() || sample.at > list.last().at) {
        list << sample;
    } else { // what a source filled in afterwards
        const auto place = std::lower_bound(list.begin(), list.end(), sample.at, [](const Sample &s, Instant at) { return s.at < at; });
        if (place->at != sample.at) {
            list.insert(place, sample);
            ++m_filledIn[metric];
        }
        return;
    }
    qsizetype old = 0;
    while (old < list.size() && sample.at - list[old].at > m_keep)
        ++old;
    if (old > 256 || (old > 0 && old * 2 > list.size())) // now and then, not with every sample
        list.remove(0, old);
}

void LiveMetrics::setHealth(const SourceHealth &health)
{
    SourceHealth &known = m_health[health.id];
    const auto lastGood = std::max(known.lastGood, health.lastGood);
    known = health;
    known.lastGood = lastGood;
}

const QList<Sample> &LiveMetrics::series(const QString &metric) const
{
    static const QList<Sample> none;
    const auto it = m_series.constFind(metric);
    return it == m_series.constEnd() ? none : *it;
}

std::optional<Sample> LiveMetrics::newest(const QString &metric) const
{
    const auto &list = series(metric);
    return list.isEmpty() ? std::nullopt : std::optional(list.last());
}

std::optional<Sample> LiveMetrics::newestValid(const QString &metric) const
{
    const auto &list = series(metric);
    const auto it = std::find_if(list.rbegin(), list.rend(), [](const Sample &s) { return s.state == SampleState::Valid; });
    return it == list.rend() ? std::nullopt : std::optional(*it);
}

Sample LiveMetrics::at(const QString &metric, Instant t, Duration staleAfter) const
{
    const auto &list = series(metric);
    const auto after = std::upper_bound(list.begin(), list.end(), t, [](Instant i, const Sample &s) { return i < s.at; });
    if (after == list.begin())
        return {t, SampleState::NoData, 0, QStringLiteral("no sample yet")};
    const Sample &found = *std::prev(after);
    if (t - found.at >= staleAfter)
        return {t, SampleState::Stale, 0, QStringLiteral("newest sample is %1 old").arg(toClockText(t - found.at))};
    return found;
}

} // namespace holdpoint
