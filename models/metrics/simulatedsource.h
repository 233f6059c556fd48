#pragma once

#include "models/metrics/source.h"
#include "models/playbook/playbook.h"

#include <QtCore/QHash>

namespace holdpoint {

// What a drill measures: calm values around a baseline taken from the metric (limit, goal, unit), with a little noise that is
// the same for the same metric and instant, until an inject sets or ramps them. Contacts nothing.
class SimulatedSource : public MetricSource
{
    Q_OBJECT

public:
    SimulatedSource(const Setting &setting, const QList<Metric> &metrics, QObject *parent = nullptr);

    // From `at` on the metric stands at value, or moves evenly from `from` to `to` over `over` and stays. Unknown metrics are
    // ignored.
    void set(const QString &metric, double value, Instant at);
    void ramp(const QString &metric, double from, double to, Duration over, Instant at);
    void silence(const QString &metric, bool silent); // no data, as when a probe is lost

    void poll(Instant t) override;
    void cancel() override { }
    void fill(Instant from, Instant to) override; // the calm past, so that charts do not begin empty

private:
    struct Course {
        double baseline = 0, noise = 0;
        double from = 0, to = 0;
        bool moved = false, silent = false, whole = false, atMostOne = false;
        Instant at;
        Duration over{0};
    };
    double valueAt(const QString &metric, const Course &course, Instant t) const;

    QHash<QString, Course> m_courses;
};

// The calm value of a metric that nobody moves: well inside its limit or error budget.
double calmValue(const Metric &metric);

} // namespace holdpoint
