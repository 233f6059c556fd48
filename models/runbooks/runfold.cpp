#include "models/runbooks/ending.h"
#include "models/runbooks/plan.h"
#include "models/runbooks/runrules.h"

#include <QtCore/QJsonArray>

namespace holdpoint {

namespace {

QString text(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

bool flag(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toBool();
}

Run requested(const Playbook &playbook, const Event &event)
{
    Run run;
    run.id = text(event, "run");
    run.runbook = text(event, "runbook");
    run.phase = text(event, "phase");
    run.reason = text(event, "reason");
    run.attempt = event.body.value(QLatin1String("attempt")).toInt();
    run.forward = text(event, "direction") == QLatin1String("forward");
    run.requestedBy = event.actor;
    run.requested = event.at;
    run.digest = text(event, "digest");
    run.revision = event.body.value(QLatin1String("revision")).toInt(1);
    const QJsonArray components = event.body.value(QLatin1String("components")).toArray();
    for (const QJsonValue &component : components)
        run.components.append(component.toString());
    const auto triggered = parseRfc3339(text(event, "triggered_at"));
    run.triggeredAt = triggered ? *triggered : event.at;
    pinPlan(run, playbook);
    return run;
}

RunStatus statusFromWord(const QString &word)
{
    for (const RunStatus status : {RunStatus::Succeeded, RunStatus::SucceededWithGaps, RunStatus::Partial, RunStatus::Failed}) {
        if (runStatusWord(status) == word)
            return status;
    }
    return RunStatus::Aborted;
}

// Whatever comes between: the people who passed the point of no return are asked again.
void takeNoticeBack(Run &run)
{
    for (StepState &state : run.steps) {
        if (state.status == StepStatus::Waiting && state.noticed)
            state.released = false;
        if (state.status == StepStatus::Waiting)
            state.noticed.reset();
    }
}

void pause(Run &run, const Event &event, PauseWhy why)
{
    takeNoticeBack(run);
    run.status = RunStatus::Paused;
    run.pausedAt = event.at;
    run.pausedWhy = why;
    run.pausedStep = text(event, "step");
    run.pausedBecause = text(event, "because");
    run.pausedBy = event.actor;
    run.stopAfterStep = false;
    run.abortRequested = run.abortEnds; // what gives way to a rollback does so in any case
}

void goOn(Run &run)
{
    run.status = run.started ? RunStatus::Running : RunStatus::Requested;
    run.pausedStep.clear();
    run.pausedAt.reset();
    run.pausedBecause.clear();
    run.stopAfterStep = false;
    run.abortRequested = run.abortEnds;
}

void end(Run &run, const Event &event)
{
    run.status = statusFromWord(text(event, "status"));
    run.outcome = text(event, "outcome");
    run.verified = event.body.value(QLatin1String("verified")).toInt();
    run.of = event.body.value(QLatin1String("of")).toInt();
    run.ended = event.at;
}

void applyToRun(Run &run, const Event &event, const QString &what)
{
    if (what == QLatin1String("armed")) {
        run.status = RunStatus::Arming;
        const QJsonObject programs = event.body.value(QLatin1String("programs")).toObject();
        for (auto it = programs.begin(); it != programs.end(); ++it)
            run.programs.insert(it.key(), it.value().toString());
    } else if (what == QLatin1String("started")) {
        run.status = RunStatus::Running;
        run.started = event.at;
    } else if (what == QLatin1String("paused")) {
        const QString why = text(event, "why");
        pause(run, event,
              why == QLatin1String("unknown")      ? PauseWhy::Unknown
                  : why == QLatin1String("failed") ? PauseWhy::Failed
                                                   : PauseWhy::Operator);
    } else if (what == QLatin1String("continued")) {
        goOn(run);
    } else if (what == QLatin1String("stop_asked")) {
        takeNoticeBack(run);
        run.stopAfterStep = true;
        run.pausedBy = event.actor;
    } else if (what == QLatin1String("abort_asked")) {
        takeNoticeBack(run);
        run.abortRequested = true;
        run.abortEnds = run.abortEnds || flag(event, "ends");
        run.pausedBy = event.actor;
    } else if (what == QLatin1String("escalated")) {
        const auto since = parseRfc3339(text(event, "since"));
        run.escalations.append({text(event, "about"), text(event, "step"), since ? *since : event.at,
                                event.body.value(QLatin1String("rung")).toInt(), text(event, "to"), text(event, "via"),
                                text(event, "because"), event.actor, event.at});
    } else if (what == QLatin1String("ended")) {
        end(run, event);
    }
}

void finish(const Run &run, const Step &step, StepState &state, const Event &event)
{
    const QString outcome = text(event, "end");
    const bool done = outcome == QLatin1String("done");
    state.result = text(event, "result");
    state.detail = text(event, "detail");
    state.finished = event.at;
    if (done && (state.undoing || !verification(run, step).isEmpty()))
        state.status = StepStatus::Verifying;
    else if (done)
        state.status = StepStatus::Done;
    else if (outcome == QLatin1String("timed out"))
        state.status = StepStatus::TimedOut;
    else
        state.status = outcome == QLatin1String("unknown") ? StepStatus::Unknown : StepStatus::Failed;
    if (step.kind == StepKind::Check || step.kind == StepKind::Reconcile || step.kind == StepKind::Wait)
        state.verified = done;
}

// It waits as it did before it was done: a run that goes on does it again.
void takeBack(StepState &state, const Event &event)
{
    state.status = StepStatus::Waiting;
    state.undoing = false;
    state.undone = true;
    ++state.undos;
    state.released = false;
    state.verified.reset();
    state.detail = text(event, "detail");
}

void answer(StepState &state, const Event &event)
{
    const QString said = text(event, "answer");
    if (state.undoing && said == QLatin1String("happened")) {
        takeBack(state, event);
    } else if (state.undoing) {
        state.undoing = false;
        state.status = StepStatus::Done;
    } else if (said == QLatin1String("released")) {
        state.released = true;
    } else if (said == QLatin1String("go on")) {
        state.passedOver = true;
    } else if (said == QLatin1String("happened")) {
        state.status = StepStatus::Done;
        state.result = QStringLiteral("attested");
    } else if (said == QLatin1String("again") || said == QLatin1String("did not happen")) {
        state.status = StepStatus::Waiting;
        state.verified.reset();
    }
    if (!event.actor.isEmpty() && event.actor != QLatin1String("engine"))
        state.by = event.actor;
    state.reason = text(event, "reason");
    state.mustAsk = false;
}

void begin(StepState &state, const Event &event, StepStatus status)
{
    state.status = status;
    state.attempt = event.body.value(QLatin1String("attempt")).toInt(1);
    state.undone = state.undone && state.undoing;
    state.started = event.at;
    state.finished.reset();
    state.verified.reset();
    state.result.clear();
    state.detail.clear();
    state.mustAsk = false;
    state.reattached = false;
    state.noticed.reset();
}

void attest(const Run &run, const Step &step, StepState &state, const Event &event)
{
    const bool ok = flag(event, "ok");
    state.by = event.actor;
    state.reason = text(event, "reason");
    state.detail = text(event, "evidence");
    state.result = QStringLiteral("attested");
    state.finished = event.at;
    if (ok && !verification(run, step).isEmpty()) {
        state.status = StepStatus::Verifying;
    } else {
        state.status = ok ? StepStatus::Done : StepStatus::Failed;
        state.verified = ok;
    }
}

void applyToStep(const Run &run, const Step &step, StepState &state, const Event &event, const QString &what)
{
    if (what == QLatin1String("intent")) {
        begin(state, event, StepStatus::Intent);
        state.key = text(event, "key");
        state.spec = text(event, "spec");
        return;
    }
    if (what == QLatin1String("started") && state.status == StepStatus::Waiting)
        return begin(state, event, StepStatus::Running);
    if (what == QLatin1String("answered"))
        return answer(state, event);
    if (what == QLatin1String("undo_asked")) {
        state.undoing = true;
        state.status = StepStatus::Waiting;
        state.by = event.actor;
        state.reason = text(event, "reason");
        return;
    }
    if (what == QLatin1String("noticed")) {
        if (state.status == StepStatus::Waiting)
            state.noticed = event.at;
        return;
    }
    if (what == QLatin1String("skipped")) {
        state.status = StepStatus::Skipped;
        state.excluded = text(event, "by") == QLatin1String("only_if");
        state.reason = text(event, "reason");
        state.finished = event.at;
        if (!state.excluded)
            state.by = event.actor;
        return;
    }
    const int attempt = event.body.value(QLatin1String("attempt")).toInt();
    if (what == QLatin1String("unknown") && attempt > state.attempt)
        state.attempt = attempt; // found in the folders of another history
    if (attempt != state.attempt)
        return; // of an attempt that is over
    if (what == QLatin1String("started") || what == QLatin1String("reattached")) {
        state.status = StepStatus::Running;
        state.reattached = what == QLatin1String("reattached");
    } else if (what == QLatin1String("fenced")) {
        state.status = StepStatus::Waiting;
    } else if (what == QLatin1String("undone")) {
        takeBack(state, event);
    } else if (what == QLatin1String("lingers")) {
        state.detail = text(event, "detail");
    } else if (what == QLatin1String("finished")) {
        finish(run, step, state, event);
    } else if (what == QLatin1String("verified")) {
        state.verified = flag(event, "ok");
        state.detail = text(event, "detail");
        if (*state.verified)
            state.status = StepStatus::Done;
        else if (state.status == StepStatus::Verifying)
            state.status = StepStatus::Failed;
        state.finished = event.at;
    } else if (what == QLatin1String("attested")) {
        attest(run, step, state, event);
    } else if (what == QLatin1String("unknown")) {
        state.status = StepStatus::Unknown;
        state.mustAsk = true;
        state.detail = text(event, "detail");
    }
}

} // namespace

void apply(Runs &runs, const Playbook &playbook, const Event &event)
{
    if (event.kind == QLatin1String("run.requested")) {
        if (!runById(runs, text(event, "run")))
            runs.runs.append(requested(playbook, event));
        return;
    }
    if (event.kind == QLatin1String("store.restored")) {
        for (Run &run : runs.runs) {
            if (!isOver(run))
                pause(run, event, PauseWhy::Unknown);
        }
        return;
    }
    const bool ofRun = event.kind.startsWith(QLatin1String("run."));
    if (!ofRun && !event.kind.startsWith(QLatin1String("step.")))
        return;
    const QString id = event.subject.section(QLatin1Char('/'), 0, 0);
    const auto run = std::find_if(runs.runs.begin(), runs.runs.end(), [&](const Run &r) { return r.id == id; });
    if (run == runs.runs.end() || isOver(*run))
        return;
    const QString what = event.kind.section(QLatin1Char('.'), 1);
    if (what == QLatin1String("undo_asked"))
        run->abortRequested = run->abortEnds; // what was aborted before lies behind
    if (ofRun) {
        applyToRun(*run, event, what);
    } else {
        const QString step = event.subject.section(QLatin1Char('/'), 1);
        for (int i = 0; i < run->steps.size(); ++i) {
            if (run->steps.at(i).id == step)
                applyToStep(*run, run->plan.steps.at(i), run->steps[i], event, what);
        }
    }
    if (!isOver(*run))
        countVerified(*run);
}

bool mayStillBegin(const Runs &runs, const QList<EventDraft> &drafts)
{
    return std::none_of(drafts.begin(), drafts.end(), [&](const EventDraft &draft) {
        const Run *run = runById(runs, draft.subject.section(QLatin1Char('/'), 0, 0));
        const StepState *state = run ? stepState(*run, draft.subject.section(QLatin1Char('/'), 1)) : nullptr;
        const bool begins = state && state->status == StepStatus::Waiting
            && (draft.kind == QLatin1String("step.intent") || draft.kind == QLatin1String("step.started")
                || draft.kind == QLatin1String("step.noticed"));
        if (begins && state->undoing)
            return run->abortRequested;
        return begins && (run->status != RunStatus::Running || run->stopAfterStep || run->abortRequested);
    });
}

} // namespace holdpoint
