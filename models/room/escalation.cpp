#include "models/room/escalation.h"

#include "models/comms/commsrules.h"
#include "models/people/peoplerules.h"
#include "models/runbooks/stuck.h"

namespace holdpoint {

namespace {

QString whomWords(const Rollout &rollout, const QString &to)
{
    QStringList persons;
    for (const QString &id : personsOf(rollout.people, to)) {
        const Person *person = byId(rollout.playbook->people, id);
        persons << (person && !person->contact.isEmpty() ? QStringLiteral("%1 (%2)").arg(person->name, person->contact)
                                                         : personName(*rollout.playbook, id));
    }
    const QString role = byId(rollout.playbook->people, to) ? QString() : QStringLiteral(", ") + roleTitle(*rollout.playbook, to);
    return (persons.isEmpty() ? QStringLiteral("NOBODY") : persons.join(QStringLiteral(", "))) + role;
}

QString messageText(const Rollout &rollout, const EventDraft &draft)
{
    const Run *run = runById(rollout.runs, draft.subject);
    const Phase *phase = run ? byId(rollout.playbook->phases, run->phase) : nullptr;
    QStringList lines{
        QStringLiteral("%1 %2").arg(draft.body[u"via"].toString().toUpper(), whomWords(rollout, draft.body[u"to"].toString())),
        QStringLiteral("Rollback %1 of %2, %3: %4.")
            .arg(draft.subject, phase ? phase->title : QString(), rollout.playbook->title, draft.body[u"because"].toString()),
        QStringLiteral("Since %1.").arg(draft.body[u"since"].toString())};
    const Step *step = run ? byId(run->plan.steps, draft.body[u"step"].toString()) : nullptr;
    if (step && !step->owner.isEmpty())
        lines << QStringLiteral("The step's owner: %1.").arg(whomWords(rollout, step->owner));
    for (auto link = rollout.playbook->links.begin(); link != rollout.playbook->links.end(); ++link)
        lines << QStringLiteral("%1: %2").arg(link.key(), link.value());
    CommsFacts facts;
    facts.mode = rollout.mode;
    const QString text = lines.join(QLatin1Char('\n'));
    return rollout.mode == Mode::Drill ? resolveTemplate(QString(text).replace(QLatin1Char('{'), QLatin1Char('(')), facts).text : text;
}

} // namespace

QList<EventDraft> withMessages(const Rollout &rollout, const QList<EventDraft> &escalated)
{
    QList<EventDraft> drafts;
    qsizetype messages = rollout.comms.messages.size();
    for (const EventDraft &draft : escalated)
        drafts << draft << escalationMessage(QStringLiteral("M-%1").arg(++messages), messageText(rollout, draft), rollout.mode);
    return drafts;
}

QList<EventDraft> escalationNews(const Rollout &rollout, Instant now)
{
    QList<EventDraft> due;
    for (const Run &run : rollout.runs.runs) {
        if (!isOver(run))
            due += escalationsDue(run, *rollout.playbook, now);
    }
    return withMessages(rollout, due);
}

} // namespace holdpoint
