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

QString assumesWho(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral(R"(\b(he|she|him|his|her|hers|guys?|girls?|boys?|manpower|man-?hours?|man-?days?|manned|chairman|foreman|salesman|)"
                       R"(middleman|mankind)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).captured(1);
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
        const auto warn = [&](const QString &what) { context.report(context.placeOf(path), Problem::Severity::Warning, "wording", what); };
        if (const QString word = toolOrTeam(text, teams); !word.isEmpty())
            warn(QStringLiteral("'%1' names a tool or a team; say what comes out of it").arg(word));
        if (const QString word = assumesWho(text); !word.isEmpty())
            warn(QStringLiteral("'%1' assumes who does the work; name the role").arg(word));
    };
    check(playbook.endState, QStringLiteral("end_state"));
    for (const Ritual &ritual : playbook.rituals)
        check(ritual.title, QStringLiteral("rituals/%1/title").arg(ritual.id));
    for (const Phase &phase : playbook.phases) {
        const QString at = QStringLiteral("phases/%1/").arg(phase.id);
        check(phase.title, at + QStringLiteral("title"));
        for (const Milestone &milestone : phase.milestones)
            check(milestone.title, at + QStringLiteral("milestones/%1/title").arg(milestone.id));
        for (const Parity &parity : phase.parity)
            check(parity.feature, at + QStringLiteral("parity/%1/feature").arg(parity.id));
        for (qsizetype i = 0; i < phase.failureModes.size(); ++i)
            check(phase.failureModes[i].text, at + QStringLiteral("failure_modes/%1/text").arg(i));
        if (!phase.gate)
            continue;
        check(phase.gate->question, at + QStringLiteral("gate/question"));
        check(phase.gate->go, at + QStringLiteral("gate/go"));
        check(phase.gate->noGo, at + QStringLiteral("gate/no_go"));
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
