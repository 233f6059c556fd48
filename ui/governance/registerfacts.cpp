// Everything known of one row of a register.
#include "models/base/sentence.h"
#include "ui/governance/registerrows.h"

#include "models/base/safetext.h"
#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/records/recordrules.h"
#include "models/room/phasereadiness.h"
#include "models/room/registers.h"
#include "models/room/roster.h"
#include "models/room/session.h"
#include "models/room/signoffmatrix.h"
#include "models/room/stakeholders.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

constexpr int longest = 2000;

// Collects pairs; what is empty is left out.
struct FactsOf {
    const RoomSession &session;
    RegisterFacts made = {};
    const Rollout &rollout = session.rollout();
    const Playbook &playbook = *rollout.playbook;
    Instant now = session.surroundings().now;

    Context context() const
    {
        const Surroundings around = session.surroundings();
        return {around.now, around.engineAlive, around.blind};
    }
    void say(const QString &key, const QString &value, bool strong = false)
    {
        if (!value.isEmpty())
            made.facts.append({key, displayText(value, longest), strong});
    }
    void when(const QString &key, const std::optional<Instant> &at)
    {
        if (at)
            say(key, tr("%1 UTC").arg(momentOf(*at, now)));
    }
    void who(const QString &key, const QString &person)
    {
        if (!person.isEmpty())
            say(key, whoTitle(playbook, person));
    }
    void answers(const QString &kind, const QList<EntryAnswer> &all)
    {
        for (const EntryAnswer &answer : all)
            say(momentOf(answer.at, now),
                tr("%1, by %2: %3").arg(answerTitle(kind, answer.word), whoTitle(playbook, answer.by), answer.because));
    }
};

void debtFacts(FactsOf &facts, const QString &id)
{
    const Debt *debt = debtById(facts.rollout.records, id);
    if (!debt)
        return;
    facts.made.title = debt->id;
    facts.say(tr("Owed"), debt->text);
    facts.who(tr("By"), debt->owner);
    facts.say(tr("From"), originTitle(debt->origin));
    facts.when(tr("Since"), debt->since);
    facts.when(tr("Due"), debt->due);
    if (isOverdue(*debt, facts.now))
        facts.say(tr("Overdue"), toDurationText(Duration{(facts.now - *debt->due).count() / 60'000 * 60'000}), true);
    facts.when(tr("Done"), debt->doneAt);
    facts.who(tr("Done by"), debt->doneBy);
    facts.say(tr("How"), debt->doneBecause);
    facts.say(tr("Evidence"), debt->doneEvidence);
    facts.say(tr("While open"), debt->doneAt ? QString() : tr("the rollout is closed only by two people together"));
}

void obligationFacts(FactsOf &facts, const QString &id)
{
    for (const ObligationLine &line : obligationRegister(facts.rollout, facts.now)) {
        if (line.id != id)
            continue;
        facts.made.title = displayText(line.text, 80);
        facts.made.seq = line.answer.seq;
        facts.say(tr("Promised"), line.text);
        facts.say(tr("State"), obligationTitle(line.standing), isOwed(line.standing) && line.standing != ObligationStanding::Open);
        facts.say(tr("To"), tr("the customers of %1").arg(aboutTitle(line.phase, facts.playbook)));
        facts.who(tr("Owner"), line.owner);
        facts.when(line.standing == ObligationStanding::Overdue ? tr("Since") : tr("Due"), line.due);
        if (line.answer.seq == 0)
            continue;
        facts.who(tr("Said by"), line.answer.by);
        facts.when(tr("When"), line.answer.at);
        facts.say(tr("Because"), line.answer.reason);
        facts.say(tr("Evidence"), line.answer.evidence);
    }
}

void entryFacts(FactsOf &facts, const QString &id)
{
    const RegisterEntry *entry = entryById(facts.rollout.records, id);
    if (!entry)
        return;
    facts.made.title = entry->id;
    facts.made.seq = entry->seq;
    facts.say(entry->kind == EntryKind::Issue ? tr("Issue") : tr("Objection"), entry->text);
    facts.say(tr("About"), aboutTitle(entry->about, facts.playbook));
    if (const Assumption *attacked = byId(facts.playbook.assumptions, entry->attacks))
        facts.say(tr("Doubts"), tr("%1: %2").arg(entry->attacks, attacked->text));
    else
        facts.say(tr("Doubts"), entry->attacks);
    facts.who(tr("Owner"), entry->owner);
    facts.who(tr("Raised by"), entry->by);
    facts.when(tr("Raised"), entry->at);
    facts.when(tr("Due"), entry->due);
    facts.answers(entryKindWord(entry->kind), entry->answers);
}

void riskFacts(FactsOf &facts, const QString &id)
{
    for (const RiskLine &line : riskRegister(facts.rollout)) {
        if (line.id != id)
            continue;
        facts.made.title = line.by.isEmpty() ? displayText(line.text, 80) : line.id;
        facts.say(tr("Risk"), line.text);
        facts.say(tr("State"), riskStateTitle(line.state), line.state == QLatin1String("to review"));
        if (!line.reviewBecause.isEmpty())
            facts.say(tr("Because"), tr("milestone reached: %1").arg(aboutTitle(line.reviewBecause, facts.playbook)));
        facts.say(tr("Made smaller by"), line.plan.isEmpty() ? tr("nothing yet") : line.plan);
        facts.say(tr("Phase"), aboutTitle(line.phase, facts.playbook));
        QStringList milestones;
        for (const QString &milestone : line.milestones)
            milestones << aboutTitle(milestone, facts.playbook);
        facts.say(tr("Looked at when"), milestones.isEmpty() ? tr("no milestone is named") : milestones.join(tr(", ")));
        facts.who(tr("Owner"), line.owner);
        facts.say(tr("Named by"), line.by.isEmpty() ? tr("the playbook") : whoTitle(facts.playbook, line.by));
        facts.answers(QStringLiteral("risk"), line.answers);
        if (const RegisterEntry *entry = entryById(facts.rollout.records, id))
            facts.made.seq = entry->seq;
    }
}

void assumptionFacts(FactsOf &facts, const QString &id)
{
    for (const AssumptionLine &line : assumptionRegister(facts.rollout, facts.context())) {
        if (line.id != id)
            continue;
        facts.made.title = line.id;
        facts.say(tr("Assumed"), line.text);
        facts.say(tr("State"), assumptionStateTitle(line.state), line.state == QLatin1String("false"));
        facts.say(tr("Measured by"), line.measuredBy);
        facts.say(tr("Now"), shortValue(line.value));
        facts.say(tr("Why"), line.why);
        facts.say(tr("If it is false"), line.contingency.isEmpty() ? tr("nothing is planned") : line.contingency);
        facts.who(tr("Owner"), line.owner);
        facts.say(tr("Decisions on it"), line.decisions.join(tr(", ")), line.state == QLatin1String("false"));
        facts.say(tr("Objections"), line.objections.join(tr(", ")));
        facts.answers(QStringLiteral("assumption"), line.answers);
        if (const RegisterEntry *entry = entryById(facts.rollout.records, id))
            facts.made.seq = entry->seq;
    }
}

void decisionFacts(FactsOf &facts, const QString &id)
{
    for (const DecisionLine &line : decisionRegister(facts.rollout, facts.context())) {
        if (line.record.id != id)
            continue;
        const DecisionRecord &record = line.record;
        facts.made.title = record.id;
        facts.made.seq = record.seq;
        facts.made.evidence = record.evidence.join(QLatin1Char('\n'));
        facts.say(tr("Decided"), record.outcome);
        if (!line.shaken.isEmpty())
            facts.say(tr("Look again"), tr("it rests on %1, which proved false").arg(line.shaken.join(tr(", "))), true);
        facts.say(tr("Context"), record.context);
        facts.say(tr("Options"), record.options);
        facts.say(tr("Consequences"), record.consequences);
        facts.say(tr("Seen otherwise"), record.dissent.isEmpty() ? tr("by nobody") : record.dissent);
        facts.who(tr("By"), record.by);
        facts.when(tr("When"), record.at);
        facts.say(tr("About"), aboutTitle(record.about, facts.playbook));
        if (const DecisionRight *right = byId(facts.playbook.decisions, record.right))
            facts.say(tr("Right"), right->decision);
        facts.say(tr("Rests on"), record.restsOn.join(tr(", ")));
    }
}

void premortemFacts(FactsOf &facts, const QString &id)
{
    const PremortemRecord *record = newestPremortem(facts.rollout, id);
    facts.made.title = aboutTitle(id, facts.playbook);
    const PhaseState *state = phaseById(facts.rollout.phases, id);
    if (!state || !state->premortemRecorded)
        facts.say(tr("Missing"), tr("the phase cannot start before its premortem is recorded"), true);
    if (!record)
        return;
    facts.made.seq = record->seq;
    facts.say(tr("What could go wrong"), record->text);
    facts.who(tr("By"), record->by);
    facts.when(tr("When"), record->at);
    for (const QString &risk : record->risks) {
        if (const RegisterEntry *entry = entryById(facts.rollout.records, risk))
            facts.say(risk, entry->text);
    }
}

void assignmentFacts(FactsOf &facts, const QString &id)
{
    const Assignment *assignment = byId(facts.rollout.records.assignments, id);
    if (!assignment)
        return;
    facts.made.title = assignment->id;
    facts.say(tr("What"), assignment->text);
    facts.who(tr("To"), assignment->to);
    facts.who(tr("From"), assignment->by);
    facts.when(tr("Since"), assignment->since);
    facts.when(tr("Due"), assignment->due);
    facts.when(tr("Done"), assignment->doneAt);
}

void deviationFacts(FactsOf &facts, const QString &id)
{
    const Deviation *deviation = byId(facts.rollout.records.deviations, id);
    if (!deviation)
        return;
    facts.made.title = deviation->id;
    facts.made.seq = deviation->seq;
    facts.say(tr("What"), deviationTitle(deviation->kind));
    facts.say(tr("Of"), aboutTitle(deviation->subject, facts.playbook));
    facts.say(tr("Because"), deviation->because);
    facts.who(tr("By"), deviation->by);
    QStringList seconds;
    for (const QString &second : deviation->seconds)
        seconds << whoTitle(facts.playbook, second);
    facts.say(tr("Approved by"), seconds.isEmpty() ? tr("nobody besides") : seconds.join(tr(", ")));
    facts.when(tr("When"), deviation->at);
}

void matrixFacts(FactsOf &facts, const QString &id)
{
    const SignOffMatrix matrix = signOffMatrix(facts.rollout, facts.context());
    for (const MatrixLine &line : matrix.lines) {
        if ((line.person.isEmpty() ? line.role : line.person) != id)
            continue;
        facts.made.title = whoTitle(facts.playbook, id);
        facts.say(tr("Who"), line.holders.isEmpty() ? tr("nobody") : namesTitle(facts.playbook, line.holders));
        for (int i = 0; i < matrix.gates.size(); ++i) {
            const MatrixCell &cell = line.cells.at(i);
            if (cell.needed == 0)
                continue;
            QStringList signers;
            for (const MatrixSigner &signer : cell.signers)
                signers << tr("%1 %2%3").arg(personName(facts.playbook, signer.person), momentOf(signer.at, facts.now),
                                             signer.stale ? tr(", stale") : QString());
            facts.say(tr("%1 %2").arg(gateLabel(facts.playbook, matrix.gates.at(i)), lookOf(matrix.statuses.at(i)).word.toLower()),
                      signers.isEmpty() ? tr("%1 to sign").arg(cell.needed) : signers.join(tr(", ")));
            if (facts.made.path.isEmpty() && signers.size() < cell.needed)
                facts.made.path = QStringLiteral("gate/") + matrix.gates.at(i);
        }
    }
}

void rightFactsOfLine(FactsOf &facts, const QString &id)
{
    for (const DecisionRightLine &line : decisionRights(facts.rollout)) {
        if (line.id != id)
            continue;
        facts.made.title = decidedTitle(line);
        facts.who(tr("Decider"), line.decider);
        facts.say(tr("Who may now"), line.persons.isEmpty() ? tr("nobody") : namesTitle(facts.playbook, line.persons));
        for (const QStringList &second : line.seconds)
            facts.say(tr("And one of"), namesTitle(facts.playbook, second));
        facts.say(tr("When"), line.when);
        for (const QString &decided : line.decided) {
            if (const DecisionRecord *record = byId(facts.rollout.records.decisions, decided))
                facts.say(decided,
                          tr("%1, %2 by %3").arg(record->outcome, momentOf(record->at, facts.now), whoTitle(facts.playbook, record->by)));
        }
        if (!line.act && line.decided.isEmpty())
            facts.say(tr("Decided"), tr("not yet"));
    }
}

void stakeholderFacts(FactsOf &facts, const QString &id)
{
    for (const Stakeholder &line : stakeholders(facts.rollout, facts.now)) {
        if (line.id != id)
            continue;
        facts.made.title = displayText(line.name, 80);
        QStringList roles;
        for (const QString &role : line.roles)
            roles << roleTitle(facts.playbook, role);
        facts.say(tr("Roles"), line.audience ? tr("is told, decides nothing") : roles.join(tr(", ")));
        facts.say(tr("Answers for"), line.duties.join(tr(", ")));
        facts.say(tr("Deputy"), namesTitle(facts.playbook, line.deputies));
        facts.say(tr("Reach"), Sentence::word(line.reach));
        facts.say(tr("Team"), line.team);
        if (line.audience)
            continue;
        facts.say(tr("Signs"), line.keyed ? tr("has a key in this room") : tr("has no key yet"));
        facts.say(tr("On call"), line.onCall ? tr("now") : tr("not now"));
        facts.when(tr("Last seen"), line.lastSeen);
    }
}

void rosterFacts(FactsOf &facts, const QString &id)
{
    for (const RosterLine &line : rosterAgainstPlan(facts.rollout)) {
        if (line.phase != id)
            continue;
        facts.made.title = aboutTitle(id, facts.playbook);
        facts.when(tr("From"), line.from);
        facts.when(tr("To"), line.to);
        const Runbook *runbook = byId(facts.playbook.runbooks, line.runbook);
        facts.say(tr("Way back"), runbook ? (runbook->title.isEmpty() ? runbook->id : runbook->title) : tr("none"));
        facts.say(tr("Needs"), QStringList(QStringList{tr("%1 people").arg(line.needed)} + line.skills).join(tr(", ")));
        for (const OnCall &shift : line.onCall)
            facts.say(personName(facts.playbook, shift.person),
                      tr("%1 to %2, %3")
                          .arg(momentOf(shift.from, facts.now), momentOf(shift.to, facts.now),
                               shift.skills.isEmpty() ? tr("no skill named") : shift.skills.join(tr(", "))));
        for (const RosterGap &gap : line.gaps)
            facts.say(tr("Missing"), rosterGapWords(gap, facts.now), true);
    }
}

void readinessFacts(FactsOf &facts, const QString &id)
{
    facts.made.title = aboutTitle(id, facts.playbook);
    const ReadinessScore score = phaseReadiness(facts.rollout, id, facts.context());
    facts.say(tr("Now"), tr("%1 of 100").arg(score.score), true);
    facts.made.evidence = score.because.join(QLatin1Char('\n'));
    const QList<ReadinessScore> past = scoresOf(facts.rollout, id);
    for (qsizetype i = past.size(); i-- > std::max<qsizetype>(0, past.size() - 12);)
        facts.say(momentOf(past.at(i).at, facts.now), tr("%1, by %2").arg(past.at(i).score).arg(whoTitle(facts.playbook, past.at(i).by)));
}

} // namespace

RegisterFacts registerFacts(Register which, const QString &id, const RoomSession &session)
{
    FactsOf facts{session};
    if (id.isEmpty())
        return {};
    static const QMap<Register, void (*)(FactsOf &, const QString &)> makers{
        {Register::Debts, debtFacts},           {Register::Issues, entryFacts},           {Register::Obligations, obligationFacts},
        {Register::Risks, riskFacts},           {Register::Assumptions, assumptionFacts}, {Register::Objections, entryFacts},
        {Register::Decisions, decisionFacts},   {Register::Premortems, premortemFacts},   {Register::Assignments, assignmentFacts},
        {Register::Deviations, deviationFacts}, {Register::SignOffs, matrixFacts},        {Register::Rights, rightFactsOfLine},
        {Register::People, stakeholderFacts},   {Register::Roster, rosterFacts},          {Register::Readiness, readinessFacts}};
    makers.value(which)(facts, id);
    return facts.made;
}

} // namespace holdpoint
