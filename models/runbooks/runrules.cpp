#include "models/runbooks/runrules.h"

#include "models/base/sentence.h"
#include "models/runbooks/chores.h"
#include "models/runbooks/ending.h"
#include "models/runbooks/plan.h"
#include "models/runbooks/steprules.h"
#include "models/runbooks/stuck.h"
#include "models/runbooks/undo.h"

#include <QtCore/QJsonArray>

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

QString arg(const Command &command, const char *key)
{
    return command.args.value(QLatin1String(key)).toString();
}

QString personName(const Playbook &playbook, const QString &actor)
{
    const Person *person = byId(playbook.people, actor);
    return person ? person->name : actor;
}

// F05: whoever comes second learns who was first.
tl::unexpected<Error> runActive(const Playbook &playbook, const Run &run)
{
    const QString time = toRfc3339(run.requested).mid(11, 8);
    return refused("run-active", Sentence::tr("Run %1 started by %2 %3").arg(run.id, personName(playbook, run.requestedBy), time));
}

const Run *activeIn(const Runs &runs, bool forward)
{
    const auto it =
        std::find_if(runs.runs.begin(), runs.runs.end(), [&](const Run &run) { return !isOver(run) && run.forward == forward; });
    return it == runs.runs.end() ? nullptr : &*it;
}

EventDraft runDraft(const char *kind, const QString &run, QJsonObject body = {})
{
    body.insert(QStringLiteral("run"), run);
    return {QLatin1String(kind), run, body, run};
}

EventDraft requestDraft(const Runs &runs, const Runbook &runbook, const QString &reason, const QStringList &components,
                        const RunFacts &facts)
{
    const QString id = QStringLiteral("R-%1").arg(runs.runs.size() + 1);
    QJsonObject body{{QStringLiteral("runbook"), runbook.id},
                     {QStringLiteral("phase"), facts.phase},
                     {QStringLiteral("attempt"), facts.phaseAttempt},
                     {QStringLiteral("direction"), runbook.forward ? QStringLiteral("forward") : QStringLiteral("back")},
                     {QStringLiteral("reason"), reason},
                     {QStringLiteral("revision"), facts.revision},
                     {QStringLiteral("digest"), facts.digests.value(runbook.id)},
                     {QStringLiteral("components"), QJsonArray::fromStringList(components)}};
    if (facts.triggeredAt)
        body.insert(QStringLiteral("triggered_at"), toRfc3339(*facts.triggeredAt));
    return runDraft("run.requested", id, body);
}

Result<QStringList> chosenComponents(const Runs &runs, const Playbook &playbook, const Command &command)
{
    QStringList chosen;
    const QJsonArray named = command.args.value(QLatin1String("components")).toArray();
    for (const QJsonValue &value : named) {
        if (!byId(playbook.components, value.toString()))
            return fail(ErrorKind::WrongUse, QStringLiteral("unknown-component"),
                        Sentence::tr("There is no component %1.").arg(value.toString()));
        chosen.append(value.toString());
    }
    return inReverseOfWork(playbook, runs, componentClosure(playbook, chosen));
}

Drafts rollback(const Runs &runs, const Playbook &playbook, const Command &command, const RunFacts &facts)
{
    if (const Run *run = activeIn(runs, false))
        return runActive(playbook, *run);
    const Phase *phase = byId(playbook.phases, facts.phase);
    if (!facts.rolloutActive || !phase)
        return refused("no-phase", Sentence::tr("No phase is running: there is nothing to roll back."));
    const QString id = arg(command, "runbook").isEmpty() ? phase->rollback : arg(command, "runbook");
    if (id.isEmpty())
        return refused("no-rollback",
                       phase->noRollbackBecause.isEmpty()
                           ? Sentence::tr("Phase %1 names no rollback.").arg(phase->title)
                           : Sentence::tr("Phase %1 has no rollback: %2").arg(phase->title, phase->noRollbackBecause));
    const Runbook *runbook = byId(playbook.runbooks, id);
    if (!runbook)
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-runbook"), Sentence::tr("There is no runbook %1.").arg(id));
    if (runbook->forward)
        return refused("forward-runbook", Sentence::tr("%1 moves forward; it is no rollback.").arg(runbook->title));
    const auto components = chosenComponents(runs, playbook, command);
    if (!components)
        return tl::unexpected<Error>(components.error());
    QList<EventDraft> drafts;
    if (const Run *forward = activeIn(runs, true))
        drafts.append(runDraft("run.abort_asked", forward->id,
                               {{QStringLiteral("ends"), true}, {QStringLiteral("because"), QStringLiteral("a rollback was requested")}}));
    drafts.append(requestDraft(runs, *runbook, arg(command, "reason"), *components, facts));
    return drafts;
}

// Without a name: the first work of the phase that this attempt has not done yet.
QString nextWork(const Runs &runs, const Phase &phase, const RunFacts &facts)
{
    for (const WorkItem &item : phase.work) {
        const bool done = std::any_of(runs.runs.begin(), runs.runs.end(), [&](const Run &run) {
            return run.forward && run.runbook == item.runbook && run.phase == phase.id && run.attempt == facts.phaseAttempt
                && (run.status == RunStatus::Succeeded || run.status == RunStatus::SucceededWithGaps);
        });
        if (!done)
            return item.runbook;
    }
    return {};
}

Drafts work(const Runs &runs, const Playbook &playbook, const Command &command, const RunFacts &facts)
{
    if (const Run *run = activeIn(runs, false))
        return refused("rollback-running", Sentence::tr("A rollback is running (%1): nothing goes forward.").arg(run->id));
    if (const Run *run = activeIn(runs, true))
        return runActive(playbook, *run);
    if (facts.held)
        return refused("held", Sentence::tr("The rollout is on HOLD: no work is started."));
    const Phase *phase = byId(playbook.phases, facts.phase);
    if (!facts.rolloutActive || !phase || (!command.subject.isEmpty() && command.subject != phase->id))
        return refused("phase-not-active", Sentence::tr("The phase %1 is not running.").arg(command.subject));
    const QString id = arg(command, "runbook").isEmpty() ? nextWork(runs, *phase, facts) : arg(command, "runbook");
    const bool named = std::any_of(phase->work.begin(), phase->work.end(), [&](const WorkItem &item) { return item.runbook == id; });
    const Runbook *runbook = byId(playbook.runbooks, id);
    if (id.isEmpty())
        return refused("no-work", Sentence::tr("All work of the phase %1 is done.").arg(phase->title));
    if (!named || !runbook || !runbook->forward)
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-runbook"),
                    Sentence::tr("%1 is no work of the phase %2.").arg(id, phase->title));
    return QList<EventDraft>{requestDraft(runs, *runbook, arg(command, "reason"), {}, facts)};
}

// Whoever mends the way back waits for nobody's gate and no HOLD; only a way back that is being taken comes first.
Drafts chore(const Runs &runs, const Playbook &playbook, const Command &command, const RunFacts &facts)
{
    if (const Run *run = activeIn(runs, false))
        return refused("rollback-running", Sentence::tr("A rollback is running (%1): nothing else is begun.").arg(run->id));
    if (const Run *run = activeIn(runs, true))
        return runActive(playbook, *run);
    if (!facts.rolloutActive)
        return refused("state", Sentence::tr("The rollout is not active: nothing it names is touched."));
    if (!byId(playbook.snapshots, command.subject))
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-snapshot"), Sentence::tr("There is no snapshot %1.").arg(command.subject));
    const auto runbook =
        choreRunbook(playbook, command.act == Act::TakeSnapshot ? takeChore(command.subject) : restoreTestChore(command.subject));
    if (!runbook)
        return refused("no-restore-test", Sentence::tr("The playbook names no restore test of %1.").arg(command.subject));
    RunFacts ofNoPhase = facts;
    ofNoPhase.phase.clear();
    ofNoPhase.phaseAttempt = static_cast<int>(runs.runs.size()) + 1; // each is another one, by its idempotency key too
    return QList<EventDraft>{requestDraft(runs, *runbook, arg(command, "reason"), {}, ofNoPhase)};
}

Drafts stop(const Run &run)
{
    if (run.status == RunStatus::Paused)
        return refused("paused", Sentence::tr("Run %1 is already %2.").arg(run.id, Sentence::word(runStatusWord(run))));
    if (run.stopAfterStep)
        return refused("stop-asked", Sentence::tr("Run %1 already stops after this step.").arg(run.id));
    return QList<EventDraft>{runDraft("run.stop_asked", run.id)};
}

Drafts abortRun(const Run &run)
{
    const bool underWay = std::any_of(run.steps.begin(), run.steps.end(), isUnderWay);
    if (run.abortRequested)
        return refused("abort-asked", Sentence::tr("Run %1 is already being aborted.").arg(run.id));
    if (run.status == RunStatus::Paused && !underWay)
        return refused("paused",
                       Sentence::tr("Run %1 is %2: nothing of it is running. Give it up, or continue it.")
                           .arg(run.id, Sentence::word(runStatusWord(run))));
    return QList<EventDraft>{runDraft("run.abort_asked", run.id, {{QStringLiteral("ends"), false}})};
}

Drafts continueRun(const Run &run)
{
    if (run.status != RunStatus::Paused)
        return refused("not-paused", Sentence::tr("Run %1 is %2, not paused.").arg(run.id, Sentence::word(runStatusWord(run))));
    if (const StepState *open = openUndo(run))
        return refused("undo-open", Sentence::tr("Run %1 waits for the undo of its step %2.").arg(run.id, open->id));
    const bool answered = run.pausedWhy == PauseWhy::Operator || !run.started || run.pausedStep.isEmpty();
    if (!answered)
        return refused("step-open",
                       Sentence::tr("Run %1 waits for a word on the step %2: %3").arg(run.id, run.pausedStep, run.pausedBecause));
    return QList<EventDraft>{runDraft("run.continued", run.id)};
}

Drafts giveUp(const Run &run)
{
    const QList<int> ready = readySteps(run);
    const bool underWay = std::any_of(run.steps.begin(), run.steps.end(), isUnderWay);
    const bool atNoReturn = !underWay && std::any_of(ready.begin(), ready.end(), [&](int i) {
        return run.plan.steps.at(i).pointOfNoReturn && needsRelease(run.plan.steps.at(i), run.steps.at(i));
    });
    if (run.status == RunStatus::Running && !atNoReturn)
        return refused("running", Sentence::tr("Run %1 is running: stop it after this step or abort it first.").arg(run.id));
    if (const StepState *open = openUndo(run))
        return refused("undo-open", Sentence::tr("Run %1 waits for the undo of its step %2.").arg(run.id, open->id));
    return QList<EventDraft>{endedDraft(run, atNoReturn ? EndCause::DeclinedNoReturn : EndCause::GivenUp)};
}

const Run *meant(const Runs &runs, const Command &command)
{
    const QString id = command.subject.section(QLatin1Char('/'), 0, 0);
    return id.isEmpty() ? activeRun(runs) : runById(runs, id);
}

} // namespace

Result<QList<EventDraft>> decideRun(const Runs &runs, const Playbook &playbook, const Command &command, const RunFacts &facts, Instant now)
{
    if (command.act == Act::Rollback)
        return rollback(runs, playbook, command, facts);
    if (command.act == Act::Work)
        return work(runs, playbook, command, facts);
    if (command.act == Act::TakeSnapshot || command.act == Act::TestRestore)
        return chore(runs, playbook, command, facts);
    const Run *run = meant(runs, command);
    if (!run && !command.subject.isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-run"),
                    Sentence::tr("There is no run %1.").arg(command.subject.section(QLatin1Char('/'), 0, 0)));
    if (!run)
        return refused("no-run", Sentence::tr("No run is active."));
    if (isOver(*run))
        return refused("run-over", Sentence::tr("Run %1 is over: %2").arg(run->id, run->outcome));
    if (command.act == Act::Stop)
        return stop(*run);
    if (command.act == Act::Abort)
        return abortRun(*run);
    if (command.act == Act::Continue)
        return continueRun(*run);
    if (command.act == Act::GiveUp)
        return giveUp(*run);
    if (command.act == Act::Escalate)
        return escalateNow(*run, playbook, now);
    return decideStep(*run, command);
}

} // namespace holdpoint
