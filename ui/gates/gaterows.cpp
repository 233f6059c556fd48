#include "ui/gates/gaterows.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "ui/shell/liveview.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

Cell marginOf(const CriterionRow &row)
{
    Cell cell{.kind = Cell::Kind::Margin, .text = {}, .soft = true};
    if (row.share < 0)
        return cell;
    const bool failed = row.verdict == Judgement::Failed;
    cell.margin = {failed ? Margin::State::Breached : Margin::State::Normal, row.share / 0.8};
    cell.text = failed ? tr("over") : QString();
    return cell;
}

QString aspectTitle(const QString &aspect)
{
    if (aspect == QLatin1String("performance"))
        return tr("performance");
    if (aspect == QLatin1String("data"))
        return tr("data");
    return aspect == QLatin1String("customers") ? tr("customers") : tr("functional");
}

Row waivedRow(const CriterionRow &row, const GateState &state, const Rollout &rollout)
{
    Cell title = Cell::softWords(row.title), now = Cell::number(row.valueText), limit = Cell::number(row.limitText);
    title.struck = now.struck = limit.struck = true;
    const QString by = namesOf(*rollout.playbook, state.waivedBy);
    Cell chip = Cell::softWords(tr("WAIVED by %1: %2").arg(by, state.waivedReason));
    chip.span = 2;
    return {row.id,
            {Cell::mark(Shape::MinusCircle, Tone::Ink2, tr("WAIVED")), title, Cell::softWords(aspectTitle(row.aspect)), now, limit, chip}};
}

Row criterionRow(const CriterionRow &row, const GateState &state, const Rollout &rollout, Instant now)
{
    if (row.waived)
        return waivedRow(row, state, rollout);
    const StateLook look = lookOf(row.verdict);
    const QString name = row.hard ? row.title : tr("%1 (shown only)").arg(row.title);
    const Cell title = row.verdict == Judgement::Passed ? Cell::words(name) : Cell::strongWords(name);
    const Cell aspect = Cell::softWords(aspectTitle(row.aspect));
    const QString age = row.sampled ? tr("%1 s").arg((now - *row.sampled).count() / 1000) : QString();
    if (row.verdict != Judgement::Passed && row.verdict != Judgement::Failed) {
        const Cell why{.kind = Cell::Kind::NoData, .text = look.word, .span = 2};
        const auto accepted = state.acceptedUnknown.constFind(row.id);
        const bool known = accepted != state.acceptedUnknown.constEnd() && now < *accepted;
        Cell because = Cell::softWords(known ? tr("accepted as unknown until %1").arg(shortClockOf(*accepted)) : row.why);
        return {row.id, {markOf(look), title, aspect, why, {}, because, Cell::number(age)}};
    }
    return {
        row.id,
        {markOf(look), title, aspect, Cell::number(row.valueText, true), Cell::number(row.limitText), marginOf(row), Cell::number(age)}};
}

// Without a difference to show it is the key or the role that counts no more.
bool isOutOfOffice(const PollRow &row)
{
    return std::any_of(row.staleBecause.begin(), row.staleBecause.end(),
                       [](const QString &line) { return line.contains(QLatin1String("any more")); });
}

StateLook answerLook(const PollRow &row)
{
    if (const QString word = struckWord(row); !word.isEmpty())
        return {Shape::DashedClock, Tone::Stale, false, {}, word};
    if (row.earlierNoGo || row.answer == QLatin1String("no-go"))
        return {Shape::SlashCircle, Tone::Ink, false, {}, tr("NO-GO")};
    if (row.answer.isEmpty() || row.answer == QLatin1String("abstain"))
        return {Shape::Circle, Tone::Control, false, {}, tr("no answer")};
    return {Shape::TickCircle, row.counts ? Tone::Ok : Tone::Ink2, false, {}, tr("GO")};
}

Cell answerCell(const PollRow &row)
{
    const QString sim = row.simulated ? tr("SIM ") : QString();
    if (const QString word = struckWord(row); !word.isEmpty())
        return Cell::chip(tr("%1, was %2").arg(word, answerTitle(row.answer)), PlateTone::Stale);
    if (row.earlierNoGo)
        return Cell::strongWords(tr("NO-GO, earlier poll"));
    if (row.answer.isEmpty())
        return Cell::softWords(answerTitle(row.answer));
    return Cell::strongWords(sim + answerTitle(row.answer));
}

const SignOff *answerOf(const GateView &view, const QString &person)
{
    const auto it = std::find_if(view.answers.begin(), view.answers.end(), [&](const SignOff &each) { return each.person == person; });
    return it == view.answers.end() ? nullptr : &*it;
}

} // namespace

QList<Column> criteriaColumns()
{
    return {{{}, 26},
            {tr("Criterion"), 0},
            {tr("Aspect"), 100, false, true},
            {tr("Now"), 96, true},
            {tr("Needed"), 104, true},
            {tr("Margin"), 184},
            {tr("Age"), 52, true}};
}

QList<Row> criteriaRows(const QList<CriterionRow> &criteria, const GateState &state, const Rollout &rollout, Instant now)
{
    QList<CriterionRow> sorted = criteria;
    std::stable_sort(sorted.begin(), sorted.end(), [](const CriterionRow &a, const CriterionRow &b) {
        return std::pair(a.waived, a.verdict) < std::pair(b.waived, b.verdict);
    });
    QList<Row> rows;
    for (const CriterionRow &row : std::as_const(sorted))
        rows.append(criterionRow(row, state, rollout, now));
    return rows;
}

QString criteriaCaption(const QList<CriterionRow> &criteria)
{
    int met = 0, failed = 0, unknown = 0, waived = 0;
    for (const CriterionRow &row : criteria) {
        if (row.waived)
            ++waived;
        else if (row.verdict == Judgement::Passed)
            ++met;
        else
            ++(row.verdict == Judgement::Failed ? failed : unknown);
    }
    QStringList counts{tr("%1 met").arg(met)};
    for (const auto &[count, word] :
         {std::pair(failed, tr("%1 failed")), std::pair(unknown, tr("%1 unknown")), std::pair(waived, tr("%1 waived"))})
        if (count > 0)
            counts.append(word.arg(count));
    return tr("%1, judged again as the gate opens").arg(counts.join(tr(", ")));
}

QList<Column> pollColumns()
{
    return {{{}, 34},
            {tr("Role"), 132},
            {tr("Person"), 104},
            {tr("Answer"), 156},
            {tr("Time"), 76},
            {tr("Condition or reason"), 0},
            {tr("Signed on"), 96, false, true}};
}

QList<Row> pollRows(const GateView &view, const GateState &state, const Rollout &rollout)
{
    QList<Row> rows;
    for (const PollRow &row : pollOf(view, state, *rollout.playbook)) {
        const StateLook look = answerLook(row);
        const SignOff *answer = answerOf(view, row.person);
        QString on;
        if (answer)
            on = row.staleBecause.isEmpty() ? tr("current") : tr("%1 changed").arg(row.staleBecause.size());
        QString note = row.because;
        if (!row.staleBecause.isEmpty())
            note = tr("Asked again: %1").arg(row.staleBecause.first());
        else if (row.expired && answer && state.poll)
            note = tr("The poll ran out at %1; a new one asks again").arg(shortClockOf(state.poll->expires));
        Cell name = Cell::strongWords(row.personName.isEmpty() ? tr("nobody") : row.personName);
        name.struck = !struckWord(row).isEmpty();
        rows.append({row.id,
                     {markOf(look), Cell::words(row.roleTitle), name, answerCell(row),
                      Cell::softWords(row.at ? clockOf(*row.at) : QString()), Cell::words(note), Cell::softWords(on)}});
    }
    return rows;
}

QList<PollRow> pollOf(const GateView &view, const GateState &state, const Playbook &playbook)
{
    PollModel model;
    model.update(view, state, playbook);
    return model.rows();
}

QString struckWord(const PollRow &row)
{
    if (row.answer.isEmpty())
        return {};
    if (!row.staleBecause.isEmpty())
        return isOutOfOffice(row) ? tr("NO LONGER COUNTS") : tr("STALE");
    return row.expired ? tr("EXPIRED") : QString();
}

int answersStruck(const GateView &view, const GateState &state, const Playbook &playbook)
{
    QStringList struck;
    for (const PollRow &row : pollOf(view, state, playbook)) {
        if (!struckWord(row).isEmpty())
            struck.append(row.person);
    }
    struck.removeDuplicates();
    return static_cast<int>(struck.size());
}

int signaturesNeeded(const GateView &view)
{
    int needed = 0;
    for (const GateRule &rule : view.rules)
        needed += rule.count;
    return needed;
}

int signaturesGiven(const GateView &view)
{
    int given = 0;
    for (const GateRule &rule : view.rules)
        given += static_cast<int>(rule.signedBy.size());
    return given;
}

QString ruleWords(const GateView &view, const Playbook &playbook)
{
    QStringList parts;
    for (const GateRule &rule : view.rules) {
        const QString who = rule.person.isEmpty() ? roleTitle(playbook, rule.role) : personName(playbook, rule.person);
        parts.append(rule.count > 1 ? tr("%1 of %2").arg(rule.count).arg(who) : who);
    }
    if (parts.isEmpty())
        return tr("Nobody has to sign.");
    return tr("GO from %1: %2 different people. Any NO-GO closes the gate until its author withdraws it.")
        .arg(parts.join(tr(", ")))
        .arg(signaturesNeeded(view));
}

QString owedWords(const GateView &view)
{
    constexpr qsizetype most = 2;
    QStringList lines;
    for (const QString &owed : view.owed.mid(0, most))
        lines.append(displayText(owed, 160));
    if (view.owed.size() > most)
        lines.append(tr("and %1 more: Governance, Obligations").arg(view.owed.size() - most));
    return lines.join(QLatin1Char('\n'));
}

QString missingWords(const GateView &view, const Playbook &playbook)
{
    QStringList parts;
    for (const QString &person : view.canStill) {
        QString as;
        for (const GateRule &rule : view.rules) {
            if (as.isEmpty() && rule.eligible.contains(person) && rule.signedBy.size() < rule.count)
                as = rule.person.isEmpty() ? roleTitle(playbook, rule.role) : tr("approver");
        }
        parts.append(as.isEmpty() ? personName(playbook, person) : tr("%1, %2").arg(personName(playbook, person), as));
    }
    return parts.join(tr("; "));
}

} // namespace holdpoint
