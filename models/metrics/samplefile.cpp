#include "models/metrics/samplefile.h"

#include "models/base/files.h"
#include "models/metrics/queryrange.h"

namespace holdpoint {

namespace {

constexpr qint64 largestSamples = 512LL << 20;

CsvOptions csvOptions(const Playbook &playbook)
{
    CsvOptions options;
    QStringList read;
    for (const Metric &metric : playbook.metrics) {
        read << metric.id;
        if (!metric.series.isEmpty())
            read << metric.series;
    }
    options.series = read;
    for (const Source &source : playbook.sources) {
        if (source.kind == SourceKind::Csv && !source.timezone.isEmpty())
            options.zone = QTimeZone(source.timezone.toUtf8());
    }
    return options;
}

} // namespace

Result<CsvSamples> readSampleFile(const QString &path, const Playbook &playbook)
{
    const auto bytes = readFile(path, largestSamples);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    CsvSamples found = readSampleFile(*bytes, csvOptions(playbook));
    if (!found.report.refused)
        return found;
    Error refused = *found.report.refused;
    refused.where = refused.where.isEmpty() ? path : QStringLiteral("%1: %2").arg(path, refused.where);
    refused.kind = ErrorKind::Unreadable;
    return tl::unexpected<Error>(refused);
}

} // namespace holdpoint
