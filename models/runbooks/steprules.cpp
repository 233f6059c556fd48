#include "models/runbooks/steprules.h"

#include "models/base/sentence.h"
#include "models/runbooks/ending.h"
#include "models/runbooks/plan.h"
#include "models/runbooks/undo.h"

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

// One step, the run it belongs to, and what was asked of it.
struct Asked {
    const Run &run;
    const Step &step;
    const StepState &state;
    const Command &command;

    QString reason() const
    {
        const QString because = command.args.value(QLatin1String("because")).toString();
        return because.isEmpty() ? command.args.value(QLatin1String("reason")).toString() : because;
    }
    EventDraft draft(const char *kind, QJsonObject body) const
    {
        body.insert(QStringLiteral("step"), step.id);
        body.insert(QStringLiteral("attempt"), state.attempt);
        if (!reason().isEmpty())
            body.insert(QStringLiteral("reason"), reason());
        return {QLatin1String(kind), run.id + QLatin1Char('/') + step.id, body, run.id};
    }
    EventDraft answered(const char *answer) const { return draft("step.answered", {{QStringLiteral("answer"), QLatin1String(answer)}}); }
    // The run goes on when it was this step that it waited for.
    QList<EventDraft> andContinue(const EventDraft &first) const
    {
        QList<EventDraft> drafts{first};
        if (run.status == RunStatus::Paused && run.pausedWhy != PauseWhy::Operator && run.pausedStep == step.id)
            drafts.append({QStringLiteral("run.continued"), run.id, {{QStringLiteral("run"), run.id}}, run.id});
        return drafts;
    }
    tl::unexpected<Error> refused(const char *code, const QString &why) const
    {
        return fail(ErrorKind::Refused, QLatin1String(code), Sentence::tr("Step %1 %2").arg(step.title, why));
    }
    tl::unexpected<Error> is() const
    {
        return refused("step-state",
                       Sentence::tr("is %1: that cannot be said of it now.").arg(Sentence::word(stepStatusWord(state.status))));
    }
    bool waitsForRelease() const
    {
        const QList<int> ready = readySteps(run);
        const bool isReady = std::any_of(ready.begin(), ready.end(), [&](int place) { return run.steps.at(place).id == step.id; });
        return isReady && needsRelease(step, state);
    }
    bool isOpenManual() const { return step.kind == StepKind::Manual && state.status == StepStatus::Running; }
    bool isUnknown() const
    {
        const bool failedUndo = state.undoing && state.status == StepStatus::Failed; // it may have done a part of it
        return failedUndo || state.status == StepStatus::Unknown || state.status == StepStatus::TimedOut;
    }
};

Drafts done(const Asked &asked)
{
    if (asked.waitsForRelease())
        return QList<EventDraft>{asked.answered("released")};
    if (!asked.isOpenManual())
        return asked.is();
    return QList<EventDraft>{asked.draft(
        "step.attested",
        {{QStringLiteral("ok"), true}, {QStringLiteral("evidence"), asked.command.args.value(QLatin1String("evidence")).toString()}})};
}

Drafts failed(const Asked &asked)
{
    if (asked.waitsForRelease() && asked.step.pointOfNoReturn) {
        if (std::any_of(asked.run.steps.begin(), asked.run.steps.end(), isUnderWay))
            return asked.refused("running", Sentence::tr("cannot be declined while another step is running."));
        return QList<EventDraft>{endedDraft(asked.run, EndCause::DeclinedNoReturn)};
    }
    if (!asked.isOpenManual())
        return asked.is();
    return QList<EventDraft>{asked.draft("step.attested", {{QStringLiteral("ok"), false}})};
}

Drafts retry(const Asked &asked)
{
    if (asked.state.status != StepStatus::Failed && !asked.isUnknown())
        return asked.is();
    const bool readOnly = !acts(asked.step);
    const bool neverStarted = asked.state.status == StepStatus::Failed && asked.state.result.startsWith(QLatin1String("not started"));
    const bool verifiedNot = asked.state.verified.has_value() && !*asked.state.verified;
    if (!readOnly && !neverStarted && !verifiedNot && !isIdempotent(asked.step))
        return asked.refused("not-idempotent",
                             Sentence::tr("may not be repeated: it is not idempotent. Say whether it happened, or skip it."));
    return asked.andContinue(asked.answered("again"));
}

Drafts skip(const Asked &asked)
{
    if (asked.state.status != StepStatus::Waiting && asked.state.status != StepStatus::Failed && !asked.isUnknown()
        && !asked.isOpenManual())
        return asked.is();
    if (asked.reason().isEmpty())
        return asked.refused("no-reason", Sentence::tr("is skipped only with a reason."));
    return asked.andContinue(asked.draft("step.skipped", {{QStringLiteral("by"), QStringLiteral("person")}}));
}

Drafts goOnAfter(const Asked &asked)
{
    if (asked.state.status != StepStatus::Failed || asked.state.passedOver)
        return asked.is();
    if (asked.reason().isEmpty())
        return asked.refused("no-reason", Sentence::tr("is passed over only with a reason."));
    return asked.andContinue(asked.answered("go on"));
}

Drafts undo(const Asked &asked)
{
    if (const auto may = mayUndo(asked.run, asked.step); !may)
        return tl::unexpected<Error>(may.error());
    if (asked.reason().isEmpty())
        return asked.refused("no-reason", Sentence::tr("is undone only with a reason."));
    return QList<EventDraft>{asked.draft("step.undo_asked", {})};
}

} // namespace

Result<QList<EventDraft>> decideStep(const Run &run, const Command &command)
{
    const QString id = command.subject.section(QLatin1Char('/'), 1);
    const StepState *state = stepState(run, id);
    if (!state)
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-step"), Sentence::tr("Run %1 has no step %2.").arg(run.id, id));
    const Asked asked{run, *byId(run.plan.steps, id), *state, command};
    const bool answersUndo = command.act == Act::StepHappened || command.act == Act::StepNotHappened;
    if (state->undoing && !answersUndo)
        return asked.refused("undo-open", Sentence::tr("is being undone: only whether that happened can be said."));
    switch (command.act) {
    case Act::StepDone:
        return done(asked);
    case Act::PassNoReturn:
        return asked.waitsForRelease() ? done(asked) : Drafts(asked.is());
    case Act::StepFailed:
        return failed(asked);
    case Act::StepRetry:
        return retry(asked);
    case Act::StepSkip:
        return skip(asked);
    case Act::StepGoOn:
        return goOnAfter(asked);
    case Act::StepHappened:
    case Act::StepNotHappened:
        if (!asked.isUnknown())
            return asked.is();
        return asked.andContinue(asked.answered(command.act == Act::StepHappened ? "happened" : "did not happen"));
    case Act::StepUndo:
        return undo(asked);
    default:
        return fail(ErrorKind::WrongUse, QStringLiteral("not-of-runs"), Sentence::tr("%1 is no act on a run.").arg(actWord(command.act)));
    }
}

} // namespace holdpoint
