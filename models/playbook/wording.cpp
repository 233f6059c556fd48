#include "models/playbook/wording.h"

#include <QtCore/QRegularExpression>

namespace holdpoint {

QString toolOrTeam(const QString &title, const QStringList &teams)
{
    static const QRegularExpression tools(
        QStringLiteral(
            R"(\b(kubectl|kubernetes|k8s|helm|terraform|ansible|puppet|jenkins|argocd|argo|spinnaker|docker|grafana|datadog|prometheus|pagerduty|)"
            R"(jira|slack|psql|mysql|pg_dump|rsync|cron|systemctl|curl|bash|ssh|\w+\.sh|\w+\.py|the \w+ team|team \w+)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = tools.match(title); match.hasMatch())
        return match.captured(1);
    const QStringList words = title.toCaseFolded().split(QRegularExpression(QStringLiteral(R"(\W+)")), Qt::SkipEmptyParts);
    for (const QString &team : teams) {
        if (words.contains(team.toCaseFolded()))
            return team;
    }
    return {};
}

void checkWording(const Playbook &playbook, ReadContext &context)
{
    QStringList teams;
    for (const Person &person : playbook.people) {
        if (!person.team.isEmpty())
            teams << person.team;
    }
    static const QRegularExpression fields(QStringLiteral(R"(\{[^{}]*\})"));
    const auto check = [&](const QString &text, const QString &path) {
        const QString word = toolOrTeam(text, teams);
        if (!word.isEmpty())
            context.report(context.placeOf(path), Problem::Severity::Warning, "wording",
                           QStringLiteral("'%1' names a tool or a team; say what comes out of it").arg(word));
    };
    for (const Phase &phase : playbook.phases) {
        check(phase.title, QStringLiteral("phases/%1/title").arg(phase.id));
        if (phase.gate)
            check(phase.gate->question, QStringLiteral("phases/%1/gate/question").arg(phase.id));
    }
    for (const Trigger &trigger : playbook.triggers)
        check(trigger.title, QStringLiteral("triggers/%1/title").arg(trigger.id));
    for (const Runbook &runbook : playbook.runbooks) {
        check(runbook.title, QStringLiteral("runbooks/%1/title").arg(runbook.id));
        for (const Step &step : runbook.steps)
            check(step.title, QStringLiteral("runbooks/%1/steps/%2/title").arg(runbook.id, step.id));
    }
    for (const MessageTemplate &message : playbook.templates)
        check(QString(message.text).remove(fields), QStringLiteral("comms/templates/%1/text").arg(message.id));
}

} // namespace holdpoint
