#include "models/people/rights.h"

#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/people/righttable.h"
#include "models/playbook/cohortlist.h"

namespace holdpoint {

namespace {

QString roleOf(Who who, const Command &command, const RightFacts &facts)
{
    switch (who) {
    case Who::Commander:
        return QStringLiteral("incident-commander");
    case Who::RollbackOwner:
        return QStringLiteral("rollback-owner");
    case Who::TechnicalDeputy:
        return QStringLiteral("technical-deputy");
    case Who::SecurityDeputy:
        return QStringLiteral("security-deputy");
    case Who::Author:
        return QStringLiteral("author");
    case Who::Administrator:
        return QStringLiteral("administrator");
    case Who::Facilitator:
        return QStringLiteral("facilitator");
    case Who::Evaluator:
        return QStringLiteral("evaluator");
    case Who::Approver:
        return facts.approver;
    case Who::Holder:
        return command.args.value(QLatin1String("role")).toString();
    case Who::Signer:
        return QStringLiteral("approver");
    case Who::Nobody:
    case Who::Anybody:
    case Who::Owner:
    case Who::Offered:
    case Who::Keyed:
        return {};
    }
    return {};
}

// The role or the words a person reads: "rollback owner", "its owner".
QString inWords(Who who, const Playbook &playbook, const Command &command, const RightFacts &facts)
{
    switch (who) {
    case Who::Nobody:
        return Sentence::tr("the engine");
    case Who::Anybody:
        return Sentence::tr("anybody but an observer");
    case Who::Owner:
        return Sentence::tr("its owner or deputy");
    case Who::Signer:
        return Sentence::tr("a person whom a rule of the gate names");
    case Who::Offered:
        return Sentence::tr("the person it was offered to");
    case Who::Keyed:
        return Sentence::tr("anybody with a key but an observer");
    case Who::Commander:
    case Who::RollbackOwner:
    case Who::TechnicalDeputy:
    case Who::SecurityDeputy:
    case Who::Author:
    case Who::Administrator:
    case Who::Facilitator:
    case Who::Evaluator:
    case Who::Approver:
    case Who::Holder:
        break;
    }
    return roleTitle(playbook, roleOf(who, command, facts));
}

QStringList actives(const People &people)
{
    QStringList persons = people.roles.keys();
    persons.removeIf([&](const QString &person) { return isObserver(people, person); });
    persons.sort();
    return persons;
}

// Everybody whom a rule of this gate names; `gate` is the phase's id or "G<n>".
QStringList signersOf(const Playbook &playbook, const People &people, const QString &gate)
{
    const Phase *phase = byId(playbook.phases, gate);
    if (!phase && gate.startsWith(QLatin1Char('G')))
        phase =
            playbook.phases.size() >= gate.mid(1).toInt() && gate.mid(1).toInt() > 0 ? &playbook.phases[gate.mid(1).toInt() - 1] : nullptr;
    QStringList signers;
    if (!phase || !phase->gate)
        return signers;
    for (const SignOffRule &rule : phase->gate->signOffs)
        signers += personsOf(people, rule.person.isEmpty() ? rule.role : rule.person);
    return signers;
}

QStringList personsFor(Who who, const Playbook &playbook, const People &people, const Command &command, const RightFacts &facts)
{
    switch (who) {
    case Who::Nobody:
        return {};
    case Who::Anybody:
        return actives(people);
    case Who::Keyed: {
        QStringList keyed = actives(people);
        keyed.removeIf([&](const QString &person) { return !keyOf(people, person); });
        return keyed;
    }
    case Who::Owner: {
        QStringList owners;
        for (const QString &owner : {facts.owner, facts.deputy}) {
            if (!owner.isEmpty())
                owners += personsOf(people, owner);
        }
        return owners;
    }
    case Who::Signer:
        return signersOf(playbook, people, command.subject);
    case Who::Offered: {
        QStringList offered;
        for (const HandOver &offer : people.offered) {
            if (offer.role == command.args.value(QLatin1String("role")).toString())
                offered << offer.to;
        }
        return offered;
    }
    case Who::Commander:
    case Who::RollbackOwner:
    case Who::TechnicalDeputy:
    case Who::SecurityDeputy:
    case Who::Author:
    case Who::Administrator:
    case Who::Facilitator:
    case Who::Evaluator:
    case Who::Approver:
    case Who::Holder:
        break;
    }
    return personsOf(people, roleOf(who, command, facts));
}

struct Named {
    QStringList persons;
    QString words;
};

Named named(const QList<Who> &list, const Playbook &playbook, const People &people, const Command &command, const RightFacts &facts)
{
    Named all;
    QStringList words;
    for (const Who who : list) {
        const QStringList persons = personsFor(who, playbook, people, command, facts);
        all.persons += persons;
        const bool open = who == Who::Anybody || who == Who::Keyed || who == Who::Nobody;
        const QString what = inWords(who, playbook, command, facts);
        words << (open ? what : QStringLiteral("%1 (%2)").arg(what, namesOf(playbook, persons)));
    }
    all.words = words.join(QStringLiteral(", "));
    return all;
}

QString actedIn(const QList<Who> &one, const Playbook &playbook, const People &people, const Command &command, const RightFacts &facts)
{
    for (const Who who : one) {
        const QString role = roleOf(who, command, facts);
        if (!role.isEmpty() && personsFor(who, playbook, people, command, facts).contains(command.actor))
            return role;
    }
    return people.roles.value(command.actor).value(0);
}

tl::unexpected<Error> refusal(const Playbook &playbook, const Command &command, const QString &who)
{
    const QString act = actWord(command.act).replace(QLatin1Char('-'), QLatin1Char(' '));
    return fail(ErrorKind::Refused, QStringLiteral("role"),
                Sentence::tr("%1 may not do this (%2). Who may: %3.").arg(personName(playbook, command.actor), act, who));
}

bool isAutomatic(const QString &actor)
{
    return actor == QLatin1String("engine") || actor.startsWith(QLatin1String("trigger/"));
}

// Automation can ask for the way back and stop; it has no verb that goes forward.
Result<Right> automatic(const Playbook &playbook, const Command &command, const RightFacts &facts)
{
    const bool engine = command.actor == QLatin1String("engine");
    const bool both = command.act == Act::Rollback || command.act == Act::Hold;
    const bool drill = facts.mode == Mode::Drill && (command.act == Act::DeliverInject || command.act == Act::DrillClock);
    if (both || (engine && (command.act == Act::Record || command.act == Act::TakeEngine || drill))) {
        Right right;
        right.role = engine ? QStringLiteral("engine") : QStringLiteral("trigger");
        return right;
    }
    return refusal(playbook, command, Sentence::tr("a person"));
}

} // namespace

Result<Right> rightFor(const Playbook &playbook, const People &people, const Command &command, const RightFacts &facts)
{
    if (isAutomatic(command.actor))
        return automatic(playbook, command, facts);
    if (!people.roles.contains(command.actor))
        return fail(ErrorKind::Refused, QStringLiteral("role"), Sentence::tr("The playbook knows nobody called %1.").arg(command.actor));
    if (isObserver(people, command.actor))
        return fail(ErrorKind::Refused, QStringLiteral("observer"),
                    Sentence::tr("%1 observes: everything can be seen, nothing changed.").arg(personName(playbook, command.actor)));
    const bool ofDrills =
        command.act == Act::DeliverInject || command.act == Act::DrillClock || command.act == Act::Rate || command.act == Act::EndDrill;
    if (ofDrills && facts.mode != Mode::Drill)
        return fail(ErrorKind::Refused, QStringLiteral("mode"),
                    Sentence::tr("This is an act of drills, and this room is %1.").arg(Sentence::word(modeWord(facts.mode))));
    const RightRow row = rowFor(people, command, facts);
    Right right;
    right.role = actedIn(row.one, playbook, people, command, facts);
    if (command.act == Act::Record)
        return refusal(playbook, command, Sentence::tr("the engine"));
    if (facts.mode == Mode::Drill) {
        right.simulated = true;
        if (const QString role = roleOf(row.one.first(), command, facts); !role.isEmpty())
            right.role = role;
        return right;
    }
    const Named one = named(row.one, playbook, people, command, facts);
    const bool allowed = one.persons.contains(command.actor);
    if (command.args.value(QLatin1String("break_glass")).toBool()) {
        if (!mayBreakGlass(command.act))
            return fail(ErrorKind::Refused, QStringLiteral("break-glass"),
                        Sentence::tr("Break-glass exists only for acts that bring a rollback forward."));
        right.breakGlass = true;
        return right;
    }
    if (!allowed)
        return refusal(playbook, command, one.words);
    for (const QList<Who> &group : row.second) {
        if (group == QList<Who>{Who::SecurityDeputy} && holds(people, command.actor, QStringLiteral("security-deputy")))
            continue; // they have seen it themselves
        Named second = named(group, playbook, people, command, facts);
        second.persons.removeAll(command.actor);
        second.persons.removeDuplicates();
        right.second << second.persons;
        right.secondRoles << second.words;
    }
    right.reasoned = !right.second.isEmpty() && !attests(command.act, facts);
    right.proved = !right.second.isEmpty() || command.act == Act::Countersign
        || (command.act == Act::Withdraw && facts.ownAnswerIsNoGo && !command.args.value(QLatin1String("poll")).toBool());
    return right;
}

RightFacts rightFacts(const Playbook &playbook, const Command &command)
{
    RightFacts facts;
    const QString before = command.subject.section(QLatin1Char('/'), 0, 0);
    const QString after = command.subject.section(QLatin1Char('/'), 1);
    if (command.act == Act::Check) {
        const Phase *phase = byId(playbook.phases, before);
        if (const ChecklistItem *item = phase ? byId(phase->checklist, after) : nullptr) {
            facts.owner = item->owner;
            facts.twoPerson = item->twoPerson;
        }
    } else if (command.act == Act::Parity) {
        const Phase *phase = byId(playbook.phases, before);
        if (const Parity *feature = phase ? byId(phase->parity, after) : nullptr)
            facts.owner = feature->owner;
    } else if (command.act == Act::Obligation) {
        if (const Obligation *promised = obligationNamed(playbook, command.subject))
            facts.owner = promised->owner;
    } else if (command.act == Act::Ritual) {
        // Without a ritual it is the review of the playbook itself: what is asked of security and by regulation.
        const Ritual *ritual = byId(playbook.rituals, command.subject);
        facts.owner = ritual ? ritual->owner : QStringLiteral("security-deputy");
    } else if (command.act == Act::Switch) {
        if (const KillSwitch *killSwitch = byId(playbook.killSwitches, command.subject)) {
            facts.owner = killSwitch->owner;
            facts.twoPerson = killSwitch->twoPerson;
        }
    } else if (command.act == Act::SendMessage) {
        if (const MessageTemplate *found = byId(playbook.templates, command.subject))
            facts.approver = found->approve;
    }
    return facts;
}

} // namespace holdpoint
