#pragma once

#include "models/metrics/exposition.h"
#include "models/metrics/sample.h"
#include "models/metrics/seriesselector.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// Finds the series that some metrics read in one body of Prometheus text or OpenMetrics.
class SeriesFinder
{
public:
    explicit SeriesFinder(const QList<Metric> &metrics);

    // What one body says of one metric; `own` is the source's time for it, where it gave one.
    struct Finding {
        QString metric;
        bool named = false; // the body has such a series
        Sample sample; // at T
        std::optional<Instant> own;
    };
    struct Findings {
        QList<Finding> metrics; // one for each, in order
        int lines = 0; // samples in the body, read or not
    };
    // Whole or not at all: an error says where the body is wrong.
    Result<Findings> find(const QByteArray &body, const QByteArray &contentType, Instant t) const;

private:
    struct Wanted {
        QString metric;
        Result<SeriesSelector> selector;
    };
    struct Found {
        int series = 0;
        QByteArray labels; // of the series taken
        double value = 0;
        std::optional<double> timestamp;
        bool repeated = false; // the same series twice without time stamps
    };
    static void note(Found &found, const ExpositionSample &sample);
    static Finding findingOf(const Wanted &wanted, const Found &found, Instant t);

    QList<Wanted> m_wanted;
};

} // namespace holdpoint
