#include "ui/board/nextfacts.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/board/decisions.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

// In minutes: nobody needs the second at which somebody last did something.
QString seenText(Duration age)
{
    const qint64 minutes = age.count() / 60'000;
    return minutes < 60 ? tr("%1\u202fmin").arg(minutes) : ageText(age);
}

} // namespace

NextFact nextDecision(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Surroundings around = session.surroundings();
    // The first that has something to say: what cannot wait stands before what can.
    for (const auto &rule : {decisionInRun, decisionOnTrigger, decisionOnHold, decisionAtGate, decisionOnPhases}) {
        if (auto fact = rule(r, around)) {
            fact->id = QStringLiteral("next");
            fact->next = true;
            return *fact;
        }
    }
    return {QStringLiteral("next"), true, tr("Nobody"), tr("nothing is left to decide"), std::nullopt};
}

QList<NextFact> nextFacts(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    QList<NextFact> facts;
    for (const Assignment &given : r.records.assignments)
        if (!given.doneAt)
            facts.append({QStringLiteral("assignment/") + given.id, false, displayText(personName(*r.playbook, given.to), 60),
                          displayText(given.text, 160), given.due, false});
    const Instant now = session.surroundings().now;
    for (const Debt &debt : r.records.debts)
        if (!debt.doneAt && debt.due && *debt.due < now)
            facts.append({QStringLiteral("debt/") + debt.id, false, displayText(personName(*r.playbook, debt.owner), 60),
                          tr("%1: %2").arg(debt.id, displayText(debt.text, 160)), debt.due, false});
    constexpr qsizetype most = 3; // the earliest due; the others are in the timeline
    std::stable_sort(facts.begin(), facts.end(), [](const NextFact &a, const NextFact &b) { return a.due < b.due; });
    while (facts.size() > most)
        facts.removeLast();
    facts.append(nextDecision(session));
    return facts;
}

QList<Column> nextColumns()
{
    return {{tr("When"), 48, false}, {tr("Who"), 88, false}, {tr("What"), 0, false}, {tr("Due"), 142, true}};
}

Row nextCells(const NextFact &fact, Instant now)
{
    QString due;
    if (fact.due && fact.next)
        due = *fact.due < now ? tr("was due %1").arg(utcSeconds(*fact.due))
                              : tr("by %1, %2").arg(utcSeconds(*fact.due), toClockText(*fact.due - now));
    else if (fact.due)
        due = *fact.due < now ? tr("back, late %1").arg(ageText(now - *fact.due)) : tr("back in %1").arg(toClockText(*fact.due - now));
    const QString what = fact.decides ? tr("DECIDES: %1").arg(fact.what) : fact.what;
    if (!fact.next)
        return {fact.id, {Cell::softWords(tr("NOW")), Cell::words(fact.who), Cell::words(what), Cell::number(due, true)}};
    return {fact.id, {Cell::strongWords(tr("NEXT")), Cell::strongWords(fact.who), Cell::strongWords(what), Cell::number(due, true)}};
}

QList<OwnerFact> ownerFacts(const RoomSession &session)
{
    const QList<std::pair<QString, QString>> roles{{QStringLiteral("incident-commander"), tr("Commander")},
                                                   {QStringLiteral("rollback-owner"), tr("Rollback")},
                                                   {QStringLiteral("technical-deputy"), tr("Technical")},
                                                   {QStringLiteral("security-deputy"), tr("Security")},
                                                   {QStringLiteral("comms-deputy"), tr("Comms")}};
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    QList<OwnerFact> facts;
    for (const auto &[id, title] : roles) {
        const QStringList holders = holdersOf(r.people, id);
        if (holders.isEmpty()) {
            facts.append({title, tr("nobody")});
            continue;
        }
        const auto seen = r.people.lastSeen.constFind(holders.first());
        const QString age = seen == r.people.lastSeen.constEnd() ? tr("not seen yet") : seenText(now - *seen);
        facts.append({tr("%1, %2").arg(title, age), displayText(personName(*r.playbook, holders.first()), 40)});
    }
    return facts;
}

} // namespace holdpoint
