#include "models/room/samplewire.h"

#include "models/base/canonicaljson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace holdpoint {

namespace {

QJsonArray sampleJson(const QString &metric, const Sample &sample)
{
    return {metric, toMs(sample.at), static_cast<int>(sample.state), decimalText(sample.value), sample.why};
}

QJsonArray healthJson(const SourceHealth &health)
{
    return {health.id, static_cast<int>(health.state), health.why, health.lastGood ? toMs(*health.lastGood) : 0,
            qint64{health.latency.count()}};
}

SampleState stateOf(const QJsonValue &value)
{
    return static_cast<SampleState>(std::clamp(value.toInt(), 0, static_cast<int>(SampleState::Future)));
}

} // namespace

QByteArray toLine(const SampleNews &news)
{
    QJsonObject o;
    if (!news.samples.isEmpty()) {
        QJsonArray list;
        for (const auto &[metric, sample] : news.samples)
            list << sampleJson(metric, sample);
        o[QStringLiteral("samples")] = list;
    }
    if (!news.health.isEmpty()) {
        QJsonArray list;
        for (const SourceHealth &health : news.health)
            list << healthJson(health);
        o[QStringLiteral("health")] = list;
    }
    o[QStringLiteral("blind")] = news.blind;
    if (news.beat)
        o[QStringLiteral("beat")] = true;
    return QJsonDocument(o).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<SampleNews> fromLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return {};
    const QJsonObject o = document.object();
    SampleNews news;
    for (const QJsonValue &value : o[u"samples"].toArray()) {
        const QJsonArray a = value.toArray();
        if (a.size() == 5)
            news.samples << std::pair{a[0].toString(),
                                      Sample{instantFromMs(a[1].toInteger()), stateOf(a[2]), a[3].toString().toDouble(), a[4].toString()}};
    }
    for (const QJsonValue &value : o[u"health"].toArray()) {
        const QJsonArray a = value.toArray();
        if (a.size() != 5)
            continue;
        SourceHealth health{a[0].toString(), stateOf(a[1]), a[2].toString(), std::nullopt, Duration{a[4].toInteger()}};
        if (a[3].toInteger() > 0)
            health.lastGood = instantFromMs(a[3].toInteger());
        news.health << health;
    }
    news.blind = o[u"blind"].toBool();
    news.beat = o[u"beat"].toBool();
    return news;
}

} // namespace holdpoint
