// What people wrote down, as rows.
#include "ui/governance/register.h"

#include "models/base/safetext.h"
#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/records/recordrules.h"
#include "models/room/registers.h"
#include "models/room/session.h"
#include "ui/governance/registerrows.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

constexpr int markWidth = 26, numberWidth = 76, whoWidth = 108, whenWidth = 104, stateWidth = 124;

struct Shown {
    const RoomSession &session;
    const Rollout &rollout = session.rollout();
    const Playbook &playbook = *rollout.playbook;
    Instant now = session.surroundings().now;

    Context context() const
    {
        const Surroundings around = session.surroundings();
        return {around.now, around.engineAlive, around.blind};
    }
    Cell who(const QString &person) const
    {
        return Cell::words(person.isEmpty() ? tr("nobody") : displayText(whoTitle(playbook, person), 60));
    }
    Cell moment(const std::optional<Instant> &at) const { return Cell::softWords(at ? momentOf(*at, now) : QString()); }
    Cell about(const QString &subject) const { return Cell::softWords(aboutTitle(subject, playbook)); }
};

Cell text(const QString &words)
{
    return Cell::words(displayText(words.simplified(), 300));
}

Cell severity(const QString &word)
{
    if (word == QLatin1String("high"))
        return Cell::strongWords(tr("high"));
    return Cell::softWords(word == QLatin1String("medium") ? tr("medium") : word == QLatin1String("low") ? tr("low") : QString());
}

// What waits first, each half in the order in which it was written.
void sortWaiting(RegisterTable &table, const QList<Row> &open, const QList<Row> &settled)
{
    table.rows = open + settled;
    table.waiting = static_cast<int>(open.size());
}

RegisterTable debtTable(const Shown &shown)
{
    RegisterTable table{{{{}, markWidth},
                         {tr("No."), 56},
                         {tr("What is owed"), 0},
                         {tr("Owner"), whoWidth},
                         {tr("Due"), whenWidth},
                         {tr("From"), 104, false, true}},
                        {},
                        0,
                        {},
                        tr("Nobody owes anything.")};
    QList<Row> open, done;
    int overdue = 0;
    for (const Debt &debt : shown.rollout.records.debts) {
        const bool late = isOverdue(debt, shown.now);
        overdue += late ? 1 : 0;
        Cell due = shown.moment(debt.doneAt ? debt.doneAt : debt.due);
        due.strong = late;
        (debt.doneAt ? done : open) << Row{debt.id,
                                           {debt.doneAt ? settledMark(tr("done"))
                                                : late  ? warningMark(tr("overdue"))
                                                        : openMark(),
                                            Cell::strongWords(debt.id), text(debt.text), shown.who(debt.owner), due,
                                            Cell::softWords(originTitle(debt.origin))}};
    }
    sortWaiting(table, open, done);
    table.caption = overdue > 0 ? tr("%1 open, %2 overdue").arg(open.size()).arg(overdue) : tr("%1 open").arg(open.size());
    return table;
}

RegisterTable obligationTable(const Shown &shown)
{
    RegisterTable table{{{{}, markWidth},
                         {tr("What was promised"), 0},
                         {tr("Phase"), 132, false, true},
                         {tr("Owner"), whoWidth},
                         {tr("Due"), whenWidth},
                         {tr("State"), stateWidth}},
                        {},
                        0,
                        {},
                        tr("No phase promises its customers anything.")};
    QList<Row> pressing, open, settled;
    for (const ObligationLine &line : obligationRegister(shown.rollout, shown.now)) {
        const bool owed = isOwed(line.standing), off = !owed && line.standing != ObligationStanding::Later;
        const bool urgent = owed && line.standing != ObligationStanding::Open;
        const QString word = obligationTitle(line.standing);
        Cell state = Cell::words(word);
        state.strong = urgent;
        (urgent    ? pressing
             : off ? settled
                   : open)
            << Row{line.id,
                   {off          ? settledMark(word)
                        : urgent ? warningMark(word)
                                 : openMark(),
                    text(line.text), shown.about(line.phase), shown.who(line.owner), shown.moment(line.due), state}};
    }
    sortWaiting(table, pressing, open + settled);
    table.caption = tr("%1 owed now, %2 settled").arg(pressing.size()).arg(settled.size());
    return table;
}

RegisterTable entryTable(const Shown &shown, EntryKind kind)
{
    const bool issues = kind == EntryKind::Issue;
    RegisterTable table;
    table.columns = {
        {{}, markWidth}, {tr("No."), numberWidth}, {issues ? tr("Issue") : tr("Objection"), 0}, {tr("About"), 132, false, true}};
    if (issues)
        table.columns << QList<Column>{{tr("Severity"), 84}, {tr("Owner"), whoWidth}, {tr("Due"), whenWidth}};
    else
        table.columns << QList<Column>{{tr("Doubts"), 96}, {tr("By"), whoWidth}, {tr("Raised"), whenWidth}};
    table.empty = issues ? tr("No issue is open and none was closed.") : tr("Any strong objections? Nobody has raised one.");
    QList<Row> open, settled;
    for (const RegisterEntry &entry : entriesOf(shown.rollout.records, kind)) {
        const bool unsettled = stands(entry);
        Row row{entry.id,
                {unsettled ? openMark() : settledMark(answerTitle(entryKindWord(kind), entry.answers.last().word)),
                 Cell::strongWords(entry.id), text(entry.text), shown.about(entry.about)}};
        if (issues)
            row.cells << QList<Cell>{severity(entry.severity), shown.who(entry.owner), shown.moment(entry.due)};
        else
            row.cells << QList<Cell>{Cell::softWords(entry.attacks), shown.who(entry.by), shown.moment(entry.at)};
        (unsettled ? open : settled) << row;
    }
    sortWaiting(table, open, settled);
    table.caption = tr("%1 open").arg(open.size());
    return table;
}

RegisterTable riskTable(const Shown &shown)
{
    RegisterTable table{{{{}, markWidth},
                         {tr("No."), numberWidth},
                         {tr("Risk"), 0},
                         {tr("Phase"), 124, false, true},
                         {tr("Severity"), 84},
                         {tr("Owner"), whoWidth},
                         {tr("State"), stateWidth}},
                        {},
                        0,
                        {},
                        tr("No risk is named. A premortem finds some.")};
    QList<Row> pressing, open, settled;
    for (const RiskLine &line : riskRegister(shown.rollout)) {
        const bool off = line.state == QLatin1String("closed") || line.state == QLatin1String("accepted");
        const bool urgent = line.state == QLatin1String("happened") || line.state == QLatin1String("to review");
        const Cell mark = off ? settledMark(riskStateTitle(line.state)) : urgent ? warningMark(riskStateTitle(line.state)) : openMark();
        (urgent    ? pressing
             : off ? settled
                   : open)
            << Row{line.id,
                   {mark, line.by.isEmpty() ? Cell::softWords(tr("planned")) : Cell::strongWords(line.id), text(line.text),
                    shown.about(line.phase), severity(line.severity), shown.who(line.owner), Cell::words(riskStateTitle(line.state))}};
    }
    sortWaiting(table, pressing, open + settled);
    table.caption = pressing.isEmpty() ? tr("%1 open").arg(open.size())
                                       : tr("%1 open, %2 to look at now").arg(open.size() + pressing.size()).arg(pressing.size());
    return table;
}

RegisterTable assumptionTable(const Shown &shown)
{
    RegisterTable table{{{{}, markWidth},
                         {tr("No."), 92},
                         {tr("Assumption"), 0},
                         {tr("Now"), 76, true},
                         {tr("Owner"), whoWidth},
                         {tr("State"), stateWidth}},
                        {},
                        0,
                        {},
                        tr("Nothing is assumed. What does the plan rely on?")};
    QList<Row> wrong, others;
    for (const AssumptionLine &line : assumptionRegister(shown.rollout, shown.context())) {
        const bool proved = line.state == QLatin1String("false");
        const Cell mark = proved                     ? warningMark(assumptionStateTitle(line.state))
            : line.state == QLatin1String("holds")   ? settledMark(assumptionStateTitle(line.state))
            : line.state == QLatin1String("unknown") ? Cell::mark(Shape::DiamondQuestion, Tone::Ink2, assumptionStateTitle(line.state))
                                                     : openMark();
        (proved ? wrong : others) << Row{line.id,
                                         {mark, Cell::strongWords(line.id), text(line.text), Cell::number(shortValue(line.value)),
                                          shown.who(line.owner), Cell::words(assumptionStateTitle(line.state))}};
    }
    sortWaiting(table, wrong, others);
    table.caption = wrong.isEmpty() ? QString::number(others.size()) : tr("%1 proved false").arg(wrong.size());
    return table;
}

RegisterTable decisionTable(const Shown &shown)
{
    RegisterTable table{{{{}, markWidth},
                         {tr("No."), numberWidth},
                         {tr("Decision"), 0},
                         {tr("About"), 124, false, true},
                         {tr("By"), whoWidth},
                         {tr("When"), whenWidth}},
                        {},
                        0,
                        {},
                        tr("No decision is recorded yet.")};
    int shaken = 0;
    const QList<DecisionLine> lines = decisionRegister(shown.rollout, shown.context());
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const DecisionRecord &record = line->record;
        shaken += line->shaken.isEmpty() ? 0 : 1;
        table.rows << Row{record.id,
                          {line->shaken.isEmpty() ? settledMark(tr("decided")) : warningMark(tr("rests on what proved false")),
                           Cell::strongWords(record.id), text(record.outcome), shown.about(record.about), shown.who(record.by),
                           shown.moment(record.at)}};
    }
    table.waiting = shaken;
    table.caption = shaken > 0 ? tr("%1 rest on what proved false").arg(shaken) : QString::number(lines.size());
    return table;
}

RegisterTable premortemTable(const Shown &shown)
{
    RegisterTable table{{{{}, markWidth},
                         {tr("Phase"), 140},
                         {tr("What could go wrong"), 0},
                         {tr("Risks"), 60, true},
                         {tr("By"), whoWidth},
                         {tr("When"), whenWidth}},
                        {},
                        0,
                        {},
                        tr("No premortem is required and none was recorded.")};
    QList<Row> missing, recorded;
    for (const Phase &phase : shown.playbook.phases) {
        const PremortemRecord *record = newestPremortem(shown.rollout, phase.id);
        const PhaseState *state = phaseById(shown.rollout.phases, phase.id);
        const bool done = state && state->premortemRecorded;
        if (!phase.premortemRequired && !record)
            continue;
        const QString words = record ? record->text : tr("Not recorded yet; the phase cannot start without it.");
        (done ? recorded : missing) << Row{
            phase.id,
            {done ? settledMark(tr("recorded")) : openMark(), Cell::strongWords(displayText(phase.title, 80)), text(words),
             Cell::number(record ? QString::number(record->risks.size()) : QString()), record ? shown.who(record->by) : Cell::words({}),
             record ? shown.moment(record->at) : Cell::words({})}};
    }
    sortWaiting(table, missing, recorded);
    table.caption = missing.isEmpty() ? tr("%1 recorded").arg(recorded.size()) : tr("%1 missing").arg(missing.size());
    return table;
}

RegisterTable assignmentTable(const Shown &shown)
{
    RegisterTable table{{{{}, markWidth},
                         {tr("No."), 56},
                         {tr("What"), 0},
                         {tr("To"), whoWidth},
                         {tr("From"), whoWidth, false, true},
                         {tr("Due"), whenWidth}},
                        {},
                        0,
                        {},
                        tr("Nobody has been given anything to do.")};
    QList<Row> open, done;
    for (const Assignment &assignment : shown.rollout.records.assignments) {
        const bool late = !assignment.doneAt && assignment.due < shown.now;
        Cell due = shown.moment(assignment.doneAt ? *assignment.doneAt : assignment.due);
        due.strong = late;
        (assignment.doneAt ? done : open) << Row{assignment.id,
                                                 {assignment.doneAt ? settledMark(tr("done"))
                                                      : late        ? warningMark(tr("overdue"))
                                                                    : openMark(),
                                                  Cell::strongWords(assignment.id), text(assignment.text), shown.who(assignment.to),
                                                  shown.who(assignment.by), due}};
    }
    sortWaiting(table, open, done);
    table.caption = tr("%1 open").arg(open.size());
    return table;
}

RegisterTable deviationTable(const Shown &shown)
{
    RegisterTable table{{{{}, markWidth},
                         {tr("No."), 68},
                         {tr("What"), 168},
                         {tr("Of"), 132, false, true},
                         {tr("Because"), 0},
                         {tr("Approved by"), 168},
                         {tr("When"), whenWidth}},
                        {},
                        0,
                        {},
                        tr("Nothing has left the plan.")};
    const QList<Deviation> &all = shown.rollout.records.deviations;
    for (auto deviation = all.rbegin(); deviation != all.rend(); ++deviation) {
        QStringList who{whoTitle(shown.playbook, deviation->by)};
        for (const QString &second : deviation->seconds)
            who << whoTitle(shown.playbook, second);
        const bool alone = deviation->kind == QLatin1String("break-glass") && deviation->seconds.isEmpty();
        table.waiting += alone ? 1 : 0;
        table.rows << Row{deviation->id,
                          {alone ? warningMark(tr("not countersigned")) : Cell::mark(Shape::SlashCircle, Tone::Ink2, tr("deviation")),
                           Cell::strongWords(deviation->id), Cell::words(deviationTitle(deviation->kind)), shown.about(deviation->subject),
                           text(deviation->because), Cell::words(displayText(who.join(tr(", ")), 120)), shown.moment(deviation->at)}};
    }
    table.caption = table.waiting > 0 ? tr("%1 to be countersigned").arg(table.waiting) : QString::number(all.size());
    return table;
}

} // namespace

RegisterTable registerTable(Register which, const RoomSession &session)
{
    const Shown shown{session};
    switch (which) {
    case Register::Debts:
        return debtTable(shown);
    case Register::Obligations:
        return obligationTable(shown);
    case Register::Issues:
        return entryTable(shown, EntryKind::Issue);
    case Register::Risks:
        return riskTable(shown);
    case Register::Assumptions:
        return assumptionTable(shown);
    case Register::Objections:
        return entryTable(shown, EntryKind::Objection);
    case Register::Decisions:
        return decisionTable(shown);
    case Register::Premortems:
        return premortemTable(shown);
    case Register::Assignments:
        return assignmentTable(shown);
    case Register::Deviations:
        return deviationTable(shown);
    case Register::SignOffs:
    case Register::Rights:
    case Register::People:
    case Register::Roster:
    case Register::Readiness:
        return peopleTable(which, session);
    }
    return {};
}

int registerWaiting(Register which, const RoomSession &session)
{
    return registerTable(which, session).waiting;
}

} // namespace holdpoint
