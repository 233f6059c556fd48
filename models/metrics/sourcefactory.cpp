#include "models/metrics/sourcefactory.h"

#include "models/metrics/commandsource.h"
#include "models/metrics/csvsource.h"
#include "models/metrics/openmetricssource.h"
#include "models/metrics/prometheussource.h"
#include "models/metrics/pushsource.h"
#include "models/metrics/simulatedsource.h"

#include <QtCore/QDir>

namespace holdpoint {

namespace {

// The token that scripts must send.
Result<QByteArray> tokenOf(const Source &source, const SourceNeeds &needs)
{
    if (!needs.secret)
        return fail(ErrorKind::Refused, QStringLiteral("missing-secret"), QStringLiteral("source %1 needs a secret").arg(source.id));
    return needs.secret(source.auth);
}

// A bare token is a bearer's; "Basic …" and the like are taken as they stand.
Result<QByteArray> authOf(const Source &source, const SourceNeeds &needs)
{
    if (source.auth.isEmpty())
        return QByteArray();
    if (!needs.secret)
        return fail(ErrorKind::Refused, QStringLiteral("missing-secret"), QStringLiteral("source %1 needs a secret").arg(source.id));
    const auto secret = needs.secret(source.auth);
    if (!secret)
        return secret;
    return secret->contains(' ') ? *secret : "Bearer " + *secret;
}

// The rollout's own timezone says nothing about a file: without one its times are UTC.
QTimeZone zoneOf(const Source &source)
{
    const QTimeZone zone(source.timezone.toUtf8());
    return source.timezone.isEmpty() || !zone.isValid() ? QTimeZone::utc() : zone;
}

Result<std::unique_ptr<MetricSource>> makeReal(const Playbook &playbook, const Source &source, const MetricSource::Setting &setting,
                                               const QList<Metric> &metrics, const SourceNeeds &needs)
{
    switch (source.kind) {
    case SourceKind::Prometheus: {
        const auto auth = authOf(source, needs);
        if (!auth)
            return tl::unexpected(auth.error());
        return std::make_unique<PrometheusSource>(setting, QUrl(source.url), source.alive, *auth, metrics);
    }
    case SourceKind::OpenMetrics: {
        const auto auth = authOf(source, needs);
        if (!auth)
            return tl::unexpected(auth.error());
        return std::make_unique<OpenMetricsSource>(setting, QUrl(source.url), *auth, metrics);
    }
    case SourceKind::Push: {
        const auto token = tokenOf(source, needs);
        if (!token)
            return tl::unexpected(token.error());
        return std::make_unique<PushSource>(setting, QUrl(source.url), *token, metrics);
    }
    case SourceKind::Command:
        return std::make_unique<CommandSource>(setting, source.program, needs.commands);
    case SourceKind::Check:
        return std::make_unique<CommandSource>(
            setting, source.program, needs.commands,
            [expect = source.expect](Instant t, const CommandOutcome &outcome) { return checkSample(t, outcome, expect); });
    case SourceKind::Csv:
        return std::make_unique<CsvSource>(setting, QDir(playbook.folder).filePath(source.file), zoneOf(source), metrics);
    }
    return fail(ErrorKind::Refused, QStringLiteral("source"), QStringLiteral("source %1 is of no known kind").arg(source.id));
}

} // namespace

Result<std::vector<std::unique_ptr<MetricSource>>> makeSources(const Playbook &playbook, Mode mode, const SourceNeeds &needs)
{
    std::vector<std::unique_ptr<MetricSource>> sources;
    for (const Source &source : playbook.sources) {
        MetricSource::Setting setting{source.id, {}, source.interval, std::min(source.timeout, source.interval)};
        QList<Metric> metrics;
        for (const Metric &metric : playbook.metrics) {
            if (metric.source != source.id)
                continue;
            metrics << metric;
            setting.metrics << metric.id;
        }
        if (metrics.isEmpty())
            continue; // nobody reads it: it is not contacted
        if (mode == Mode::Drill) {
            auto simulated = std::make_unique<SimulatedSource>(setting, metrics);
            for (const QString &metric : source.kind == SourceKind::Check ? setting.metrics : QStringList())
                simulated->set(metric, 1, {}); // it holds until an inject says otherwise
            sources.push_back(std::move(simulated));
            continue;
        }
        auto made = makeReal(playbook, source, setting, metrics, needs);
        if (!made)
            return tl::unexpected(made.error());
        sources.push_back(std::move(*made));
    }
    return sources;
}

} // namespace holdpoint
