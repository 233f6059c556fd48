#include "models/base/sentence.h"
#include "models/gates/answers.h"
#include "models/gates/matching.h"
#include "models/gates/scope.h"
#include "models/base/sha256.h"
#include "models/people/peoplerules.h"

namespace holdpoint {

namespace {

Instant clockOf(const GateFacts &facts)
{
    return std::max(facts.now, facts.newest);
}

// Why the machine keeps it closed, apart from what people said.
QStringList closedByFacts(const GateState &state, const GateFacts &facts)
{
    QStringList because;
    if (!facts.underWay)
        because << Sentence::tr("Its phase is not under way");
    if (facts.held)
        because << Sentence::tr("The rollout is held");
    if (!facts.runActive.isEmpty())
        because << Sentence::tr("Run %1 is not over").arg(facts.runActive);
    if (!facts.engineAlive)
        because << Sentence::tr("No engine is watching");
    if (facts.blind)
        because << Sentence::tr("Blind: no source answers");
    for (auto it = facts.criteriaNotPassed.begin(); it != facts.criteriaNotPassed.end(); ++it) {
        const bool accepted = facts.criteriaUnknown.contains(it.key()) && state.acceptedUnknown.contains(it.key())
            && clockOf(facts) < state.acceptedUnknown.value(it.key());
        if (!accepted && !state.waivedCriteria.contains(it.key()))
            because << it.value();
    }
    because += facts.notReadyBecause;
    because += facts.triggersFiring;
    return because;
}

// Why an answer does not count any more; empty = it counts.
QStringList staleBecause(const SignOff &answer, const GateState &state, const GateFacts &facts, const QByteArray &scope)
{
    if (facts.mode != Mode::Drill) {
        const SigningKey *key = keyAt(*facts.people, answer.person, state.poll ? state.poll->seq : 0);
        if (answer.simulated || !key || key->publicKey != answer.publicKey)
            return {Sentence::tr("the key that signed it does not count any more")};
    }
    if (answer.scopeHash == sha256(scope))
        return {};
    const Result<SignedScope> given = readSignOffPayload(answer.payload);
    if (!given)
        return {Sentence::tr("what was signed cannot be read")};
    QStringList lines = scopeDifference(given->scope, scope, answer.person);
    for (auto said = facts.cohortSaid.begin(); said != facts.cohortSaid.end(); ++said) {
        const QString about = Sentence::tr("cohort: %1 is %2").arg(said.key(), QString());
        for (QString &line : lines) {
            if (said->first > answer.seq && line.startsWith(about))
                line += QStringLiteral(" (%1)").arg(said->second);
        }
    }
    return lines;
}

QStringList everybody(const QList<GateRule> &rules)
{
    QStringList persons;
    for (const GateRule &rule : rules)
        persons += rule.eligible;
    persons.removeDuplicates();
    return persons;
}

void addAnswers(GateView &view, const GateState &state, const Playbook &playbook, const GateFacts &facts)
{
    view.answers = newestAnswers(state.answers);
    QList<MatchRule> wanted;
    for (const GateRule &rule : view.rules)
        wanted << MatchRule{rule.eligible, rule.count};
    const QStringList eligible = everybody(view.rules);
    QStringList counting;
    for (const SignOff &answer : view.answers) {
        QStringList stale = staleBecause(answer, state, facts, view.scope);
        if (stale.isEmpty() && !eligible.contains(answer.person))
            stale << Sentence::tr("%1 may not answer this any more").arg(personName(playbook, answer.person));
        if (!stale.isEmpty())
            view.staleBecause.insert(answer.person, stale);
        else if (answer.answer == Answer::Go || answer.answer == Answer::GoWithCondition)
            counting << answer.person;
    }
    const Matching matching = matchRules(wanted, counting);
    for (int i = 0; i < view.rules.size(); ++i)
        view.rules[i].signedBy = matching.servedBy[i];
    view.canStill = whoCouldHelp(wanted, counting, eligible);
    view.matched = matching.complete();
}

// Sentences about people: those who said no, then and now.
QStringList closedByPeople(const GateView &view, const GateState &state, const Playbook &playbook)
{
    QStringList because;
    for (const SignOff &answer : view.answers) {
        if (answer.answer == Answer::NoGo)
            because << Sentence::tr("%1 said no-go: %2").arg(personName(playbook, answer.person), answer.because);
    }
    for (const SignOff &answer : state.earlier)
        because << Sentence::tr("%1 said no-go in an earlier poll and has not answered since: %2")
                       .arg(personName(playbook, answer.person), answer.because);
    return because;
}

GateStatus statusOf(const GateView &view, const GateState &state, const GateFacts &facts, bool noGo)
{
    if (state.passed)
        return GateStatus::Passed;
    if (state.waived)
        return GateStatus::Waived;
    if (!state.poll) {
        QStringList notReady = closedByFacts(state, facts);
        for (const QString &firing : facts.triggersFiring)
            notReady.removeAll(firing);
        return notReady.isEmpty() && !noGo ? GateStatus::Ready : GateStatus::NotReady;
    }
    if (clockOf(facts) >= state.poll->expires)
        return GateStatus::Expired;
    if (noGo)
        return GateStatus::Rejected;
    if (view.matched)
        return view.closedBecause.isEmpty() ? GateStatus::Open : GateStatus::Polling;
    return view.staleBecause.isEmpty() ? GateStatus::Polling : GateStatus::Stale;
}

} // namespace

GateView gateView(const GateState &state, const Playbook &playbook, const GateFacts &facts)
{
    GateView view;
    view.id = state.id;
    view.label = gateLabel(playbook, state.id);
    view.rules = gateRules(state, playbook, facts);
    view.scope = scopeBytes(state, playbook, facts).value_or(QByteArray());
    view.owed = facts.owed;
    addAnswers(view, state, playbook, facts);
    const QStringList people = closedByPeople(view, state, playbook);
    for (const SignOff &answer : view.answers + state.earlier) {
        if (answer.answer == Answer::NoGo && !view.canStill.contains(answer.person))
            view.canStill << answer.person; // only they can take it back
    }
    if (state.passed)
        view.closedBecause.clear();
    else if (state.waived)
        view.closedBecause = facts.held ? QStringList{Sentence::tr("The rollout is held")} : QStringList{};
    else
        view.closedBecause = closedByFacts(state, facts) + people;
    const bool expired = state.poll && clockOf(facts) >= state.poll->expires;
    if (expired && !state.passed && !state.waived) {
        view.closedBecause << Sentence::tr("The poll ran out at %1; a new one is needed").arg(toRfc3339(state.poll->expires));
        view.canStill.clear(); // answers of an expired poll are expired with it
        for (GateRule &rule : view.rules)
            rule.signedBy.clear();
        view.matched = false;
    }
    view.status = statusOf(view, state, facts, !people.isEmpty());
    if (view.status == GateStatus::Stale) {
        for (auto it = view.staleBecause.constBegin(); it != view.staleBecause.constEnd(); ++it)
            view.answersStale
                << Sentence::tr("%1's answer is stale: %2").arg(personName(playbook, it.key()), it->join(QStringLiteral("; ")));
        view.closedBecause += view.answersStale;
    }
    return view;
}

QString signingRole(const GateView &view, const QString &person)
{
    for (const GateRule &rule : view.rules) {
        if (rule.eligible.contains(person))
            return rule.person.isEmpty() ? rule.role : QStringLiteral("approver");
    }
    return {};
}

} // namespace holdpoint
