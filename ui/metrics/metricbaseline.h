#pragma once

#include "models/metrics/sample.h"
#include "models/playbook/playbook.h"

#include <optional>

namespace holdpoint {

// What a metric was before anything moved: the valid samples between the capture's beginning and the first phase.
struct MetricBaseline {
    double low = 0, median = 0, high = 0; // p10, p50, p90, in the metric's own unit
};
constexpr int baselineSamples = 20; // fewer prove nothing

// Empty: nothing has started yet, or too little was measured before. `capture` 0 = all there is.
std::optional<MetricBaseline> metricBaseline(const QList<Sample> &series, std::optional<Instant> started, Duration capture);

} // namespace holdpoint
