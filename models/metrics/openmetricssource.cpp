#include "models/metrics/openmetricssource.h"

#include <cmath>

namespace holdpoint {

namespace {

QByteArray keyOf(const ExpositionSample &sample)
{
    QByteArrayList parts;
    for (const auto &label : sample.labels) {
        if (!label.value.isEmpty())
            parts << label.name.toByteArray() + '=' + label.value;
    }
    std::sort(parts.begin(), parts.end());
    return parts.join('\0');
}

} // namespace

OpenMetricsSource::OpenMetricsSource(const Setting &setting, const QUrl &url, const QByteArray &auth, const QList<Metric> &metrics,
                                     QObject *parent)
    : MetricSource(setting, parent), m_fetch(url), m_url(url), m_auth(auth), m_freshness(setting.interval)
{
    for (const Metric &metric : metrics)
        m_wanted << Wanted{metric.id, SeriesSelector::parse(metric.series)};
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
    QString why;
    const QList<Found> found = find(answer.body, answer.contentType, why);
    if (!why.isEmpty())
        return answerAll({m_t, SampleState::Invalid, 0, why}, answer.latency);
    const Instant t = m_t;
    QList<Sample> samples;
    for (qsizetype i = 0; i < m_wanted.size(); ++i)
        samples << sampleOf(m_wanted[i], found[i]);
    for (qsizetype i = 0; i < samples.size(); ++i)
        Q_EMIT sampled(m_wanted[i].metric, samples[i]);
    Q_EMIT health(healthOf(id(), samples, answer.latency));
    Q_EMIT polled(t);
}

QList<OpenMetricsSource::Found> OpenMetricsSource::find(const QByteArray &body, const QByteArray &contentType, QString &why) const
{
    QList<Found> found(m_wanted.size());
    const auto read = readExposition(body, expositionFormat(contentType, body), [&](const ExpositionSample &sample) {
        for (qsizetype i = 0; i < m_wanted.size(); ++i) {
            if (m_wanted[i].selector && m_wanted[i].selector->matches(sample))
                note(found[i], sample);
        }
    });
    if (!read)
        why = QStringLiteral("%1: %2").arg(read.error().where, read.error().message);
    return found;
}

void OpenMetricsSource::note(Found &found, const ExpositionSample &sample)
{
    const QByteArray labels = keyOf(sample);
    if (found.series == 0 || labels != found.labels) {
        found = {found.series + 1, labels, sample.value, sample.timestamp, false};
        return;
    }
    if (!sample.timestamp || !found.timestamp)
        found.repeated = true;
    else if (*sample.timestamp > *found.timestamp) {
        found.value = sample.value;
        found.timestamp = sample.timestamp;
    }
}

Sample OpenMetricsSource::sampleOf(const Wanted &wanted, const Found &found)
{
    if (!wanted.selector)
        return {m_t, SampleState::Invalid, 0, wanted.selector.error().message};
    if (found.series == 0)
        return {m_t, SampleState::NoData, 0, QStringLiteral("the series is not in the answer")};
    if (found.series > 1)
        return {m_t, SampleState::Invalid, 0, QStringLiteral("%1 series where one is expected").arg(found.series)};
    if (found.repeated)
        return {m_t, SampleState::Invalid, 0, QStringLiteral("the same series stands twice")};
    if (!std::isfinite(found.value))
        return {m_t, SampleState::Invalid, 0, QStringLiteral("the value is not a finite number")};
    std::optional<Instant> own;
    if (found.timestamp)
        own = instantFromMs(std::llround(std::clamp(*found.timestamp, -1e11, 1e11) * 1000));
    return m_freshness.judged(wanted.metric, {m_t, SampleState::Valid, found.value, {}}, own);
}

} // namespace holdpoint
