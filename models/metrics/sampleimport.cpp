#include "models/metrics/sampleimport.h"

namespace holdpoint {

namespace {

constexpr qsizetype samplesACommit = 36'000; // ten chunks

// Those of `part` whose time the store does not know.
Result<QList<StoredSample>> news(SampleStore &store, const QString &metric, const QList<Sample> &samples, qsizetype from, qsizetype to)
{
    const auto there = store.read(metric, samples[from].at, samples[to - 1].at);
    if (!there)
        return tl::unexpected(there.error());
    QList<StoredSample> list;
    list.reserve(to - from);
    auto known = there->begin();
    for (qsizetype i = from; i < to; ++i) {
        while (known != there->end() && known->at < samples[i].at)
            ++known;
        if (known == there->end() || known->at != samples[i].at)
            list << StoredSample{metric, samples[i]};
    }
    return list;
}

} // namespace

Result<ImportCount> importSamples(SampleStore &store, const QString &metric, const QList<Sample> &samples, const ImportProgress &progress)
{
    ImportCount count;
    if (samples.isEmpty())
        return count;
    count.from = samples.first().at;
    count.to = samples.last().at;
    for (qsizetype from = 0; from < samples.size(); from += samplesACommit) {
        const qsizetype to = std::min(samples.size(), from + samplesACommit);
        const auto list = news(store, metric, samples, from, to);
        if (!list)
            return tl::unexpected(list.error());
        if (const auto written = store.append(*list); !written)
            return tl::unexpected(written.error());
        count.taken += list->size();
        count.known += (to - from) - list->size();
        if (progress && !progress(to, samples.size()) && to < samples.size())
            return fail(ErrorKind::Refused, QStringLiteral("stopped"),
                        QStringLiteral("stopped after %1 of %2 samples of %3").arg(to).arg(samples.size()).arg(metric));
    }
    return count;
}

} // namespace holdpoint
