#include "models/metrics/prometheusanswer.h"

#include "models/metrics/number.h"
#include "models/metrics/strictjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <cmath>

namespace holdpoint {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QString noteOf(const QJsonObject &answer)
{
    QStringList notes;
    for (const char *key : {"warnings", "infos"}) {
        for (const QJsonValue &note : answer.value(QLatin1String(key)).toArray())
            notes << note.toString().left(200);
    }
    return notes.join(QStringLiteral("; ")).left(1000);
}

// The part `data` of a good answer, or in words what the server or its body is up to.
Result<QJsonObject> readData(int status, QByteArrayView body, QString &note)
{
    const auto json = readStrictJson(body);
    const QJsonObject answer = json ? json->toObject() : QJsonObject();
    if (status != 200 || text(answer, "status") == QLatin1String("error")) {
        const QString said = text(answer, "error").left(300);
        const QString what = QStringLiteral("the server answered with status %1").arg(status);
        const QString both = status == 200 ? said : QStringLiteral("%1: %2").arg(what, said);
        return fail(ErrorKind::Unreadable, QStringLiteral("status"), said.isEmpty() ? what : both);
    }
    if (!json)
        return fail(ErrorKind::Unreadable, QStringLiteral("json"), QStringLiteral("the answer is not JSON: %1").arg(json.error().message));
    if (text(answer, "status") != QLatin1String("success") || !answer.value(QStringLiteral("data")).isObject())
        return fail(ErrorKind::Unreadable, QStringLiteral("shape"), QStringLiteral("the answer is not one of a Prometheus server"));
    note = noteOf(answer);
    return answer.value(QStringLiteral("data")).toObject();
}

std::optional<Instant> timeOf(const QJsonValue &value)
{
    if (!value.isDouble() || std::fabs(value.toDouble()) > 1e11)
        return {};
    return instantFromMs(std::llround(value.toDouble() * 1000));
}

// A pair [time, "text"].
InstantAnswer readPair(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    InstantAnswer answer;
    answer.state = SampleState::Invalid;
    if (pair.size() != 2 || !pair[1].isString() || !(answer.time = timeOf(pair[0]))) {
        answer.why = QStringLiteral("the answer holds no value");
        return answer;
    }
    const Number number = readNumber(pair[1].toString().toUtf8());
    answer.value = number.value;
    if (number.kind == NumberKind::Finite)
        answer.state = SampleState::Valid;
    else
        answer.why = QStringLiteral("the value is %1, not a finite number").arg(pair[1].toString().left(40));
    return answer;
}

InstantAnswer invalid(const QString &why)
{
    InstantAnswer answer;
    answer.state = SampleState::Invalid;
    answer.why = why;
    return answer;
}

InstantAnswer readVector(const QJsonArray &result)
{
    if (result.isEmpty()) {
        InstantAnswer none;
        none.state = SampleState::NoData;
        none.why = QStringLiteral("empty answer");
        return none;
    }
    if (result.size() > 1)
        return invalid(QStringLiteral("%1 series where one is expected").arg(result.size()));
    const QJsonObject series = result[0].toObject();
    if (series.contains(QStringLiteral("histogram")))
        return invalid(QStringLiteral("a histogram where a number is expected"));
    return readPair(series.value(QStringLiteral("value")));
}

Result<RangeSeries> readSeries(const QJsonObject &object)
{
    RangeSeries series;
    const QJsonObject labels = object.value(QStringLiteral("metric")).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        series.labels.insert(it.key(), it.value().toString());
    for (const QJsonValue &pair : object.value(QStringLiteral("values")).toArray()) {
        const InstantAnswer read = readPair(pair);
        if (!read.time || (!series.samples.isEmpty() && series.samples.last().at >= *read.time))
            return fail(ErrorKind::Unreadable, QStringLiteral("shape"), QStringLiteral("the times of a series are missing or do not rise"));
        const bool valid = read.state == SampleState::Valid;
        series.samples << Sample{*read.time, read.state, valid ? read.value : 0, read.why};
    }
    return series;
}

} // namespace

InstantAnswer readInstantAnswer(int status, QByteArrayView body)
{
    QString note;
    const auto data = readData(status, body, note);
    InstantAnswer answer;
    if (!data) {
        answer.state = data.error().code == QLatin1String("status") ? SampleState::Error : SampleState::Invalid;
        answer.why = data.error().message;
        return answer;
    }
    const QString type = text(*data, "resultType");
    const QJsonValue result = data->value(QStringLiteral("result"));
    if (type == QLatin1String("vector") && result.isArray())
        answer = readVector(result.toArray());
    else if (type == QLatin1String("scalar") && result.isArray())
        answer = readPair(result);
    else
        answer = invalid(QStringLiteral("a %1 where one number is expected").arg(type.isEmpty() ? QStringLiteral("text") : type.left(20)));
    answer.note = note;
    return answer;
}

Result<RangeAnswer> readRangeAnswer(int status, QByteArrayView body)
{
    RangeAnswer answer;
    const auto data = readData(status, body, answer.note);
    if (!data)
        return tl::unexpected(data.error());
    if (text(*data, "resultType") != QLatin1String("matrix") || !data->value(QStringLiteral("result")).isArray())
        return fail(ErrorKind::Unreadable, QStringLiteral("shape"), QStringLiteral("the answer is not a range of values"));
    for (const QJsonValue &item : data->value(QStringLiteral("result")).toArray()) {
        auto series = readSeries(item.toObject());
        if (!series)
            return tl::unexpected(series.error());
        answer.series << *series;
    }
    return answer;
}

QString RangeSeries::name() const
{
    QStringList parts;
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        if (it.key() == QLatin1String("__name__"))
            continue;
        QString value = it.value();
        value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
        parts << QStringLiteral("%1=\"%2\"").arg(it.key(), value);
    }
    const QString metric = labels.value(QStringLiteral("__name__"));
    return parts.isEmpty() ? metric : QStringLiteral("%1{%2}").arg(metric, parts.join(QLatin1Char(',')));
}

} // namespace holdpoint
