#include "models/metrics/openmetricssource.h"

namespace holdpoint {

OpenMetricsSource::OpenMetricsSource(const Setting &setting, const QUrl &url, const QByteArray &auth, const QList<Metric> &metrics,
                                     QObject *parent)
    : MetricSource(setting, parent), m_fetch(url), m_url(url), m_auth(auth), m_finder(metrics), m_freshness(setting.interval)
{
}

void OpenMetricsSource::poll(Instant t)
{
    m_t = t;
    HttpQuery query;
    query.url = m_url;
    query.auth = m_auth;
    query.accept = "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5";
    query.limit = expositionLimit;
    query.timeout = timeout();
    m_fetch.get(query, [this](const HttpAnswer &answer) { scraped(answer); });
}

void OpenMetricsSource::cancel()
{
    m_fetch.cancel();
}

void OpenMetricsSource::scraped(const HttpAnswer &answer)
{
    if (answer.end == HttpAnswer::End::TimedOut)
        return answerAll({m_t, SampleState::Timeout, 0, answer.why}, answer.latency);
    if (answer.end == HttpAnswer::End::Failed)
        return answerAll({m_t, SampleState::Error, 0, answer.why}, answer.latency);
    if (answer.status != 200)
        return answerAll({m_t, SampleState::Error, 0, QStringLiteral("the server answered with status %1").arg(answer.status)},
                         answer.latency);
    const auto found = m_finder.find(answer.body, answer.contentType, m_t);
    if (!found)
        return answerAll({m_t, SampleState::Invalid, 0, QStringLiteral("%1: %2").arg(found.error().where, found.error().message)},
                         answer.latency);
    const Instant t = m_t;
    QList<Sample> samples;
    for (const SeriesFinder::Finding &finding : found->metrics)
        samples << m_freshness.judged(finding.metric, finding.sample, finding.own);
    for (qsizetype i = 0; i < samples.size(); ++i)
        Q_EMIT sampled(found->metrics[i].metric, samples[i]);
    Q_EMIT health(healthOf(id(), samples, answer.latency));
    Q_EMIT polled(t);
}

} // namespace holdpoint
