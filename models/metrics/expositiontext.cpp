#include "models/metrics/expositioncursor.h"
#include "models/metrics/expositionline.h"
#include "models/metrics/number.h"

#include <QtCore/QUtf8StringView>

// Prometheus text format 0.0.4, as a Prometheus server reads it.
namespace holdpoint {

namespace {

bool readValue(ExpositionCursor &cursor, ExpositionSample &sample)
{
    sample.text = cursor.untilBlank();
    if (sample.text.isEmpty())
        return cursor.refuse(QStringLiteral("a value was expected"));
    const Number number = readNumber(sample.text);
    if (number.kind == NumberKind::Other)
        return cursor.refuse(
            QStringLiteral("'%1' is not a number").arg(QString::fromUtf8(sample.text.first(std::min<qsizetype>(40, sample.text.size())))));
    if (number.kind == NumberKind::TooLarge)
        return cursor.refuse(QStringLiteral("the value is beyond what a double holds"));
    sample.value = number.value;
    return true;
}

bool readTimestamp(ExpositionCursor &cursor, ExpositionSample &sample)
{
    sample.timestamp.reset();
    cursor.skipBlanks();
    if (cursor.atEnd())
        return true;
    bool ok = false;
    const qint64 ms = cursor.untilBlank().toByteArray().toLongLong(&ok);
    cursor.skipBlanks();
    if (!ok || !cursor.atEnd())
        return cursor.refuse(QStringLiteral("after the value only a timestamp in whole milliseconds may stand"));
    sample.timestamp = static_cast<double>(ms) / 1000.0;
    return true;
}

} // namespace

QString readTextSample(QByteArrayView line, ExpositionSample &sample)
{
    ExpositionCursor cursor(line);
    sample.labels.clear();
    bool ok = cursor.metricName(sample.name);
    if (ok) {
        const bool blank = cursor.peek() == ' ' || cursor.peek() == '\t';
        cursor.skipBlanks();
        const bool braces = cursor.peek() == '{';
        if (braces)
            ok = cursor.labels(sample.labels, true);
        else if (!blank)
            ok = cursor.refuse(QStringLiteral("a value was expected after the metric name"));
    }
    cursor.skipBlanks();
    ok = ok && readValue(cursor, sample) && readTimestamp(cursor, sample);
    return ok ? QString() : cursor.why();
}

// Any other comment is nobody's business.
QString readTextComment(QByteArrayView line)
{
    ExpositionCursor cursor(line);
    cursor.take('#');
    cursor.skipBlanks();
    const QByteArrayView word = cursor.untilBlank();
    const bool type = word == QByteArrayView("TYPE");
    if ((!type && word != QByteArrayView("HELP")) || cursor.atEnd())
        return {};
    cursor.skipBlanks();
    if (cursor.atEnd())
        return {};
    if (!isMetricName(cursor.untilBlank()))
        return QStringLiteral("a metric name was expected after %1").arg(QString::fromLatin1(word));
    cursor.skipBlanks();
    QByteArrayView rest = cursor.rest();
    if (!type)
        return QUtf8StringView(rest.data(), rest.size()).isValidUtf8() ? QString() : QStringLiteral("the help text is not UTF-8");
    rest = rest.trimmed();
    for (const char *known : {"counter", "gauge", "histogram", "summary", "untyped"}) {
        if (rest == QByteArrayView(known))
            return {};
    }
    return QStringLiteral("the metric type is not known");
}

} // namespace holdpoint
