// What starting a phase needs of people and of the phases before it.
#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/phases/cohort.h"
#include "models/phases/phaserules.h"

namespace holdpoint {

namespace {

void add(QStringList &list, const QString &item)
{
    if (!item.isEmpty() && !list.contains(item))
        list << item;
}

void addStepOwners(QStringList &owners, QStringList &approvers, const Playbook &playbook, const QString &runbookId)
{
    const Runbook *runbook = byId(playbook.runbooks, runbookId);
    if (!runbook)
        return;
    for (const Step &step : runbook->steps) {
        add(owners, step.owner);
        if (const MessageTemplate *message = byId(playbook.templates, step.message))
            add(approvers, message->approve);
    }
}

// Every person or role that has to be there for this phase.
QStringList neededWho(const Playbook &playbook, const Phase &phase, const PhaseState &state)
{
    QStringList who{QStringLiteral("incident-commander"), QStringLiteral("rollback-owner")};
    QStringList approvers;
    for (const ChecklistItem &item : phase.checklist)
        add(who, itemOwner(state, item));
    for (const Parity &feature : phase.parity)
        add(who, feature.owner);
    for (const Obligation &obligation : phase.customers ? phase.customers->obligations : QList<Obligation>())
        add(who, obligation.owner);
    for (const Trigger &trigger : playbook.triggers) {
        if (trigger.phases.isEmpty() || trigger.phases.contains(phase.id)) {
            add(who, trigger.owner);
            addStepOwners(who, approvers, playbook, trigger.runbook);
        }
    }
    addStepOwners(who, approvers, playbook, phase.rollback);
    for (const WorkItem &item : phase.work)
        addStepOwners(who, approvers, playbook, item.runbook);
    if (phase.gate) {
        for (const SignOffRule &rule : phase.gate->signOffs)
            add(who, rule.person.isEmpty() ? rule.role : rule.person);
    }
    for (const QString &approver : approvers)
        add(who, approver);
    return who;
}

QStringList keyed(const People &people, const QString &who)
{
    QStringList persons = personsOf(people, who);
    persons.removeIf([&](const QString &person) { return !keyOf(people, person); });
    return persons;
}

QStringList missingKeys(const Playbook &playbook, const Phase &phase, const People &people)
{
    QStringList missing;
    const auto need = [&](const QString &who, int count) {
        QStringList without = personsOf(people, who);
        if (keyed(people, who).size() >= count)
            return;
        without.removeIf([&](const QString &person) { return keyOf(people, person) != nullptr; });
        add(missing, Sentence::tr("No key yet: %1 (%2)").arg(namesOf(playbook, without), roleTitle(playbook, who)));
    };
    need(QStringLiteral("incident-commander"), 1);
    need(QStringLiteral("rollback-owner"), 1);
    if (phase.gate) {
        for (const SignOffRule &rule : phase.gate->signOffs)
            need(rule.person.isEmpty() ? rule.role : rule.person, rule.person.isEmpty() ? rule.count : 1);
    }
    return missing;
}

bool reaches(const Playbook &playbook, const QString &from, const QString &to, int depth = 0)
{
    const Phase *phase = byId(playbook.phases, from);
    if (!phase || depth > playbook.phases.size())
        return false;
    return std::any_of(phase->needs.begin(), phase->needs.end(),
                       [&](const QString &need) { return need == to || reaches(playbook, need, to, depth + 1); });
}

QStringList otherPhases(const Phases &phases, const Playbook &playbook, const Phase &phase)
{
    QStringList missing;
    for (const QString &need : phase.needs) {
        const PhaseState *before = phaseById(phases, need);
        if (before && before->status != PhaseStatus::Passed && before->status != PhaseStatus::Skipped)
            missing << Sentence::tr("Phase %1 comes first; it is %2").arg(need, Sentence::word(phaseStatusWord(before->status)));
    }
    int live = 0;
    for (const PhaseState &other : phases.phases) {
        if (other.id == phase.id)
            continue;
        if (other.status == PhaseStatus::RollingBack || other.status == PhaseStatus::RollbackFailed)
            missing << Sentence::tr("Phase %1 is %2").arg(other.id, Sentence::word(phaseStatusWord(other.status)));
        if (!isUnderWay(other))
            continue;
        ++live;
        if (reaches(playbook, phase.id, other.id) || reaches(playbook, other.id, phase.id) || live > 1)
            add(missing,
                Sentence::tr("Phase %1 is %2; one phase is active at a time").arg(other.id, Sentence::word(phaseStatusWord(other.status))));
    }
    return missing;
}

QStringList enterChecks(const PhaseState &state, const Phase &phase, bool engineAlive)
{
    QStringList missing;
    for (const EnterCheck &check : phase.enter) {
        const QString title = check.title.isEmpty() ? check.id : check.title;
        const auto it = state.enter.constFind(check.id);
        if (!engineAlive || it == state.enter.constEnd())
            missing << QStringLiteral("%1: %2").arg(
                title, engineAlive ? Sentence::tr("not checked yet") : Sentence::tr("unknown, no engine is watching"));
        else if (it->verdict != Judgement::Passed)
            missing << QStringLiteral("%1: %2 %3").arg(title, Sentence::word(judgementWord(it->verdict)), it->why).trimmed();
    }
    return missing;
}

// Nobody is moved who has not been asked: whoever says no is left out, whoever has said nothing is waited for.
QString consent(const PhaseState &state, const Phase &phase)
{
    const CohortCount cohort = cohortCount(state, phase);
    if (!cohort.required)
        return {};
    if (!cohort.unknown.isEmpty())
        return Sentence::tr("Opt-in is required, and %1").arg(cohort.unknown);
    if (cohort.waiting > 0)
        return Sentence::tr("Opt-in: %1 of %2 customers have not answered")
            .arg(cohort.waiting)
            .arg(cohort.waiting + cohort.in + cohort.out);
    return {};
}

} // namespace

QStringList startNeeds(const Phases &phases, const Playbook &playbook, const QString &id, const PhaseFacts &facts)
{
    const PhaseState *state = phaseById(phases, id);
    const Phase *phase = byId(playbook.phases, id);
    if (!state || !phase)
        return {Sentence::tr("There is no phase %1").arg(id)};
    QStringList missing = otherPhases(phases, playbook, *phase);
    if (facts.people) {
        for (const QString &who : neededWho(playbook, *phase, *state)) {
            if (personsOf(*facts.people, who).isEmpty())
                missing << Sentence::tr("Nobody is %1").arg(roleTitle(playbook, who));
        }
        if (facts.mode != Mode::Drill)
            missing += missingKeys(playbook, *phase, *facts.people);
    }
    if (facts.mode != Mode::Drill)
        add(missing, consent(*state, *phase));
    missing += enterChecks(*state, *phase, facts.engineAlive);
    if (phase->premortemRequired && !state->premortemRecorded)
        missing << Sentence::tr("The premortem has not been recorded");
    return missing;
}

} // namespace holdpoint
