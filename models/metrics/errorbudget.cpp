#include "models/metrics/errorbudget.h"

namespace holdpoint {

void Measured::add(const Sample &sample)
{
    if (sample.state != SampleState::Valid)
        return;
    sum += sample.value;
    ++valid;
    since = since ? std::min(*since, sample.at) : sample.at;
}

void Measured::add(const Measured &other)
{
    sum += other.sum;
    valid += other.valid;
    if (other.since)
        since = since ? std::min(*since, *other.since) : other.since;
}

Measured measuredIn(const QList<Sample> &samples, Instant from, Instant to)
{
    Measured measured;
    auto it = std::upper_bound(samples.begin(), samples.end(), from, [](Instant at, const Sample &sample) { return at < sample.at; });
    for (; it != samples.end() && it->at <= to; ++it)
        measured.add(*it);
    return measured;
}

std::optional<BudgetOutlook> budgetOutlook(const Metric &metric, const Measured &period, const Measured &lately, Instant now)
{
    const double allowed = 1 - metric.objective.value_or(1);
    if (allowed <= 0 || metric.goalPeriod.count() <= 0 || lately.valid == 0 || period.valid == 0)
        return std::nullopt;
    const double share = metric.unit == Unit::Percent ? 0.01 : 1;
    const auto whole = static_cast<double>(metric.goalPeriod.count());
    const double covered = std::clamp(static_cast<double>((now - *period.since).count()) / whole, 0.0, 1.0);
    BudgetOutlook outlook;
    outlook.spent = period.sum / static_cast<double>(period.valid) * share / allowed * covered;
    outlook.burn = lately.sum / static_cast<double>(lately.valid) * share / allowed;
    if (outlook.spent >= 1)
        outlook.ends = now;
    else if (outlook.burn > 1)
        outlook.ends = now + Duration{qRound64((1 - outlook.spent) / outlook.burn * whole)};
    return outlook;
}

} // namespace holdpoint
