#include "models/metrics/source.h"

namespace holdpoint {

void MetricSource::fill(Instant, Instant) { }

void MetricSource::answerAll(const Sample &sample, Duration latency)
{
    for (const QString &metric : metrics())
        Q_EMIT sampled(metric, sample);
    Q_EMIT health(healthOf(id(), {sample}, latency));
    Q_EMIT polled(sample.at);
}

namespace {

int rank(SampleState state)
{
    switch (state) {
    case SampleState::Error:
        return 6;
    case SampleState::Timeout:
        return 5;
    case SampleState::Invalid:
        return 4;
    case SampleState::Future:
        return 3;
    case SampleState::Stale:
        return 2;
    case SampleState::NoData:
        return 1;
    case SampleState::Valid:
        return 0;
    }
    return 6;
}

} // namespace

SourceHealth healthOf(const QString &source, const QList<Sample> &samples, Duration latency)
{
    SourceHealth health{source, SampleState::NoData, QStringLiteral("no answer"), {}, latency};
    const auto worst =
        std::max_element(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) { return rank(a.state) < rank(b.state); });
    if (worst == samples.end())
        return health;
    health.state = worst->state;
    health.why = worst->why;
    const auto good = std::find_if(samples.begin(), samples.end(), [](const Sample &s) { return s.state == SampleState::Valid; });
    if (good != samples.end())
        health.lastGood = good->at;
    return health;
}

} // namespace holdpoint
