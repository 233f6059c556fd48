#include "ui/triggers/history.h"

#include "models/base/files.h"
#include "models/metrics/samplefile.h"
#include "models/metrics/sqlitesamplestore.h"
#include "ui/widgets/words.h"

#include <QtCore/QFileInfo>

namespace holdpoint {

namespace {

QStringList metricsOf(const Playbook &playbook, const QString &trigger)
{
    const Trigger *rule = byId(playbook.triggers, trigger);
    QStringList metrics = rule ? rule->when.metrics() + rule->clear.metrics() : QStringList();
    metrics.removeDuplicates();
    return metrics;
}

Result<History> measured(History history, const Playbook &playbook, const QString &trigger)
{
    bool any = false;
    const QStringList metrics = metricsOf(playbook, trigger);
    for (const QString &id : metrics) {
        const Metric *metric = byId(playbook.metrics, id);
        const auto series = history.samples.contains(id) || !metric ? history.samples.value(id) : history.samples.value(metric->series);
        if (series.isEmpty())
            continue;
        history.from = any ? std::min(history.from, series.first().at) : series.first().at;
        history.to = any ? std::max(history.to, series.last().at) : series.last().at;
        history.count += series.size();
        history.valid += std::count_if(series.begin(), series.end(), [](const Sample &s) { return s.state == SampleState::Valid; });
        any = true;
    }
    if (!any)
        return fail(ErrorKind::NotHolding, QStringLiteral("no-samples"),
                    tr("There are no samples of %1 in %2.").arg(metrics.join(QStringLiteral(", ")), history.source));
    return history;
}

} // namespace

Result<History> storedHistory(const QString &storeFile, const Playbook &playbook, const QString &trigger, Duration span)
{
    const auto store = SqliteSampleStore::openForReading(storeFile);
    if (!store)
        return tl::unexpected<Error>(store.error());
    History history;
    history.source = tr("stored samples");
    const QStringList metrics = metricsOf(playbook, trigger);
    for (const QString &metric : metrics) {
        const auto newest = (*store)->newest(metric);
        if (!newest)
            return tl::unexpected<Error>(newest.error());
        if (!*newest)
            continue;
        const Instant to = (*newest)->at;
        auto read = (*store)->read(metric, span.count() > 0 ? to - span : instantFromMs(0), to);
        if (!read)
            return tl::unexpected<Error>(read.error());
        history.samples.insert(metric, *std::move(read));
    }
    return measured(std::move(history), playbook, trigger);
}

Result<History> historyFromFile(const QString &file, const Playbook &playbook, const QString &trigger)
{
    History history;
    history.source = QFileInfo(file).fileName();
    auto found = readSampleFile(file, playbook);
    if (!found)
        return tl::unexpected<Error>(found.error());
    for (auto it = found->series.begin(); it != found->series.end(); ++it)
        history.samples.insert(it.key(), it.value());
    return measured(std::move(history), playbook, trigger);
}

} // namespace holdpoint
