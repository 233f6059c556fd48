#pragma once

#include "models/metrics/sample.h"
#include "models/playbook/playbook.h"

#include <QtCore/QList>

namespace holdpoint {

// What was measured of a metric since some moment: its valid samples alone.
struct Measured {
    double sum = 0; // in the metric's own unit
    qint64 valid = 0;
    std::optional<Instant> since; // the first of them
    void add(const Sample &sample);
    void add(const Measured &other);
};

// How a metric's error budget (`goal`) stands. What nobody measured counts as not spent.
struct BudgetOutlook {
    double spent = 0; // of the budget, 1 = all of it
    double burn = 0; // at the rate of now; 1 spends the whole of it in exactly the period
    std::optional<Instant> ends; // when it is gone at that rate, now where it is; empty = not before what is oldest counts no more
};

constexpr Duration burnWindow{5 * 60'000}; // what "now" means

// `period`: the goal's period, `lately`: burnWindow. Nothing without a goal, or where lately nothing valid was measured.
std::optional<BudgetOutlook> budgetOutlook(const Metric &metric, const Measured &period, const Measured &lately, Instant now);
// Of (from, to], oldest first.
Measured measuredIn(const QList<Sample> &samples, Instant from, Instant to);

} // namespace holdpoint
