#include "ui/drills/drillrows.h"

#include "models/people/peoplerules.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

const InjectState *stateOf(const DrillState &drill, const QString &id)
{
    return byId(drill.injects, id);
}

Cell markOf(const InjectState &state, bool due)
{
    if (due)
        return Cell::mark(Shape::Diamond, Tone::Ink, tr("due now"));
    switch (state.status) {
    case InjectStatus::Planned:
    case InjectStatus::Due:
        return Cell::mark(Shape::Circle, Tone::Control, tr("planned"));
    case InjectStatus::Delivered:
        return Cell::mark(Shape::Triangle, Tone::Ink, tr("delivered"));
    case InjectStatus::Done:
        return Cell::mark(Shape::TickCircle, Tone::Ok, tr("done"));
    case InjectStatus::Skipped:
        break;
    }
    return Cell::mark(Shape::MinusCircle, Tone::Ink2, tr("stood down"));
}

bool allDone(const InjectState &state)
{
    return state.deliveredAt
        && std::all_of(state.expected.begin(), state.expected.end(), [](const ExpectationState &each) { return each.doneAt.has_value(); });
}

QString whoTitle(const QString &who, const Playbook &playbook)
{
    if (who.isEmpty())
        return tr("everyone");
    return byId(playbook.people, who) ? personName(playbook, who) : roleTitle(playbook, who);
}

QString doesWords(const Inject &inject)
{
    QStringList does;
    if (inject.ramp)
        does.append(tr("ramps %1 from %2 to %3 in %4")
                        .arg(inject.ramp->metric)
                        .arg(inject.ramp->from)
                        .arg(inject.ramp->to)
                        .arg(toDurationText(inject.ramp->over)));
    for (auto it = inject.set.begin(); it != inject.set.end(); ++it)
        does.append(tr("sets %1 to %2").arg(it.key()).arg(it.value()));
    if (inject.outcome)
        does.append(tr("step %1 of %2 ends differently").arg(inject.step, inject.runbook));
    return does.isEmpty() ? tr("nothing moves, it is only said") : does.join(tr(", "));
}

QString expectedWords(const ExpectationState &expected, const Playbook &playbook)
{
    const QString what = expected.text.isEmpty() ? expected.action : expected.text;
    const QString who = expected.by.isEmpty() ? QString() : whoTitle(expected.by, playbook) + tr(": ");
    return expected.within.count() > 0 ? tr("%1%2 within %3").arg(who, what, toClockText(expected.within)) : who + what;
}

QString actualWords(const ExpectationState &expected, Instant delivered, const Playbook &playbook, Instant now)
{
    if (expected.doneAt) {
        const Duration took = *expected.doneAt - delivered;
        const bool late = expected.within.count() > 0 && took > expected.within;
        return tr("%1, in %2%3").arg(personName(playbook, expected.doneBy), toClockText(took), late ? tr(", LATE") : QString());
    }
    const Duration left = expected.within - (now - delivered);
    if (expected.within.count() == 0)
        return tr("not yet");
    return left.count() > 0 ? tr("not yet, %1 left").arg(toClockText(left)) : tr("NOT DONE, %1 over").arg(toClockText(-left));
}

} // namespace

QString exerciseClockText(Duration clock)
{
    const qint64 seconds = clock.count() / 1000;
    return QStringLiteral("+%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString injectTitle(InjectStatus status)
{
    switch (status) {
    case InjectStatus::Planned:
    case InjectStatus::Due:
        return tr("planned");
    case InjectStatus::Delivered:
        return tr("delivered");
    case InjectStatus::Done:
        return tr("done");
    case InjectStatus::Skipped:
        break;
    }
    return tr("stood down");
}

QList<Column> injectColumns()
{
    return {{{}, 32},        {tr("Id"), 48},  {tr("At"), 72, true}, {tr("Inject"), 0},
            {tr("To"), 144}, {tr("Via"), 64}, {tr("State"), 96},    {tr("Late"), 72, true}};
}

QList<Row> injectRows(const Drill &drill, const DrillState &state, const Playbook &playbook, Instant now)
{
    QList<Row> rows;
    const Duration clock = exerciseClock(state, now);
    for (const Inject &inject : drill.injects) {
        const InjectState *at = stateOf(state, inject.id);
        if (!at)
            continue;
        const bool open = at->status == InjectStatus::Planned || at->status == InjectStatus::Due;
        const bool due = open && state.started && !state.ended && clock >= inject.at;
        const bool skipped = at->status == InjectStatus::Skipped;
        InjectState shown = *at;
        if (allDone(*at))
            shown.status = InjectStatus::Done;
        const QString text = inject.ifAction.isEmpty()
            ? inject.text
            : (inject.ifNot ? tr("if no %1: %2") : tr("if %1: %2")).arg(inject.ifAction, inject.text);
        const Cell word = due ? Cell::chip(tr("DUE NOW"), PlateTone::Drill)
                              : Cell::softWords(shown.status == InjectStatus::Done ? tr("done")
                                                    : skipped                      ? tr("stood down")
                                                                                   : injectTitle(at->status));
        const Duration late = at->deliveredAt ? at->offset - inject.at : due ? clock - inject.at : Duration{0};
        const QString delta = at->deliveredAt || due
            ? (late.count() < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + toClockText(late.count() < 0 ? -late : late)
            : QString();
        rows.append({inject.id,
                     {markOf(shown, due), Cell::softWords(inject.id), Cell::number(QStringLiteral("+") + toClockText(inject.at)),
                      shown.status == InjectStatus::Delivered || due ? Cell::strongWords(text)
                          : skipped                                  ? Cell::softWords(text)
                                                                     : Cell::words(text),
                      Cell::words(whoTitle(inject.to, playbook)), Cell::softWords(inject.via), word, Cell::number(delta)}});
    }
    return rows;
}

QList<KeyValue> injectFacts(const Inject &inject, const InjectState &state, const Drill &drill, const Playbook &playbook, Instant now)
{
    QList<KeyValue> facts{{tr("Players see"), inject.text.isEmpty() ? tr("the board only, nothing is read aloud") : inject.text},
                          {tr("Does"), doesWords(inject)}};
    if (const Objective *objective = byId(drill.objectives, inject.objective))
        facts.append({tr("Objective"), tr("%1 %2").arg(objective->id, objective->text)});
    for (const ExpectationState &expected : state.expected) {
        facts.append({tr("Expected"), expectedWords(expected, playbook)});
        facts.append({tr("Actual"),
                      state.deliveredAt ? actualWords(expected, *state.deliveredAt, playbook, now) : tr("counts from its delivery"), true});
    }
    if (state.expected.isEmpty())
        facts.append({tr("Expected"), tr("nothing in particular")});
    if (!inject.notes.isEmpty())
        facts.append({tr("Notes"), inject.notes});
    return facts;
}

QString nextInject(const Drill &drill, const DrillState &state)
{
    for (const Inject &inject : drill.injects) {
        const InjectState *at = stateOf(state, inject.id);
        if (at && (at->status == InjectStatus::Planned || at->status == InjectStatus::Due))
            return inject.id;
    }
    return {};
}

QList<Column> objectiveColumns()
{
    return {{{}, 44}, {tr("Objective"), 0}, {tr("Rated"), 160}};
}

QList<Row> objectiveRows(const Drill &drill, const DrillState &state)
{
    QList<Row> rows;
    for (const Objective &objective : drill.objectives) {
        QMap<QString, int> counts;
        for (const QString &rating : state.ratings) {
            if (rating.section(QLatin1Char(' '), 0, 0) == objective.id)
                ++counts[rating.section(QLatin1Char(' '), 1, 1)];
        }
        QStringList words;
        for (auto it = counts.begin(); it != counts.end(); ++it)
            words.append(tr("%1 %2").arg(it.key()).arg(it.value()));
        rows.append({objective.id,
                     {Cell::strongWords(objective.id), Cell::words(objective.text),
                      words.isEmpty() ? Cell::softWords(tr("not rated yet")) : Cell::strongWords(words.join(tr(", ")))}});
    }
    return rows;
}

QList<Column> expectedColumns()
{
    return {{{}, 28}, {tr("Expected"), 0}, {tr("Actual"), 0}};
}

QList<Row> expectedRows(const Drill &, const DrillState &state, const Playbook &playbook, Instant now)
{
    QList<Row> rows;
    for (const InjectState &inject : state.injects) {
        if (!inject.deliveredAt)
            continue;
        int place = 0;
        for (const ExpectationState &expected : inject.expected) {
            const bool done = expected.doneAt.has_value();
            rows.append(
                {QStringLiteral("%1/%2").arg(inject.id).arg(place++),
                 {Cell::mark(done ? Shape::TickCircle : Shape::Circle, done ? Tone::Ok : Tone::Control, done ? tr("done") : tr("open")),
                  Cell::words(expectedWords(expected, playbook)), Cell::words(actualWords(expected, *inject.deliveredAt, playbook, now))}});
        }
    }
    return rows;
}

} // namespace holdpoint
