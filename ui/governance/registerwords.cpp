// What registers and the things in them are called.
#include "ui/governance/register.h"

#include "models/base/safetext.h"
#include "models/playbook/playbook.h"
#include "ui/widgets/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace holdpoint {

const QList<Register> &allRegisters()
{
    static const QList<Register> all{Register::Debts,       Register::Obligations, Register::Issues,    Register::Risks,
                                     Register::Assumptions, Register::Objections,  Register::Decisions, Register::Premortems,
                                     Register::Assignments, Register::Deviations,  Register::SignOffs,  Register::Rights,
                                     Register::People,      Register::Roster,      Register::Readiness};
    return all;
}

QString registerWord(Register which)
{
    switch (which) {
    case Register::Debts:
        return QStringLiteral("debts");
    case Register::Obligations:
        return QStringLiteral("obligations");
    case Register::Issues:
        return QStringLiteral("issues");
    case Register::Risks:
        return QStringLiteral("risks");
    case Register::Assumptions:
        return QStringLiteral("assumptions");
    case Register::Objections:
        return QStringLiteral("objections");
    case Register::Decisions:
        return QStringLiteral("decisions");
    case Register::Premortems:
        return QStringLiteral("premortems");
    case Register::Assignments:
        return QStringLiteral("assignments");
    case Register::Deviations:
        return QStringLiteral("deviations");
    case Register::SignOffs:
        return QStringLiteral("signoffs");
    case Register::Rights:
        return QStringLiteral("rights");
    case Register::People:
        return QStringLiteral("stakeholders");
    case Register::Roster:
        return QStringLiteral("roster");
    case Register::Readiness:
        return QStringLiteral("readiness");
    }
    return {};
}

QString registerTitle(Register which)
{
    switch (which) {
    case Register::Debts:
        return tr("Debts");
    case Register::Obligations:
        return tr("Obligations");
    case Register::Issues:
        return tr("Issues");
    case Register::Risks:
        return tr("Risks");
    case Register::Assumptions:
        return tr("Assumptions");
    case Register::Objections:
        return tr("Objections");
    case Register::Decisions:
        return tr("Decisions");
    case Register::Premortems:
        return tr("Premortems");
    case Register::Assignments:
        return tr("Assignments");
    case Register::Deviations:
        return tr("Deviations");
    case Register::SignOffs:
        return tr("Who signs");
    case Register::Rights:
        return tr("Who decides");
    case Register::People:
        return tr("People");
    case Register::Roster:
        return tr("On call");
    case Register::Readiness:
        return tr("Readiness", "of a phase, scored over time");
    }
    return {};
}

Register registerFromWord(const QString &word)
{
    for (const Register which : allRegisters()) {
        if (registerWord(which) == word)
            return which;
    }
    return Register::Debts;
}

QString momentOf(Instant at, Instant now)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    const bool today = moment.date() == QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC).date();
    return QLocale().toString(moment, today ? QStringLiteral("HH:mm") : QStringLiteral("d MMM HH:mm"));
}

QString answerTitle(const QString &kind, const QString &word)
{
    if (kind == QLatin1String("assumption"))
        return word == QLatin1String("false") ? tr("proved false")
            : word == QLatin1String("holds")  ? tr("still holds")
                                              : tr("no longer needed");
    if (word == QLatin1String("closed"))
        return tr("closed");
    if (word == QLatin1String("accepted"))
        return tr("accepted");
    if (word == QLatin1String("happened"))
        return tr("has happened");
    if (word == QLatin1String("answered"))
        return tr("answered");
    if (word == QLatin1String("withdrawn"))
        return tr("withdrawn");
    return kind == QLatin1String("risk") ? tr("looked at, still stands") : tr("open again");
}

QString aboutTitle(const QString &subject, const Playbook &playbook)
{
    if (subject.isEmpty())
        return tr("the rollout");
    const QString whole = subject.section(QLatin1Char('/'), 0, 0), part = subject.section(QLatin1Char('/'), 1);
    if (const Trigger *trigger = byId(playbook.triggers, subject))
        return displayText(trigger->title, 80);
    const Phase *phase = byId(playbook.phases, whole);
    if (!phase)
        return displayText(subject, 80);
    if (part.isEmpty())
        return displayText(phase->title, 80);
    if (const ChecklistItem *item = byId(phase->checklist, part))
        return displayText(item->title, 80);
    if (const Milestone *milestone = byId(phase->milestones, part))
        return displayText(milestone->title, 80);
    const Criterion *criterion = byId(phase->success, part);
    return displayText(criterion && !criterion->title.isEmpty() ? criterion->title : part, 80);
}

} // namespace holdpoint
