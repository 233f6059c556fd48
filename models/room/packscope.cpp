#include "models/room/packscope.h"

#include <QtCore/QDateTime>
#include <QtCore/QSet>

namespace holdpoint {

namespace {

QString named(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

bool isOf(const QString &subject, const QString &id)
{
    return subject == id || subject.startsWith(id + QLatin1Char('/'));
}

bool names(const Event &event, const PackScope &scope)
{
    if (!scope.run.isEmpty())
        return event.correlation == scope.run || isOf(event.subject, scope.run) || named(event, "run") == scope.run;
    return isOf(event.subject, scope.gate) || named(event, "gate") == scope.gate || named(event, "phase") == scope.gate;
}

bool signs(const Event &event, const QSet<QString> &commands)
{
    return event.kind.startsWith(QLatin1String("signoff.")) && commands.contains(named(event, "command"));
}

QString dayAndTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace

bool isWhole(const PackScope &scope)
{
    return scope == PackScope{};
}

QList<Event> eventsAbout(const QList<Event> &events, const PackScope &scope)
{
    if (isWhole(scope))
        return events;
    QList<Event> about;
    const bool byTime = scope.gate.isEmpty() && scope.run.isEmpty();
    QSet<QString> commands;
    for (const Event &event : events) {
        const bool meant = byTime ? (!scope.from || event.at >= *scope.from) && (!scope.to || event.at <= *scope.to)
                                  : names(event, scope) || signs(event, commands);
        if (!meant)
            continue;
        if (!event.command.isEmpty())
            commands.insert(event.command.section(QLatin1Char('/'), 0, 0)); // "c-17" of "c-17/2"
        about.append(event);
    }
    return about;
}

QString scopeInWords(const PackScope &scope, const Playbook &playbook)
{
    if (!scope.run.isEmpty())
        return QStringLiteral("Run %1").arg(scope.run);
    if (!scope.gate.isEmpty()) {
        const Phase *phase = byId(playbook.phases, scope.gate);
        return QStringLiteral("Gate of %1").arg(phase ? phase->title : scope.gate);
    }
    if (scope.from && scope.to)
        return QStringLiteral("What happened from %1 to %2 UTC").arg(dayAndTime(*scope.from), dayAndTime(*scope.to));
    if (scope.from)
        return QStringLiteral("What happened since %1 UTC").arg(dayAndTime(*scope.from));
    return scope.to ? QStringLiteral("What happened until %1 UTC").arg(dayAndTime(*scope.to)) : QStringLiteral("Whole rollout");
}

QJsonObject scopeObject(const PackScope &scope)
{
    if (!scope.run.isEmpty())
        return {{QStringLiteral("run"), scope.run}};
    if (!scope.gate.isEmpty())
        return {{QStringLiteral("gate"), scope.gate}};
    QJsonObject object;
    if (scope.from)
        object.insert(QStringLiteral("from"), toRfc3339(*scope.from));
    if (scope.to)
        object.insert(QStringLiteral("to"), toRfc3339(*scope.to));
    return object;
}

QString scopeWord(const PackScope &scope)
{
    if (!scope.run.isEmpty())
        return QStringLiteral("run/") + scope.run;
    if (!scope.gate.isEmpty())
        return QStringLiteral("gate/") + scope.gate;
    if (isWhole(scope))
        return {};
    return QStringLiteral("time/%1/%2").arg(scope.from ? toRfc3339(*scope.from) : QString(), scope.to ? toRfc3339(*scope.to) : QString());
}

PackScope scopeFromWord(const QString &word)
{
    const QString kind = word.section(QLatin1Char('/'), 0, 0);
    const QString id = word.section(QLatin1Char('/'), 1);
    if (kind == QLatin1String("gate"))
        return {.gate = id, .run = {}};
    if (kind == QLatin1String("run"))
        return {.gate = {}, .run = id};
    PackScope scope;
    if (kind == QLatin1String("time")) {
        if (const auto from = parseRfc3339(id.section(QLatin1Char('/'), 0, 0)))
            scope.from = *from;
        if (const auto to = parseRfc3339(id.section(QLatin1Char('/'), 1, 1)))
            scope.to = *to;
    }
    return scope;
}

QString scopeName(const PackScope &scope)
{
    if (!scope.run.isEmpty() || !scope.gate.isEmpty())
        return QString(scope.run.isEmpty() ? scope.gate : scope.run).replace(QLatin1Char('/'), QLatin1Char('-'));
    const auto at = scope.from ? scope.from : scope.to;
    return at ? QDateTime::fromMSecsSinceEpoch(toMs(*at), Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmm")) : QString();
}

} // namespace holdpoint
