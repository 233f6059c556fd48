#include "models/metrics/seriesfinder.h"

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

SeriesFinder::SeriesFinder(const QList<Metric> &metrics)
{
    for (const Metric &metric : metrics)
        m_wanted << Wanted{metric.id, SeriesSelector::parse(metric.series)};
}

Result<SeriesFinder::Findings> SeriesFinder::find(const QByteArray &body, const QByteArray &contentType, Instant t) const
{
    Findings findings;
    QList<Found> found(m_wanted.size());
    const auto read = readExposition(body, expositionFormat(contentType, body), [&](const ExpositionSample &sample) {
        ++findings.lines;
        for (qsizetype i = 0; i < m_wanted.size(); ++i) {
            if (m_wanted[i].selector && m_wanted[i].selector->matches(sample))
                note(found[i], sample);
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    for (qsizetype i = 0; i < m_wanted.size(); ++i)
        findings.metrics << findingOf(m_wanted[i], found[i], t);
    return findings;
}

void SeriesFinder::note(Found &found, const ExpositionSample &sample)
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

SeriesFinder::Finding SeriesFinder::findingOf(const Wanted &wanted, const Found &found, Instant t)
{
    const auto bad = [&](SampleState state, const QString &why) {
        return Finding{wanted.metric, found.series > 0, {t, state, 0, why}, {}};
    };
    if (!wanted.selector)
        return bad(SampleState::Invalid, wanted.selector.error().message);
    if (found.series == 0)
        return bad(SampleState::NoData, QStringLiteral("the series is not in the answer"));
    if (found.series > 1)
        return bad(SampleState::Invalid, QStringLiteral("%1 series where one is expected").arg(found.series));
    if (found.repeated)
        return bad(SampleState::Invalid, QStringLiteral("the same series stands twice"));
    if (!std::isfinite(found.value))
        return bad(SampleState::Invalid, QStringLiteral("the value is not a finite number"));
    Finding finding{wanted.metric, true, {t, SampleState::Valid, found.value, {}}, {}};
    if (found.timestamp)
        finding.own = instantFromMs(std::llround(std::clamp(*found.timestamp, -1e11, 1e11) * 1000));
    return finding;
}

} // namespace holdpoint
