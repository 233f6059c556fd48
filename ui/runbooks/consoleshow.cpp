// What ConsoleView shows and asks.
#include "models/base/sentence.h"
#include "ui/runbooks/consoleview.h"

#include "models/people/peoplerules.h"
#include "models/playbook/criticalpath.h"
#include "models/room/eventwords.h"
#include "models/runbooks/chores.h"
#include "models/runbooks/ending.h"
#include "models/runbooks/plan.h"
#include "ui/runbooks/rtopanel.h"
#include "ui/runbooks/steppanel.h"
#include "ui/runbooks/steprows.h"
#include "ui/runbooks/waybackwords.h"
#include "ui/shell/sheet.h"
#include "ui/shell/shellfacts.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QLineEdit>

namespace holdpoint {

namespace {

QString targetOf(const Runbook &runbook, const Playbook &playbook)
{
    const KnownGood *good = byId(playbook.knownGood, runbook.restores);
    return good ? good->title : runbook.restores;
}

QString titleOf(const Runbook &runbook)
{
    return runbook.title.isEmpty() ? runbook.id : runbook.title;
}

// What the trigger behind a rollback says now.
QString recoveringWords(const Run &run, const Rollout &rollout)
{
    if (!run.requestedBy.startsWith(QLatin1String("trigger/")))
        return {};
    const TriggerState *trigger = triggerById(rollout.triggers, run.requestedBy.mid(8));
    if (!trigger)
        return {};
    return trigger->overlay != Overlay::None  ? ConsoleView::tr("unknown: %1").arg(overlayWord(trigger->overlay))
        : trigger->condition == Condition::Ok ? ConsoleView::tr("yes, %1").arg(trigger->why)
                                              : ConsoleView::tr("not yet, %1").arg(trigger->why);
}

// What was written between the newest snapshot and the start may have to be reconciled.
QString rpoText(const Run &run, const WayBack &way)
{
    const QString target = toClockText(*run.plan.rpo);
    if (!way.readiness.snapshot)
        return ConsoleView::tr("%1, snapshot age unknown").arg(target);
    const Duration atRisk = run.started.value_or(run.requested) - *way.readiness.snapshot;
    return ConsoleView::tr("%1, at risk %2").arg(target, toClockText(std::max(Duration{0}, atRisk)));
}

} // namespace

void ConsoleView::showRun(const Run &run)
{
    const StateLook look = lookOf(run);
    m_shape->setShape(look.shape, run.forward ? Tone::Ink : look.tone, look.filled);
    m_shape->setAccessibleName(look.word);
    const Phase *phase = byId(playbook().phases, run.phase);
    const QString what = phase ? phase->title : run.phase;
    m_title->setText(run.phase.isEmpty() ? titleOf(run.plan)
                         : run.forward   ? tr("Forward work of %1: %2").arg(what, titleOf(run.plan))
                                         : tr("%1 back to %2").arg(what, targetOf(run.plan, playbook())));
    QStringList people;
    people.append(tr("Owner %1").arg(namesOf(playbook(), holdersOf(rollout().people, QStringLiteral("rollback-owner")))));
    people.append(tr("Commander %1").arg(namesOf(playbook(), holdersOf(rollout().people, QStringLiteral("incident-commander")))));
    people.append(tr("Started %1 by %2").arg(clockOf(run.started.value_or(run.requested)), actorInWords(run.requestedBy, &playbook())));
    m_people->setText(people.join(QStringLiteral("   ")));
    m_rto->show(run, now());
    m_stepsPanel->setTitle(tr("Steps"));
    const QString done = tr("%1 of %2 done").arg(stepsDone(run)).arg(run.steps.size());
    m_stepsPanel->setCaption(run.of > 0 ? tr("%1, %2 of %3 verified").arg(done).arg(run.verified).arg(run.of) : done);
    const QString which = tr("%1, revision %2").arg(run.runbook).arg(run.revision);
    m_stepsPanel->setSide(width() < narrowBelow ? QString() : which);
    m_stepsPanel->setToolTip(plainTip(which));
    showRunColumns(true);
    const auto ahead = noReturnAhead(run);
    m_stop->setText(ahead ? tr("HOLD before it") : tr("Stop after step"));
    const QString word = ahead ? tr("POINT OF NO RETURN in %1: %2. One person can hold it.")
                                     .arg(toClockText(std::max(Duration{0}, ahead->begins - now())), ahead->title)
        : run.status == RunStatus::Paused
        ? tr("%1: %2").arg(look.word, run.pausedBecause.isEmpty() ? Sentence::word(runStatusWord(run)) : run.pausedBecause)
        : run.abortRequested ? tr("ABORTING: the running step is being ended")
        : run.stopAfterStep  ? tr("Stops after this step")
                             : run.outcome;
    m_outcome->setText(word);
    m_outcome->setVisible(!word.isEmpty());
    m_placing = true;
    m_rows->setRows(stepRows(run, rollout(), now()));
    if (!m_stepChosen)
        m_step = currentStep(run);
    if (!m_step.isEmpty() && m_steps->currentId() != m_step)
        m_steps->setCurrentId(m_step);
    m_placing = false;
    m_stepPanel->show(run, m_step, rollout(), now());
    showWhy(run);
    showActs(run);
}

void ConsoleView::showWhy(const Run &run)
{
    QList<KeyValue> facts{{tr("Why"), run.reason.isEmpty() ? tr("no reason was given") : run.reason, true}};
    if (const QString recovering = recoveringWords(run, rollout()); !recovering.isEmpty())
        facts.append({tr("Recovering"), recovering});
    const Run *shown = &run;
    if (shown->plan.rpo)
        facts.append({tr("RPO"), rpoText(*shown, wayBack(rollout(), session()->surroundings(), shown->runbook))});
    if (!playbook().audiences.isEmpty()) {
        const auto due = nextMessageDue(*session());
        facts.append({tr("Comms"),
                      !due               ? tr("nothing is due")
                          : *due < now() ? tr("OVERDUE by %1").arg(toClockText(now() - *due))
                                         : tr("next due %1, in %2").arg(shortClockOf(*due), toClockText(*due - now()))});
    }
    if (run.started && run.ended) {
        const Duration took = *run.ended - *run.started, own = ownTime(run);
        facts.append(
            {tr("Took"), tr("%1, its steps %2, beside them %3").arg(toClockText(took), toClockText(own), toClockText(took - own))});
    }
    if (const QString told = escalationWords(run, rollout(), now()); !told.isEmpty())
        facts.append({tr("Escalation"), told, true});
    const QString human = nextHuman(run, rollout());
    if (!isOver(run))
        facts.append({tr("Next human"), human.isEmpty() ? tr("nobody, as far as planned") : human, !human.isEmpty()});
    m_why->setPairs(facts);
}

void ConsoleView::showActs(const Run &run)
{
    const bool paused = run.status == RunStatus::Paused;
    const bool over = isOver(run);
    m_acts->setShown(m_stop, !over && !paused);
    m_acts->setShown(m_abort, !over && !paused);
    m_acts->setShown(m_continue, !over && paused);
    m_acts->setShown(m_giveUp, !over && paused);
    m_acts->setShown(m_escalate, !over && !run.forward);
    m_acts->setOff(m_pack, {});
    if (over)
        return;
    m_acts->setOff(m_stop, refusal(Act::Stop, run.id));
    m_acts->setOff(m_abort, refusal(Act::Abort, run.id));
    m_acts->setOff(m_escalate, refusal(Act::Escalate, run.id));
    m_acts->setOff(m_continue, paused ? refusal(Act::Continue, run.id) : QString());
    m_acts->setOff(m_giveUp, paused ? refusal(Act::GiveUp, run.id, {{QStringLiteral("because"), QStringLiteral("?")}}) : QString());
}

// A plan has no actual times.
void ConsoleView::showRunColumns(bool shown)
{
    m_steps->setColumnShown(6, shown);
    m_steps->setColumnShown(7, shown);
}

void ConsoleView::showPlan(const Runbook &runbook)
{
    m_shape->setShape(Shape::ArrowRing, Tone::Ink);
    m_title->setText(tr("The way back: %1").arg(targetOf(runbook, playbook())));
    m_people->setText(tr("No run is under way. This is what a rollback would do."));
    m_stepsPanel->setTitle(titleOf(runbook));
    const QString plan = toClockText(criticalPath(runbook));
    m_stepsPanel->setCaption(runbook.steps.size() == 1 ? tr("1 step, plan %1").arg(plan)
                                                       : tr("%1 steps, plan %2").arg(runbook.steps.size()).arg(plan));
    m_stepsPanel->setSide(tr("%1, revision %2").arg(runbook.id).arg(rollout().revision));
    showRunColumns(false);
    m_rows->setRows(planRows(runbook, rollout()));
    const WayBack way = wayBack(rollout(), session()->surroundings(), runbook.id);
    const bool ready = way.because.isEmpty();
    m_readyPanel->setSide(ready ? tr("READY") : tr("NOT READY"));
    const QList<KeyValue> facts{{tr("State"), ready ? tr("READY") : tr("NOT READY: %1").arg(notReadyText(way)), true},
                                {tr("Readiness"), tr("%1 of 100").arg(way.readiness.score), true},
                                {tr("Deductions"), deductionsText(way)},
                                {tr("Abort by"), abortByText(way, now())},
                                {tr("Plan"),
                                 runbook.rto ? tr("%1 of RTO %2").arg(toClockText(way.readiness.plan), toClockText(*runbook.rto))
                                             : toClockText(way.readiness.plan)},
                                {tr("Newest snapshot"), snapshotText(way, playbook(), now())},
                                {tr("People"), namesOf(playbook(), holdersOf(rollout().people, QStringLiteral("rollback-owner")))},
                                {tr("Skills"), runbook.skills.isEmpty() ? tr("none named") : runbook.skills.join(tr(", "))}};
    m_ready->setPairs(facts);
    showMending(way);
    m_start->setText(practise() ? tr("PRACTISE ROLLBACK…") : tr("START ROLLBACK…"));
    m_startRow->setOff(m_start, session()->observer() ? tr("An observer only reads.") : QString());
}

// Each thing that speaks against the way back, with what mends it where a press can.
void ConsoleView::showMending(const WayBack &way)
{
    const bool practised = practise();
    const auto about = [&](std::initializer_list<DeductionKind> kinds) {
        for (const Deduction &deduction : way.readiness.deductions) {
            if (std::find(kinds.begin(), kinds.end(), deduction.kind) != kinds.end())
                return deduction.about.isEmpty() ? QStringLiteral("?") : deduction.about;
        }
        return QString();
    };
    m_tested = about({DeductionKind::RestoreNeverTested, DeductionKind::RestoreTestFailed, DeductionKind::RestoreTestOld});
    m_snapshot = about({DeductionKind::SnapshotUnknown, DeductionKind::SnapshotOld});
    m_mendRow->setShown(m_testRestore, !m_tested.isEmpty());
    m_mendRow->setShown(m_takeSnapshot, !m_snapshot.isEmpty());
    m_mendRow->setShown(
        m_rehearse,
        !practised && !about({DeductionKind::NeverRehearsed, DeductionKind::RehearsalFailed, DeductionKind::RehearsalOld}).isEmpty());
    m_mendRow->setShown(
        m_namePeople,
        !about({DeductionKind::RoleEmpty, DeductionKind::OwnerEmpty, DeductionKind::TooFewOnCall, DeductionKind::SkillMissing}).isEmpty());
    m_mendRow->setOff(m_testRestore, m_tested.isEmpty() ? QString() : refusal(Act::TestRestore, m_tested));
    m_mendRow->setOff(m_takeSnapshot, m_snapshot.isEmpty() ? QString() : refusal(Act::TakeSnapshot, m_snapshot));
}

// What will be run is shown before it is.
void ConsoleView::askChore(Act act, const QString &snapshot)
{
    const bool tests = act == Act::TestRestore;
    const auto chore = choreRunbook(playbook(), tests ? restoreTestChore(snapshot) : takeChore(snapshot));
    if (!chore)
        return;
    const QString words = tests ? tr("Test the restore of %1").arg(snapshot) : tr("Take snapshot %1").arg(snapshot);
    Sheet *opened = sheet(words, practise() ? tr("Practise: %1?").arg(words) : tr("%1?").arg(words), words);
    const Snapshot *found = byId(playbook().snapshots, snapshot);
    const std::optional<Program> program = tests ? found->restoreTest : found->take.program;
    const QString what = program ? program->run.join(QLatin1Char(' ')) : found->take.http ? found->take.http->url : QString();
    opened->setFacts(
        {{tr("Runs"), what},
         {tr("Then"),
          tests ? tr("What it printed and how it ended is kept; the readiness counts it.") : tr("Its age is looked at again within 15 s.")},
         {tr("Gives way"), tr("A rollback ends it.")}});
    askBy(opened, act, snapshot, [] { return QJsonObject(); });
    opened->present();
}

void ConsoleView::pressed(Act act, const QString &subject, const QString &title, bool asksReason)
{
    const QJsonObject probe = asksReason ? QJsonObject{{QStringLiteral("because"), QStringLiteral("?")}} : QJsonObject();
    const bool signers = needsSigners(act, subject, probe);
    if (!asksReason && act != Act::StepRetry && !signers)
        return ask(act, subject);
    QString verb;
    if (act == Act::StepRetry)
        verb = tr("Retry %1");
    else if (act == Act::StepSkip)
        verb = tr("Skip %1");
    else if (act == Act::StepGoOn)
        verb = tr("Go on after %1");
    else if (act == Act::StepHappened)
        verb = tr("%1 happened");
    else if (act == Act::StepNotHappened)
        verb = tr("%1 did not happen");
    else if (act == Act::StepUndo)
        verb = tr("Undo %1");
    else if (act == Act::StepDone)
        verb = tr("%1 is done");
    else
        verb = act == Act::PassNoReturn ? tr("Pass the point of no return: %1") : tr("%1 was not done");
    const QString words = verb.arg(title);
    Sheet *opened = sheet(words, practise() ? tr("Practise: %1?").arg(words) : tr("%1?").arg(words), words);
    const Run *shown = run();
    if (shown)
        opened->setFacts({{tr("Run"), tr("%1, %2 of %3 steps done").arg(shown->id).arg(stepsDone(*shown)).arg(shown->steps.size())}});
    QLineEdit *reason = asksReason ? opened->askReason(tr("Because"), {}, signers) : nullptr;
    askBy(opened, act, subject, [reason] {
        const QString text = reason ? reason->text() : QString();
        return text.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("because"), text}};
    });
    opened->present();
    if (reason)
        reason->setFocus();
}

void ConsoleView::askRun(Act act, const QString &question, const QString &button, bool asksReason)
{
    const Run *shown = run();
    if (!shown)
        return;
    const QString id = shown->id;
    Sheet *opened = sheet(button.arg(id), practise() ? tr("Practise: %1").arg(question.arg(id)) : question.arg(id), button.arg(id));
    opened->setFacts({{tr("Runbook"), titleOf(shown->plan)},
                      {tr("Done"), tr("%1 of %2 steps").arg(stepsDone(*shown)).arg(shown->steps.size())},
                      {tr("Then"),
                       act == Act::Abort ? tr("The running step is ended and the run is paused. The clocks run on.")
                                         : tr("The run is over where it stands; the phase needs a person.")}});
    QLineEdit *reason = asksReason ? opened->askReason(tr("Because"), {}, true) : nullptr;
    askBy(opened, act, id, [reason] { return QJsonObject{{QStringLiteral("because"), reason ? reason->text() : tr("abort pressed")}}; });
    opened->present();
}

} // namespace holdpoint
