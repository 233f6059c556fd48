#pragma once

#include "models/metrics/freshness.h"
#include "models/metrics/httpfetch.h"
#include "models/metrics/seriesfinder.h"
#include "models/metrics/source.h"

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
    void scraped(const HttpAnswer &answer);

    HttpFetch m_fetch;
    QUrl m_url;
    QByteArray m_auth;
    SeriesFinder m_finder;
    Freshness m_freshness;
    Instant m_t;
};

} // namespace holdpoint
