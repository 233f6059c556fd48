#include "models/playbook/describe.h"

#include "models/playbook/scalars.h"

#include <QtCore/QTimeZone>
#include <QtCore/QUrl>

namespace holdpoint {

namespace {

// Which keys a kind of source has; the others are misplaced. A star = it must have it.
QStringList keysOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Prometheus:
        return {QStringLiteral("url*"), QStringLiteral("alive"), QStringLiteral("auth")};
    case SourceKind::OpenMetrics:
        return {QStringLiteral("url*"), QStringLiteral("auth")};
    case SourceKind::Command:
        return {QStringLiteral("run*"), QStringLiteral("env")};
    case SourceKind::Csv:
        return {QStringLiteral("file*"), QStringLiteral("timezone")};
    case SourceKind::Push:
        return {QStringLiteral("url*"), QStringLiteral("auth*")};
    case SourceKind::Check:
        return {QStringLiteral("run*"), QStringLiteral("env"), QStringLiteral("expect")};
    }
    return {};
}

void checkKeys(Fields &f, const QStringList &keys, const QString &what, std::initializer_list<const char *> all)
{
    for (const char *key : all) {
        const QString name = QLatin1String(key);
        const bool needed = keys.contains(name + QLatin1Char('*'));
        f.error(needed && !f.has(key), key, "missing-key", QStringLiteral("'%1' is missing: %2 needs it").arg(name, what));
        f.error(!needed && !keys.contains(name) && f.has(key), key, "misplaced-key", QStringLiteral("'%1' is not for %2").arg(name, what));
    }
}

void describeSource(Fields &f, Source &source)
{
    f.id(source.id, Ref::Source, {});
    f.choice<SourceKind>("kind", source.kind,
                         {{"prometheus", SourceKind::Prometheus},
                          {"openmetrics", SourceKind::OpenMetrics},
                          {"command", SourceKind::Command},
                          {"csv", SourceKind::Csv},
                          {"push", SourceKind::Push},
                          {"check", SourceKind::Check}},
                         Need::Required);
    f.duration("interval", source.interval, Need::Optional, Duration{1000});
    f.duration("timeout", source.timeout, Need::Optional, Duration{1});
    if (f.isReading() && !f.has("timeout"))
        source.timeout = std::min(Duration{5000}, source.interval);
    f.error(source.timeout > source.interval, f.has("timeout") ? "timeout" : "interval", "bad-value",
            QStringLiteral("a timeout is at most the interval"));
    f.url("url", source.url, Need::Optional);
    f.text("alive", source.alive);
    f.secret("auth", source.auth);
    if (f.describes(!source.program.run.isEmpty())) {
        f.strings("run", Need::Optional, "argv", source.program.run);
        f.stringMap("env", "text-or-secret", source.program.env);
    }
    f.text("expect", source.expect);
    f.dataFile("file", source.file);
    f.text("timezone", source.timezone);
    f.notes(source.notes);
    if (!f.has("kind"))
        return;
    checkKeys(f, keysOf(source.kind), QStringLiteral("this kind of source"),
              {"url", "alive", "auth", "run", "env", "expect", "file", "timezone"});
    f.warn(source.kind == SourceKind::Prometheus && !f.has("alive"), "kind", "no-alive",
           QStringLiteral("without 'alive' an answer of a Prometheus server that has lost its targets looks fresh"));
    f.error(f.has("auth") && source.url.startsWith(QLatin1String("http:")) && !isLoopback(source.url), "auth", "auth-plain-http",
            QStringLiteral("a secret may not go over http: to a host other than loopback"));
    const QUrl pushed(source.url);
    f.error(source.kind == SourceKind::Push && f.has("url")
                && (pushed.scheme() != QLatin1String("http") || !isLoopback(source.url) || pushed.port() < 1),
            "url", "push-not-loopback", QStringLiteral("scripts push to a loopback address with a port, like http://127.0.0.1:9109/push"));
    f.error(f.has("timezone") && !QTimeZone(source.timezone.toUtf8()).isValid(), "timezone", "bad-value",
            QStringLiteral("there is no time zone '%1'").arg(source.timezone));
}

QString titleCased(const QString &id)
{
    QString title = id;
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (i == 0 || title[i - 1] == QLatin1Char(' '))
            title[i] = title[i].toUpper();
    }
    return title;
}

void describeGoal(Fields &f, Metric &metric)
{
    double objective = metric.objective.value_or(0);
    f.ratio("objective", objective, Need::Required);
    f.duration("period", metric.goalPeriod, Need::Required, Duration{1});
    f.error(f.has("objective") && (objective <= 0 || objective >= 1), "objective", "bad-value",
            QStringLiteral("an objective is above 0% and below 100%"));
    if (f.has("objective"))
        metric.objective = objective;
}

void describeMetric(Fields &f, Metric &metric, const Playbook &p)
{
    f.id(metric.id, Ref::Metric, {});
    f.text("question", metric.question);
    f.ref("source", metric.source, Ref::Source, Need::Required);
    f.text("query", metric.query);
    f.text("series", metric.series);
    f.choice<Unit>("unit", metric.unit,
                   {{"none", Unit::None},
                    {"ratio", Unit::Ratio},
                    {"percent", Unit::Percent},
                    {"seconds", Unit::Seconds},
                    {"milliseconds", Unit::Milliseconds},
                    {"bytes", Unit::Bytes},
                    {"count", Unit::Count},
                    {"per-second", Unit::PerSecond}});
    f.word("kind", metric.kind,
           {QStringLiteral("errors"), QStringLiteral("latency"), QStringLiteral("throughput"), QStringLiteral("saturation"),
            QStringLiteral("reliability"), QStringLiteral("data"), QStringLiteral("customers"), QStringLiteral("other")});
    f.word("role", metric.role, {QStringLiteral("affected"), QStringLiteral("tickets"), QStringLiteral("moved")});
    f.duration("stale_after", metric.staleAfter, Need::Optional, Duration{1});
    f.scalar("limit", Need::Optional,
             {"quantity",
              {},
              [&] { return metric.limit ? QJsonValue(*metric.limit) : QJsonValue(QJsonValue::Undefined); },
              [&](const QString &text) {
                  const Result<double> value = parseQuantity(text, metric.unit);
                  if (value)
                      metric.limit = *value;
                  return value ? QString() : value.error().message;
              }});
    f.group("goal", Need::Optional, metric.objective.has_value(), [&](Fields &goal) { describeGoal(goal, metric); });
    f.notes(metric.notes);
    if (!f.isReading())
        return;
    if (metric.question.isEmpty())
        metric.question = titleCased(metric.id);
    if (metric.kind.isEmpty())
        metric.kind = QStringLiteral("other");
    const Source *source = byId(p.sources, metric.source);
    if (!source)
        return;
    if (!f.has("stale_after"))
        metric.staleAfter = std::max(Duration{30'000}, 3 * source->interval);
    static const QHash<SourceKind, QStringList> keys{{SourceKind::Prometheus, {QStringLiteral("query*")}},
                                                     {SourceKind::OpenMetrics, {QStringLiteral("series*")}},
                                                     {SourceKind::Csv, {QStringLiteral("series")}},
                                                     {SourceKind::Push, {QStringLiteral("series*")}},
                                                     {SourceKind::Command, {}},
                                                     {SourceKind::Check, {}}};
    checkKeys(f, keys.value(source->kind), QStringLiteral("a metric of this kind of source"), {"query", "series"});
    if (source->kind == SourceKind::Csv && metric.series.isEmpty())
        metric.series = metric.id;
}

} // namespace

void describeSources(Fields &f, Playbook &p)
{
    f.named("sources", p.sources, describeSource);
    f.named("metrics", p.metrics, [&p](Fields &item, Metric &metric) { describeMetric(item, metric, p); });
}

} // namespace holdpoint
