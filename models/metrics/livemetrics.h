#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace holdpoint {

struct SourceHealth {
    QString id;
    SampleState state = SampleState::NoData; // of the newest poll
    QString why;
    std::optional<Instant> lastGood;
    Duration latency{0};
};

// The newest samples of every metric, oldest first, bounded to `keep`. What windows draw and what rules are judged on.
class LiveMetrics
{
public:
    explicit LiveMetrics(Duration keep = Duration{6 * 3'600'000}) : m_keep(keep) { }
    void add(const QString &metric, const Sample &sample); // in any order; one at a known time replaces nothing
    void setHealth(const SourceHealth &health); // a poll that failed forgets no earlier good one

    const QList<Sample> &series(const QString &metric) const;
    // How often a sample came that is older than others: what was worked out of `series` is then to be worked out anew.
    quint64 filledIn(const QString &metric) const { return m_filledIn.value(metric); }
    std::optional<Sample> newest(const QString &metric) const;
    std::optional<Sample> newestValid(const QString &metric) const;
    // The value at T: the newest sample not after T and younger than staleAfter; Stale or NoData when there is none.
    Sample at(const QString &metric, Instant t, Duration staleAfter) const;
    QList<SourceHealth> health() const { return m_health.values(); }
    QStringList metrics() const { return m_series.keys(); }

private:
    Duration m_keep;
    QHash<QString, QList<Sample>> m_series;
    QHash<QString, quint64> m_filledIn;
    QHash<QString, SourceHealth> m_health;
};

} // namespace holdpoint
