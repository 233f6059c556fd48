#include "app/ctl/verbs.h"

#include "models/base/files.h"
#include "models/metrics/queryrange.h"

#include <QtCore/QJsonArray>

#include <memory>

namespace holdpoint::ctl {

namespace {

constexpr qint64 samplesLimit = 512LL * 1024 * 1024;

QJsonValue timeValue(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue();
}

QJsonValue refusedValue(const std::optional<Error> &refused)
{
    if (!refused)
        return {};
    const QString line = refused->where.section(QLatin1Char(' '), -1);
    return QJsonObject{{QStringLiteral("line"), line.isEmpty() ? QJsonValue() : QJsonValue(line.toLongLong())},
                       {QStringLiteral("message"), refused->message}};
}

void sayInText(Output &out, const CsvSamples &samples)
{
    const CsvReport &report = samples.report;
    for (auto it = samples.series.begin(); it != samples.series.end(); ++it)
        out.line(QStringLiteral("%1: %2 samples").arg(it.key()).arg(it->size()));
    if (report.from && report.to)
        out.line(QStringLiteral("%1 – %2").arg(toRfc3339(*report.from), toRfc3339(*report.to)));
    out.line(QStringLiteral("%1 rows; %2 times, %3 rows repeat one, %4 out of order; %5 with an empty value, %6 with an invalid one")
                 .arg(report.rows)
                 .arg(report.uniqueTimestamps)
                 .arg(report.duplicateTimestampRows)
                 .arg(report.outOfOrderRows)
                 .arg(report.emptyValueRows)
                 .arg(report.invalidValueRows));
}

void say(Output &out, const QString &file, const CsvSamples &samples)
{
    const CsvReport &report = samples.report;
    out.object({{QStringLiteral("rows"), report.rows},
                {QStringLiteral("metrics"), QJsonArray::fromStringList(samples.series.keys())},
                {QStringLiteral("from"), timeValue(report.from)},
                {QStringLiteral("to"), timeValue(report.to)},
                {QStringLiteral("unique_timestamps"), report.uniqueTimestamps},
                {QStringLiteral("duplicate_timestamp_rows"), report.duplicateTimestampRows},
                {QStringLiteral("out_of_order_rows"), report.outOfOrderRows},
                {QStringLiteral("empty_value_rows"), report.emptyValueRows},
                {QStringLiteral("invalid_value_rows"), report.invalidValueRows},
                {QStringLiteral("refused"), refusedValue(report.refused)}});
    for (const QString &warning : report.warnings)
        out.diagnose(QStringLiteral("%1: warning: %2").arg(file, warning));
    if (report.refused) {
        Error error = *report.refused;
        error.where = error.where.isEmpty() ? file : QStringLiteral("%1: %2").arg(file, error.where);
        return out.refuse(error);
    }
    sayInText(out, samples);
}

} // namespace

void addSamples(CLI::App &app, Output &out)
{
    auto file = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("samples", "Say what an import of a CSV of samples would take");
    verb->add_option("file", *file, "CSV, or the body of /api/v1/query_range")->required();
    verb->callback([file, &out] {
        const QString path = QString::fromStdString(*file);
        const auto bytes = readFile(path, samplesLimit);
        if (!bytes)
            return out.refuse(bytes.error());
        say(out, path, readSampleFile(*bytes));
    });
}

} // namespace holdpoint::ctl
