#pragma once

#include "models/metrics/exposition.h"
#include "models/metrics/freshness.h"
#include "models/metrics/httpfetch.h"
#include "models/metrics/seriesselector.h"
#include "models/metrics/source.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// Scrapes one address; the one body feeds all its metrics.
class OpenMetricsSource : public MetricSource
{
    Q_OBJECT

public:
    OpenMetricsSource(const Setting &setting, const QUrl &url, const QByteArray &auth, const QList<Metric> &metrics,
                      QObject *parent = nullptr);

    void poll(Instant t) override;
    void cancel() override;

private:
    struct Wanted {
        QString metric;
        Result<SeriesSelector> selector;
    };
    // What one body said of one metric.
    struct Found {
        int series = 0;
        QByteArray labels; // of the series taken
        double value = 0;
        std::optional<double> timestamp;
        bool repeated = false; // the same series twice without time stamps
    };

    void scraped(const HttpAnswer &answer);
    QList<Found> find(const QByteArray &body, const QByteArray &contentType, QString &why) const;
    static void note(Found &found, const ExpositionSample &sample);
    Sample sampleOf(const Wanted &wanted, const Found &found);

    HttpFetch m_fetch;
    QUrl m_url;
    QByteArray m_auth;
    QList<Wanted> m_wanted;
    Freshness m_freshness;
    Instant m_t;
};

} // namespace holdpoint
