#include "models/metrics/expositioncursor.h"
#include "models/metrics/expositionline.h"
#include "models/metrics/number.h"

#include <QtCore/QUtf8StringView>

#include <cmath>

// OpenMetrics 1.0, as a Prometheus server reads it: single spaces, no blank lines, no free comments.
namespace holdpoint {

namespace {

// Up to the next single space or the end.
QByteArrayView word(ExpositionCursor &cursor)
{
    return cursor.untilBlank();
}

bool readValue(ExpositionCursor &cursor, QByteArrayView &text, double &value)
{
    if (!cursor.take(' '))
        return cursor.refuse(QStringLiteral("one space and a value were expected"));
    text = word(cursor);
    const Number number = readNumber(text);
    if (number.kind == NumberKind::Other || number.kind == NumberKind::TooLarge)
        return cursor.refuse(
            QStringLiteral("'%1' is not a number").arg(QString::fromUtf8(text.first(std::min<qsizetype>(40, text.size())))));
    value = number.value;
    return true;
}

bool readTimestamp(ExpositionCursor &cursor, std::optional<double> &timestamp)
{
    QByteArrayView text;
    double value = 0;
    if (!readValue(cursor, text, value))
        return false;
    if (!std::isfinite(value))
        return cursor.refuse(QStringLiteral("a timestamp must be a finite number of seconds"));
    timestamp = value;
    return true;
}

// An exemplar stands at counters' totals and at buckets only.
bool mayHaveExemplar(QByteArrayView name, const QByteArray &type)
{
    if (type == "counter")
        return name.endsWith("_total");
    return (type == "histogram" || type == "gaugehistogram") && name.endsWith("_bucket");
}

bool readExemplar(ExpositionCursor &cursor)
{
    QList<ExpositionLabel> labels;
    QByteArrayView text;
    double value = 0;
    if (!cursor.take('#') || !cursor.take(' '))
        return cursor.refuse(QStringLiteral("an exemplar begins with '# {'"));
    if (!cursor.labels(labels, false) || !readValue(cursor, text, value))
        return false;
    qsizetype length = 0;
    for (const auto &label : labels)
        length += QString::fromLatin1(label.name).size() + QString::fromUtf8(label.value).size();
    if (length > 128)
        return cursor.refuse(QStringLiteral("the labels of an exemplar are longer than 128 characters"));
    std::optional<double> timestamp;
    return cursor.atEnd() || readTimestamp(cursor, timestamp);
}

bool readSample(ExpositionCursor &cursor, const ExpositionMetadata &metadata, ExpositionSample &sample)
{
    if (!cursor.metricName(sample.name))
        return false;
    if (cursor.peek() == '{' && !cursor.labels(sample.labels, false))
        return false;
    if (!readValue(cursor, sample.text, sample.value))
        return false;
    if (cursor.atEnd())
        return true;
    if (!cursor.rest().startsWith(" #") && !readTimestamp(cursor, sample.timestamp))
        return false;
    if (cursor.atEnd())
        return true;
    if (!cursor.take(' ') || !readExemplar(cursor))
        return cursor.refuse(QStringLiteral("nothing but a timestamp and an exemplar may follow the value"));
    if (!mayHaveExemplar(sample.name, metadata.type))
        return cursor.refuse(QStringLiteral("%1 cannot have an exemplar").arg(QString::fromLatin1(sample.name)));
    return cursor.atEnd() || cursor.refuse(QStringLiteral("nothing may follow an exemplar"));
}

bool isKnownType(QByteArrayView type)
{
    for (const char *known : {"counter", "gauge", "histogram", "gaugehistogram", "summary", "info", "stateset", "unknown"}) {
        if (type == QByteArrayView(known))
            return true;
    }
    return false;
}

QString unitProblem(QByteArrayView name, QByteArrayView unit)
{
    if (unit.isEmpty())
        return {};
    const bool fits = name.size() > unit.size() && name.endsWith(unit) && name[name.size() - unit.size() - 1] == '_';
    return fits ? QString() : QStringLiteral("the unit is not the ending of %1").arg(QString::fromLatin1(name));
}

} // namespace

QString readOpenMetricsSample(QByteArrayView line, const ExpositionMetadata &metadata, ExpositionSample &sample)
{
    if (line.isEmpty())
        return QStringLiteral("an empty line");
    ExpositionCursor cursor(line);
    sample.labels.clear();
    sample.timestamp.reset();
    return readSample(cursor, metadata, sample) ? QString() : cursor.why();
}

QString readOpenMetricsComment(QByteArrayView line, ExpositionMetadata &metadata)
{
    for (const char *keyword : {"# TYPE ", "# HELP ", "# UNIT "}) {
        if (!line.startsWith(keyword))
            continue;
        const QByteArrayView rest = line.sliced(7);
        const qsizetype space = rest.indexOf(' ');
        const QByteArrayView name = rest.first(space < 0 ? rest.size() : space);
        if (!isMetricName(name))
            return QStringLiteral("a metric name was expected after %1").arg(QString::fromLatin1(keyword + 2, 4));
        if (space < 0)
            return QStringLiteral("a space was expected after the metric name");
        const QByteArrayView what = rest.sliced(space + 1);
        if (keyword[2] == 'T') {
            metadata = {name.toByteArray(), what.toByteArray()};
            return isKnownType(what) ? QString() : QStringLiteral("the metric type is not known");
        }
        if (keyword[2] == 'U')
            return unitProblem(name, what);
        return QUtf8StringView(what.data(), what.size()).isValidUtf8() ? QString() : QStringLiteral("the help text is not UTF-8");
    }
    return QStringLiteral("only # TYPE, # HELP, # UNIT and # EOF may begin with #");
}

} // namespace holdpoint
