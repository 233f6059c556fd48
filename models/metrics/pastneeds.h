#pragma once

#include "models/metrics/sample.h"
#include "models/playbook/playbook.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

#include <optional>

namespace holdpoint {

// What the rules of a playbook read of the past.
struct PastNeeds {
    QMap<QString, Duration> windows; // metric -> its longest window
    QSet<QString> baselines; // metrics that baseline() is asked of
};
PastNeeds pastNeeds(const Playbook &playbook);

// The median of the valid samples; nothing of fewer than `least`, which say nothing about what is usual.
std::optional<double> medianOf(const QList<Sample> &samples, int least = 30);

} // namespace holdpoint
