#include "models/metrics/queryrange.h"

#include "models/metrics/prometheusanswer.h"

#include <QtCore/QSet>

namespace holdpoint {

namespace {

QMap<QString, QList<Sample>> namedSeries(const RangeAnswer &answer)
{
    QMap<QString, QList<Sample>> series;
    QHash<QString, int> bare;
    for (const RangeSeries &one : answer.series)
        ++bare[one.labels.value(QStringLiteral("__name__"))];
    for (const RangeSeries &one : answer.series) {
        const QString metric = one.labels.value(QStringLiteral("__name__"));
        const QString name = one.name();
        series.insert(name.isEmpty() ? QStringLiteral("value") : name, one.samples);
        if (!metric.isEmpty() && bare.value(metric) == 1)
            series.insert(metric, one.samples);
    }
    return series;
}

void count(const RangeAnswer &answer, CsvReport &report)
{
    QSet<qint64> times;
    for (const RangeSeries &series : answer.series) {
        for (const Sample &sample : series.samples) {
            ++report.rows;
            report.invalidValueRows += sample.state != SampleState::Valid;
            times << toMs(sample.at);
            report.from = std::min(report.from.value_or(sample.at), sample.at);
            report.to = std::max(report.to.value_or(sample.at), sample.at);
        }
    }
    report.uniqueTimestamps = times.size();
    if (!answer.note.isEmpty())
        report.warnings << answer.note;
}

} // namespace

CsvSamples readSampleFile(QByteArrayView bytes, const CsvOptions &options)
{
    if (!bytes.trimmed().startsWith('{'))
        return readCsvSamples(bytes, options);
    CsvSamples result;
    const auto answer = readRangeAnswer(200, bytes);
    if (!answer) {
        result.report.refused = answer.error();
        return result;
    }
    count(*answer, result.report);
    result.series = namedSeries(*answer);
    return result;
}

} // namespace holdpoint
