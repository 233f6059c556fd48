#include "models/metrics/sourcereport.h"

#include "models/metrics/source.h"

namespace holdpoint {

namespace {

SourceStatus statusOf(SampleState state)
{
    switch (state) {
    case SampleState::Valid:
        return SourceStatus::Good;
    case SampleState::Error:
    case SampleState::Timeout:
        return SourceStatus::Failing;
    case SampleState::NoData:
    case SampleState::Invalid:
    case SampleState::Stale:
    case SampleState::Future:
        break;
    }
    return SourceStatus::Poor;
}

std::optional<SourceHealth> knownHealth(const LiveMetrics &live, const QString &id)
{
    for (const SourceHealth &health : live.health()) {
        if (health.id == id)
            return health;
    }
    return {};
}

} // namespace

SourceReport sourceReport(const Playbook &playbook, const Source &source, const LiveMetrics &live, Instant now)
{
    SourceReport report;
    report.id = source.id;
    QList<Sample> newest;
    Duration lives{0};
    for (const Metric &metric : playbook.metrics) {
        if (metric.source != source.id)
            continue;
        report.metrics << metric.id;
        lives = std::max(lives, metric.staleAfter);
        if (const auto sample = live.newest(metric.id)) {
            newest << *sample;
            report.lastHeard = std::max(report.lastHeard.value_or(sample->at), sample->at);
        }
        if (const auto good = live.newestValid(metric.id))
            report.lastGood = std::max(report.lastGood.value_or(good->at), good->at);
    }
    const auto told = knownHealth(live, source.id);
    if (newest.isEmpty() && !told)
        return report;
    const SourceHealth health = told ? *told : healthOf(source.id, newest, Duration{0});
    report.lastGood = std::max(report.lastGood, health.lastGood);
    report.latency = health.latency;
    report.status = statusOf(health.state);
    report.why = health.state == SampleState::Valid && health.why.isEmpty() ? QString()
        : health.why.isEmpty()                                              ? sampleStateWord(health.state)
                                                                            : health.why;
    if (report.lastHeard && now - *report.lastHeard >= lives) {
        report.status = SourceStatus::Silent;
        report.why = QStringLiteral("nothing heard for %1").arg(toDurationText(Duration{(now - *report.lastHeard).count() / 1000 * 1000}));
    }
    return report;
}

QString sourceStatusWord(SourceStatus status)
{
    switch (status) {
    case SourceStatus::NotAsked:
        return QStringLiteral("not asked");
    case SourceStatus::Good:
        return QStringLiteral("good");
    case SourceStatus::Poor:
        return QStringLiteral("poor");
    case SourceStatus::Failing:
        return QStringLiteral("failing");
    case SourceStatus::Silent:
        return QStringLiteral("silent");
    }
    return {};
}

QString sourceKindWord(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Prometheus:
        return QStringLiteral("prometheus");
    case SourceKind::OpenMetrics:
        return QStringLiteral("openmetrics");
    case SourceKind::Command:
        return QStringLiteral("command");
    case SourceKind::Csv:
        return QStringLiteral("csv");
    case SourceKind::Push:
        return QStringLiteral("push");
    case SourceKind::Check:
        return QStringLiteral("check");
    }
    return {};
}

} // namespace holdpoint
