#include "models/runbooks/undo.h"

#include "models/base/sentence.h"

namespace holdpoint {

namespace {

tl::unexpected<Error> notUndone(const char *code, const Step &step, const QString &why)
{
    return refused(code, Sentence::tr("Step %1 cannot be undone: %2").arg(step.title, why));
}

// Once it has begun nobody knows what it took with it.
const Step *passedNoReturn(const Run &run)
{
    for (int i = 0; i < run.steps.size(); ++i) {
        const StepStatus status = run.steps.at(i).status;
        if (run.plan.steps.at(i).pointOfNoReturn && status != StepStatus::Waiting && status != StepStatus::Skipped)
            return &run.plan.steps.at(i);
    }
    return nullptr;
}

Instant doneAt(const StepState &state)
{
    return state.finished.value_or(state.started.value_or(Instant{}));
}

// What was done after the step at `place` and could be undone itself.
const Step *laterThan(const Run &run, qsizetype place)
{
    for (qsizetype i = run.steps.size() - 1; i >= 0; --i) {
        const StepState &other = run.steps.at(i), &state = run.steps.at(place);
        const bool later = doneAt(other) > doneAt(state) || (doneAt(other) == doneAt(state) && i > place);
        if (i != place && later && other.status == StepStatus::Done && !undoOf(run, run.plan.steps.at(i)).isEmpty())
            return &run.plan.steps.at(i);
    }
    return nullptr;
}

} // namespace

Action undoOf(const Run &run, const Step &step)
{
    Action action = step.undo;
    if (action.isEmpty() && step.kind == StepKind::Switch) {
        const KillSwitch found = run.switches.value(step.switchId);
        action = step.switchOn ? found.off : found.on;
    }
    if (!action.isEmpty())
        action.timeout = step.timeout;
    return action;
}

Result<void> mayUndo(const Run &run, const Step &step)
{
    const StepState *state = stepState(run, step.id);
    if (!state || undoOf(run, step).isEmpty())
        return notUndone("no-undo", step, Sentence::tr("the runbook says nothing that would."));
    if (const StepState *open = openUndo(run))
        return notUndone("undo-open", step, Sentence::tr("the undo of %1 comes first.").arg(open->id));
    if (state->status != StepStatus::Done)
        return notUndone("step-state", step, Sentence::tr("it is %1.").arg(Sentence::word(stepStatusWord(state->status))));
    if (const Step *passed = passedNoReturn(run))
        return notUndone("past-no-return", step, Sentence::tr("%1, the point of no return, has begun.").arg(passed->title));
    if (run.status != RunStatus::Paused)
        return notUndone("running", step,
                         Sentence::tr("run %1 is %2. Stop it after this step first.").arg(run.id, Sentence::word(runStatusWord(run))));
    if (const Step *later = laterThan(run, state - run.steps.constData()))
        return notUndone("undo-order", step, Sentence::tr("%1 was done later and is undone first.").arg(later->title));
    return {};
}

const StepState *openUndo(const Run &run)
{
    const auto it = std::find_if(run.steps.begin(), run.steps.end(), [](const StepState &state) { return state.undoing; });
    return it == run.steps.end() ? nullptr : &*it;
}

int stepsUndone(const Run &run)
{
    return static_cast<int>(std::count_if(run.steps.begin(), run.steps.end(), [](const StepState &state) { return state.undone; }));
}

} // namespace holdpoint
