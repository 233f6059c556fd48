#include "ui/runbooks/steprows.h"

#include "models/people/peoplerules.h"
#include "models/playbook/criticalpath.h"
#include "models/runbooks/plan.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

Cell markOf(const Step &step, const StepState &state)
{
    if (state.status == StepStatus::Waiting && step.pointOfNoReturn)
        return Cell::mark(Shape::NoReturn, Tone::Ink, tr("point of no return"));
    const StateLook look = lookOf(state.status);
    return Cell::mark(look.shape, look.tone, look.word, look.filled);
}

std::optional<Duration> actualOf(const StepState &state, Instant now)
{
    if (!state.started)
        return {};
    if (state.finished)
        return *state.finished - *state.started;
    return isUnderWay(state) || state.status == StepStatus::Unknown ? std::optional(now - *state.started) : std::nullopt;
}

QString signedClock(Duration span)
{
    const QString sign = span.count() < 0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    return sign + toClockText(span.count() < 0 ? -span : span);
}

QString doneWords(const Step &step, const StepState &state)
{
    if (state.result == QLatin1String("attested"))
        return tr("done, said %1").arg(state.by);
    if (!state.verified)
        return tr("done, not verifiable");
    return *state.verified ? (step.kind == StepKind::Check ? tr("passed") : tr("done, verified")) : tr("done, NOT verified");
}

Cell undoOfStep(const StepState &state)
{
    switch (state.status) {
    case StepStatus::Failed:
        return Cell::chip(tr("UNDO FAILED %1").arg(state.result), PlateTone::Fire);
    case StepStatus::TimedOut:
    case StepStatus::Unknown:
        return Cell::chip(tr("UNDO UNKNOWN"), PlateTone::Stale);
    case StepStatus::Waiting:
    case StepStatus::Intent:
    case StepStatus::Running:
    case StepStatus::Verifying:
    case StepStatus::Done:
    case StepStatus::Skipped:
        break;
    }
    return Cell::strongWords(tr("being undone"));
}

Cell resultOf(const Step &step, const StepState &state, Instant now)
{
    if (state.undoing)
        return undoOfStep(state);
    if (state.undone)
        return Cell::strongWords(tr("undone"));
    switch (state.status) {
    case StepStatus::Waiting:
        if (state.noticed)
            return Cell::chip(tr("begins in %1").arg(toClockText(std::max(Duration{0}, *state.noticed + noReturnNotice - now))),
                              PlateTone::Watch);
        return step.pointOfNoReturn ? Cell::chip(tr("no way back"), PlateTone::Neutral) : Cell::softWords(tr("waiting"));
    case StepStatus::Intent:
    case StepStatus::Running: {
        if (step.kind == StepKind::Manual)
            return Cell::strongWords(tr("waits for its owner"));
        const Duration left = plannedDuration(step) - actualOf(state, now).value_or(Duration{0});
        const QString again = state.reattached ? tr("re-attached, ") : QString();
        return Cell::words(again + (left.count() > 0 ? tr("running, %1 left").arg(toClockText(left)) : tr("running, over plan")));
    }
    case StepStatus::Verifying:
        return Cell::words(tr("verifying"));
    case StepStatus::Done:
        return Cell::softWords(doneWords(step, state));
    case StepStatus::Failed:
        return Cell::chip(state.passedOver ? tr("failed, passed over") : tr("FAILED %1").arg(state.result), PlateTone::Fire);
    case StepStatus::TimedOut:
        return Cell::chip(tr("TIMED OUT"), PlateTone::Fire);
    case StepStatus::Skipped:
        return Cell::softWords(state.excluded ? tr("not needed") : tr("skipped: %1").arg(state.reason));
    case StepStatus::Unknown:
        return Cell::chip(tr("UNKNOWN"), PlateTone::Stale);
    }
    return {};
}

// What repeating it would do.
QString repeatWord(const Step &step)
{
    if (step.kind == StepKind::Manual)
        return tr("done by a person");
    if (step.kind == StepKind::Message)
        return tr("tells people");
    if (!acts(step))
        return step.kind == StepKind::Wait ? tr("only waits") : tr("only looks");
    return isIdempotent(step) ? tr("safe to repeat") : !step.verify.isEmpty() ? tr("can be verified") : tr("cannot be repeated");
}

Row totalRow(const Run &run, Instant now)
{
    const Duration plan = criticalPath(run.plan);
    const Instant end = run.ended.value_or(now);
    const Duration actual = run.started ? end - *run.started : Duration{0};
    return {QStringLiteral("//total"),
            {Cell::words({}), Cell::words({}), Cell::strongWords(tr("Total")), Cell::words({}), Cell::words({}),
             Cell::number(toClockText(plan), true), Cell::number(run.started ? toClockText(actual) : QString(), true),
             Cell::number(isOver(run) ? signedClock(actual - plan) : QString(), true), Cell::words({})}};
}

} // namespace

QList<Column> stepColumns()
{
    return {{{}, 36},           {tr("No"), 44, true},   {tr("Step"), 0},          {tr("Kind"), 72, false, true},
            {tr("Who"), 84},    {tr("Plan"), 60, true}, {tr("Actual"), 60, true}, {tr("±"), 68, true, true},
            {tr("Result"), 148}};
}

QString kindWord(const Step &step)
{
    if (step.twoPerson || step.pointOfNoReturn)
        return tr("2 persons");
    switch (step.kind) {
    case StepKind::Manual:
        return tr("manual");
    case StepKind::Check:
    case StepKind::Reconcile:
        return tr("check");
    case StepKind::Wait:
        return tr("wait");
    case StepKind::Message:
        return tr("message");
    case StepKind::Run:
    case StepKind::Http:
    case StepKind::Switch:
    case StepKind::Snapshot:
        break;
    }
    return tr("auto");
}

QString whoWords(const Step &step, const Rollout &rollout)
{
    const bool byPerson = step.kind == StepKind::Manual || step.twoPerson || step.pointOfNoReturn;
    if (!byPerson)
        return tr("engine");
    const QStringList persons = personsOf(rollout.people, step.owner);
    return persons.isEmpty() ? tr("NOBODY") : namesOf(*rollout.playbook, persons);
}

QList<Row> stepRows(const Run &run, const Rollout &rollout, Instant now)
{
    QList<Row> rows;
    const QString current = currentStep(run);
    for (int i = 0; i < run.steps.size() && i < run.plan.steps.size(); ++i) {
        const Step &step = run.plan.steps.at(i);
        const StepState &state = run.steps.at(i);
        const auto actual = actualOf(state, now);
        const Duration plan = plannedDuration(step);
        const QString title = state.attempt > 1 ? tr("%1 (attempt %2)").arg(step.title).arg(state.attempt) : step.title;
        rows.append(
            {step.id,
             {markOf(step, state), Cell::number(QString::number(i + 1)), step.id == current ? Cell::strongWords(title) : Cell::words(title),
              Cell::softWords(kindWord(step)), Cell::words(whoWords(step, rollout)), Cell::number(toClockText(plan)),
              Cell::number(actual ? toClockText(*actual) : QString(), true),
              Cell::number(actual && state.finished ? signedClock(*actual - plan) : QString()), resultOf(step, state, now)}});
    }
    rows.append(totalRow(run, now));
    return rows;
}

QList<Row> planRows(const Runbook &runbook, const Rollout &rollout)
{
    Run run;
    run.plan = runbook;
    for (const Step &step : runbook.steps) {
        StepState state;
        state.id = step.id;
        run.steps.append(state);
    }
    QList<Row> rows = stepRows(run, rollout, {});
    for (Row &row : rows) {
        row.cells[2].strong = row.id == QLatin1String("//total");
        const Step *step = byId(runbook.steps, row.id);
        if (step && !step->pointOfNoReturn)
            row.cells[8] = Cell::softWords(repeatWord(*step));
    }
    return rows;
}

QString currentStep(const Run &run)
{
    if (isOver(run))
        return {};
    for (const StepState &state : run.steps) {
        if (isUnderWay(state))
            return state.id;
    }
    if (!run.pausedStep.isEmpty() && run.status == RunStatus::Paused)
        return run.pausedStep;
    for (const StepState &state : run.steps) {
        const bool stuck =
            state.status == StepStatus::Failed || state.status == StepStatus::TimedOut || state.status == StepStatus::Unknown;
        if (stuck && !state.passedOver)
            return state.id;
    }
    const QList<int> ready = readySteps(run);
    return ready.isEmpty() ? QString() : run.steps.at(ready.first()).id;
}

int stepsDone(const Run &run)
{
    return static_cast<int>(std::count_if(run.steps.begin(), run.steps.end(), isBehind));
}

QString nextHuman(const Run &run, const Rollout &rollout)
{
    for (int i = 0; i < run.steps.size(); ++i) {
        const Step &step = run.plan.steps.at(i);
        const StepState &state = run.steps.at(i);
        const bool waits = step.kind == StepKind::Manual || needsRelease(step, state);
        if (!isBehind(state) && waits)
            return tr("%1 at step %2").arg(whoWords(step, rollout)).arg(i + 1);
    }
    return {};
}

} // namespace holdpoint
