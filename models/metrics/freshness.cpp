#include "models/metrics/freshness.h"

namespace holdpoint {

namespace {
constexpr Duration skew{30'000};
}

Sample Freshness::judged(const QString &metric, const Sample &sample, std::optional<Instant> own)
{
    if (sample.state != SampleState::Valid || !own)
        return sample;
    if (*own - sample.at > skew)
        return {sample.at, SampleState::Future, 0, QStringLiteral("the source's clock is %1 ahead").arg(toClockText(*own - sample.at))};
    const auto it = m_seen.find(metric);
    if (it == m_seen.end())
        m_seen.insert(metric, {*own, sample.at, sample.at - *own > m_patience + skew});
    else if (*own != it->own)
        *it = {*own, sample.at, false};
    const Seen seen = m_seen.value(metric);
    if (!seen.oldAtFirst && sample.at - seen.since < m_patience)
        return sample;
    return {sample.at, SampleState::Stale, 0, QStringLiteral("the source repeats its value of %1").arg(toRfc3339(seen.own))};
}

} // namespace holdpoint
