#include "app/ctl/verbs.h"

#include "models/base/files.h"
#include "models/base/safetext.h"
#include "models/metrics/exposition.h"
#include "models/metrics/httpfetch.h"

#include <QtCore/QEventLoop>
#include <QtCore/QJsonArray>

#include <memory>

namespace holdpoint::ctl {

namespace {

struct Body {
    QByteArray bytes;
    QString contentType;
};

Result<Body> fetchBody(const QUrl &url)
{
    HttpFetch fetch(url);
    HttpAnswer answer;
    QEventLoop loop;
    HttpQuery query;
    query.url = url;
    query.limit = expositionLimit;
    query.accept = "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5";
    fetch.get(query, [&](const HttpAnswer &got) {
        answer = got;
        loop.quit();
    });
    loop.exec();
    if (answer.end != HttpAnswer::End::Answered)
        return fail(ErrorKind::Unreadable, QStringLiteral("network"), answer.why, maskedUrl(url));
    if (answer.status != 200)
        return fail(ErrorKind::Unreadable, QStringLiteral("status"),
                    QStringLiteral("the server answered with status %1").arg(answer.status), maskedUrl(url));
    return Body{answer.body, QString::fromLatin1(answer.contentType)};
}

Result<Body> bodyOf(const QString &place)
{
    const QUrl url(place);
    if (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"))
        return fetchBody(url);
    return readFile(place, expositionLimit).map([](const QByteArray &bytes) { return Body{bytes, {}}; });
}

// As its users write it: name{label="value"}.
QString seriesText(const ExpositionSample &sample)
{
    QStringList labels;
    for (const auto &label : sample.labels) {
        QString value = QString::fromUtf8(label.value);
        value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
        labels << QStringLiteral("%1=\"%2\"").arg(QString::fromLatin1(label.name), escapeControls(value));
    }
    const QString name = QString::fromLatin1(sample.name);
    return labels.isEmpty() ? name : QStringLiteral("%1{%2}").arg(name, labels.join(QLatin1Char(',')));
}

QJsonObject toJson(const ExpositionSample &sample)
{
    QJsonObject labels;
    for (const auto &label : sample.labels)
        labels.insert(QString::fromLatin1(label.name), QString::fromUtf8(label.value));
    return {{QStringLiteral("name"), QString::fromLatin1(sample.name)},
            {QStringLiteral("labels"), labels},
            {QStringLiteral("value"), QString::fromLatin1(sample.text)},
            {QStringLiteral("timestamp"), sample.timestamp ? QJsonValue(*sample.timestamp) : QJsonValue()}};
}

void scrape(Output &out, const QString &place, const QString &contentType)
{
    const auto body = bodyOf(place);
    if (!body)
        return out.refuse(body.error());
    const QString type = contentType.isEmpty() ? body->contentType : contentType;
    QJsonArray samples;
    QStringList lines;
    const auto read = readExposition(body->bytes, expositionFormat(type.toLatin1(), body->bytes), [&](const ExpositionSample &sample) {
        if (out.json)
            samples << toJson(sample);
        else
            lines << seriesText(sample) + QLatin1Char(' ') + QString::fromLatin1(sample.text);
    });
    if (!read) {
        Error error = read.error();
        error.where = QStringLiteral("%1: %2").arg(place, error.where);
        return out.refuse(error);
    }
    out.object({{QStringLiteral("samples"), samples}});
    for (const QString &line : lines)
        out.line(line);
}

} // namespace

void addScrape(CLI::App &app, Output &out)
{
    struct Flags {
        std::string place, contentType;
    };
    auto flags = std::make_shared<Flags>();
    CLI::App *verb = app.add_subcommand("scrape", "Parse one body of Prometheus text or OpenMetrics, or say where it is wrong");
    verb->add_option("source", flags->place, "URL or FILE")->required();
    verb->add_option("--content-type", flags->contentType, "instead of the server's");
    verb->callback([flags, &out] { scrape(out, QString::fromStdString(flags->place), QString::fromStdString(flags->contentType)); });
}

} // namespace holdpoint::ctl
