// Who signs, who decides, who is who, who is there, and how ready it is, as rows.
#include "models/base/sentence.h"
#include "ui/governance/registerrows.h"

#include "models/base/safetext.h"
#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/room/phasereadiness.h"
#include "models/room/roster.h"
#include "models/room/session.h"
#include "models/room/signoffmatrix.h"
#include "models/room/stakeholders.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

constexpr int mostGates = 6; // columns that a table can show side by side

Context contextOf(const RoomSession &session)
{
    const Surroundings around = session.surroundings();
    return {around.now, around.engineAlive, around.blind};
}

Cell matrixCell(const MatrixCell &cell, GateStatus status, const Playbook &playbook, Instant now)
{
    if (cell.needed == 0)
        return Cell::softWords({});
    QStringList signed_;
    bool stale = false;
    for (const MatrixSigner &signer : cell.signers) {
        signed_ << tr("%1 %2").arg(personName(playbook, signer.person), momentOf(signer.at, now));
        stale = stale || signer.stale;
    }
    if (signed_.isEmpty()) {
        const bool asked = status == GateStatus::Polling || status == GateStatus::Stale;
        Cell missing = Cell::words(asked ? tr("missing") : cell.needed > 1 ? tr("%1 to sign").arg(cell.needed) : tr("to sign"));
        missing.soft = !asked;
        missing.strong = asked;
        return missing;
    }
    Cell given{.kind = Cell::Kind::Word, .text = displayText(signed_.join(tr(", ")), 160)};
    given.shape = stale ? Shape::DashedClock : Shape::TickCircle;
    given.tone = stale ? Tone::Ink2 : Tone::Ok;
    given.struck = stale;
    return given;
}

RegisterTable matrixTable(const RoomSession &session)
{
    const Rollout &rollout = session.rollout();
    const SignOffMatrix matrix = signOffMatrix(rollout, contextOf(session));
    const Instant now = session.surroundings().now;
    const auto shown = std::min<qsizetype>(matrix.gates.size(), mostGates);
    RegisterTable table;
    table.columns = {{tr("Role"), 140}, {tr("Who"), 0}};
    for (int i = 0; i < shown; ++i)
        table.columns << Column{
            tr("%1 %2").arg(gateLabel(*rollout.playbook, matrix.gates.at(i)), lookOf(matrix.statuses.at(i)).word.toLower()), 148};
    for (const MatrixLine &line : matrix.lines) {
        Row row{line.person.isEmpty() ? line.role : line.person,
                {Cell::strongWords(line.person.isEmpty() ? roleTitle(*rollout.playbook, line.role) : tr("approver")),
                 line.holders.isEmpty() ? warningMark(tr("nobody")) : Cell::words(namesTitle(*rollout.playbook, line.holders))}};
        if (line.holders.isEmpty()) {
            row.cells.last().kind = Cell::Kind::Word;
            ++table.waiting;
        }
        for (int i = 0; i < shown; ++i)
            row.cells << matrixCell(line.cells.at(i), matrix.statuses.at(i), *rollout.playbook, now);
        table.rows << row;
    }
    table.caption =
        matrix.gates.size() > shown ? tr("the first %1 of %2 gates").arg(shown).arg(matrix.gates.size()) : tr("%1 gates").arg(shown);
    table.empty = tr("No gate of this playbook asks anybody.");
    return table;
}

RegisterTable rightsTable(const RoomSession &session)
{
    const Playbook &playbook = *session.rollout().playbook;
    RegisterTable table{
        {{tr("Decision"), 0}, {tr("Who decides"), 188}, {tr("With"), 176}, {tr("When"), 148, false, true}, {tr("Decided"), 84}},
        {},
        0,
        tr("as the playbook and the rules have it, with who that is now"),
        {}};
    for (const DecisionRightLine &line : decisionRights(session.rollout())) {
        QStringList seconds;
        for (const QStringList &second : line.seconds)
            seconds << namesTitle(playbook, second);
        const bool everybody = line.act == Act::Hold;
        const QString who = everybody ? tr("everybody who takes part") : namesTitle(playbook, line.persons);
        Cell persons = line.persons.isEmpty() ? warningMark(tr("nobody")) : Cell::words(who);
        if (line.persons.isEmpty()) {
            persons.kind = Cell::Kind::Word;
            ++table.waiting;
        }
        table.rows << Row{line.id,
                          {line.act ? Cell::words(decidedTitle(line)) : Cell::strongWords(decidedTitle(line)), persons,
                           Cell::softWords(seconds.join(tr("; "))), Cell::softWords(displayText(line.when, 120)),
                           Cell::softWords(line.decided.join(tr(", ")))}};
    }
    return table;
}

RegisterTable stakeholderTable(const RoomSession &session)
{
    const Rollout &rollout = session.rollout();
    RegisterTable table{{{tr("Name"), 124},
                         {tr("Roles"), 176},
                         {tr("Answers for"), 0},
                         {tr("Deputy"), 116, false, true},
                         {tr("Reach"), 164, false, true},
                         {tr("Signs"), 76}},
                        {},
                        0,
                        {},
                        tr("The playbook names nobody.")};
    int keyless = 0;
    for (const Stakeholder &line : stakeholders(rollout, session.surroundings().now)) {
        QStringList roles;
        for (const QString &role : line.roles)
            roles << roleTitle(*rollout.playbook, role);
        keyless += line.audience || line.keyed ? 0 : 1;
        const QString part = line.audience ? tr("is told") : roles.join(tr(", "));
        table.rows << Row{line.id,
                          {Cell::strongWords(displayText(line.name, 60)), Cell::words(displayText(part, 200)),
                           Cell::softWords(displayText(line.duties.join(tr(", ")), 200)),
                           Cell::softWords(namesTitle(*rollout.playbook, line.deputies)),
                           Cell::softWords(displayText(Sentence::word(line.reach), 80)),
                           line.audience ? Cell::softWords({}) : Cell::words(line.keyed ? tr("has a key") : tr("no key"))}};
    }
    table.caption = keyless > 0 && rollout.mode != Mode::Drill ? tr("%1 without a key").arg(keyless) : QString::number(table.rows.size());
    return table;
}

RegisterTable rosterTable(const RoomSession &session)
{
    const Rollout &rollout = session.rollout();
    const Instant now = session.surroundings().now;
    RegisterTable table{{{{}, 26},
                         {tr("Phase"), 108},
                         {tr("Planned"), 140},
                         {tr("The way back needs"), 132, false, true},
                         {tr("On call then"), 132, false, true},
                         {tr("Missing"), 0}},
                        {},
                        0,
                        {},
                        {}};
    const bool rostered = !rollout.playbook->onCall.isEmpty();
    for (const RosterLine &line : rosterAgainstPlan(rollout)) {
        const Phase &phase = *byId(rollout.playbook->phases, line.phase);
        QStringList needs, persons, gaps;
        if (line.needed > 0)
            needs << tr("%1 people").arg(line.needed);
        needs += line.skills;
        for (const OnCall &shift : line.onCall)
            persons << shift.person;
        persons.removeDuplicates();
        for (const RosterGap &gap : line.gaps)
            gaps << rosterGapWords(gap, now);
        const bool known = rostered && line.from;
        const bool thin = known && !gaps.isEmpty();
        table.waiting += thin ? 1 : 0;
        const Cell mark = !known ? Cell::mark(Shape::Circle, Tone::Ink2, tr("not planned"))
            : thin               ? warningMark(tr("too few"))
                                 : settledMark(tr("covered"));
        table.rows << Row{
            line.phase,
            {mark, Cell::strongWords(displayText(phase.title, 60)),
             Cell::words(line.from ? tr("%1 to %2").arg(momentOf(*line.from, now), momentOf(*line.to, now)) : tr("no time is planned")),
             Cell::softWords(displayText(needs.join(tr(", ")), 120)), Cell::words(namesTitle(*rollout.playbook, persons)),
             Cell::words(thin ? gaps.join(tr("; ")) : QString())}};
    }
    table.caption = !rostered ? tr("the playbook names nobody on call")
        : table.waiting > 0   ? tr("%1 phases with too few").arg(table.waiting)
                              : tr("every planned phase is covered");
    return table;
}

RegisterTable readinessTable(const RoomSession &session)
{
    const Rollout &rollout = session.rollout();
    const Instant now = session.surroundings().now;
    RegisterTable table{
        {{tr("Phase"), 148}, {tr("Now"), 60, true}, {tr("Over time"), 128}, {tr("Last scored"), 116}, {tr("What is missing"), 0}},
        {},
        0,
        tr("100 less what is missing, scored again as it changes and at least once a day"),
        {}};
    for (const Phase &phase : rollout.playbook->phases) {
        const ReadinessScore score = phaseReadiness(rollout, phase.id, contextOf(session));
        const QList<ReadinessScore> past = scoresOf(rollout, phase.id);
        Cell trend{.kind = Cell::Kind::Trend, .text = tr("scored %1 times").arg(past.size())};
        for (const ReadinessScore &each : past)
            trend.trend.values << each.score;
        if (!past.isEmpty())
            trend.trend.values << score.score;
        const QString because = score.because.isEmpty() ? tr("nothing")
            : score.because.size() > 1                  ? tr("%1, and %2 more").arg(score.because.first()).arg(score.because.size() - 1)
                                                        : score.because.first();
        table.rows << Row{phase.id,
                          {Cell::strongWords(displayText(phase.title, 60)), Cell::number(QString::number(score.score), true), trend,
                           Cell::softWords(past.isEmpty() ? tr("never") : momentOf(past.last().at, now)),
                           Cell::words(displayText(because, 200))}};
    }
    return table;
}

} // namespace

RegisterTable peopleTable(Register which, const RoomSession &session)
{
    if (which == Register::SignOffs)
        return matrixTable(session);
    if (which == Register::Rights)
        return rightsTable(session);
    if (which == Register::People)
        return stakeholderTable(session);
    return which == Register::Roster ? rosterTable(session) : readinessTable(session);
}

} // namespace holdpoint
