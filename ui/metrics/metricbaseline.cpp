#include "ui/metrics/metricbaseline.h"

#include <algorithm>
#include <cmath>

namespace holdpoint {

std::optional<MetricBaseline> metricBaseline(const QList<Sample> &series, std::optional<Instant> started, Duration capture)
{
    if (!started)
        return std::nullopt;
    QList<double> values;
    for (const Sample &sample : series) {
        const bool early = sample.at < *started && (capture.count() == 0 || sample.at >= *started - capture);
        if (early && sample.state == SampleState::Valid && std::isfinite(sample.value))
            values.append(sample.value);
    }
    if (values.size() < baselineSamples)
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values.at(static_cast<qsizetype>(std::lround(share * double(values.size() - 1)))); };
    return MetricBaseline{at(0.1), at(0.5), at(0.9)};
}

} // namespace holdpoint
