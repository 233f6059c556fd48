#include "models/runbooks/ending.h"

#include "models/base/canonicaljson.h"
#include "models/runbooks/undo.h"

namespace holdpoint {

namespace {

bool countsAlways(const Run &run, const Step &step)
{
    return step.kind == StepKind::Check || step.kind == StepKind::Reconcile || step.kind == StepKind::Wait
        || !verification(run, step).isEmpty();
}

QString reachedEnd(const Run &run, int notVerified, int notDone)
{
    const QString head = run.forward ? QStringLiteral("Done") : QStringLiteral("Rolled back");
    QStringList rest;
    if (notVerified > 0)
        rest.append(notVerified == 1 ? QStringLiteral("1 check not verified") : QStringLiteral("%1 checks not verified").arg(notVerified));
    else if (run.of > 0)
        rest.append(QStringLiteral("verified %1 of %2").arg(run.verified).arg(run.of));
    else
        rest.append(QStringLiteral("nothing verified"));
    if (notDone > 0)
        rest.append(notDone == 1 ? QStringLiteral("1 step not done") : QStringLiteral("%1 steps not done").arg(notDone));
    return head + QStringLiteral(", ") + rest.join(QStringLiteral(", "));
}

QString undoneWords(const Run &run)
{
    const int undone = stepsUndone(run);
    return undone == 0 ? QString() : undone == 1 ? QStringLiteral(", 1 step undone") : QStringLiteral(", %1 steps undone").arg(undone);
}

} // namespace

void countVerified(Run &run)
{
    run.of = 0;
    run.verified = 0;
    for (int i = 0; i < run.steps.size(); ++i) {
        StepState &state = run.steps[i];
        const Step &step = run.plan.steps.at(i);
        const bool attested = step.kind == StepKind::Manual && !state.by.isEmpty() && state.status != StepStatus::Skipped;
        state.counts = !state.excluded && (attested || countsAlways(run, step));
        run.of += state.counts ? 1 : 0;
        run.verified += state.counts && state.status == StepStatus::Done && state.verified.value_or(false) ? 1 : 0;
    }
}

Duration ownTime(const Run &run)
{
    QList<std::pair<Instant, Instant>> spans;
    for (const StepState &state : run.steps) {
        if (state.started && state.finished && *state.finished > *state.started)
            spans.append({*state.started, *state.finished});
    }
    std::sort(spans.begin(), spans.end());
    Duration sum{0};
    Instant until{};
    for (const auto &[from, to] : spans) {
        sum += std::max(Duration{0}, to - std::max(from, until));
        until = std::max(until, to);
    }
    return sum;
}

Ending endingOf(const Run &before, EndCause cause)
{
    Run run = before;
    countVerified(run);
    int notDone = 0; // left out or failed, and no check that could count as not verified
    for (const StepState &state : std::as_const(run.steps))
        notDone += !state.counts && !state.excluded && state.status != StepStatus::Done ? 1 : 0;
    const QString done = QStringLiteral("%1 of %2").arg(run.verified).arg(run.of);
    switch (cause) {
    case EndCause::ReachedEnd: {
        const int open = run.of - run.verified;
        return {open + notDone == 0 ? RunStatus::Succeeded : RunStatus::SucceededWithGaps, reachedEnd(run, open, notDone), run.verified,
                run.of};
    }
    case EndCause::StepFailed:
        return {RunStatus::Failed, QStringLiteral("Failed: %1 verified, a step failed").arg(done) + undoneWords(run), run.verified, run.of};
    case EndCause::DeclinedNoReturn:
        return {RunStatus::Partial, QStringLiteral("Partial: %1, stopped at point of no return").arg(done) + undoneWords(run), run.verified,
                run.of};
    case EndCause::GivenUp:
        return {RunStatus::Aborted, QStringLiteral("Aborted: %1 verified").arg(done) + undoneWords(run), run.verified, run.of};
    }
    return {};
}

EventDraft endedDraft(const Run &run, EndCause cause)
{
    const Ending ending = endingOf(run, cause);
    QJsonObject body{{QStringLiteral("run"), run.id},
                     {QStringLiteral("runbook"), run.runbook},
                     {QStringLiteral("phase"), run.phase},
                     {QStringLiteral("direction"), run.forward ? QStringLiteral("forward") : QStringLiteral("back")},
                     {QStringLiteral("status"), runStatusWord(ending.status)},
                     {QStringLiteral("outcome"), ending.outcome},
                     {QStringLiteral("verified"), ending.verified},
                     {QStringLiteral("of"), ending.of}};
    if (!run.forward && cause == EndCause::ReachedEnd && run.restoresExposure)
        body.insert(QStringLiteral("exposure"), decimalText(*run.restoresExposure));
    return {QStringLiteral("run.ended"), run.id, body, run.id};
}

QString runStatusWord(RunStatus status)
{
    Run run;
    run.status = status;
    return runStatusWord(run);
}

} // namespace holdpoint
