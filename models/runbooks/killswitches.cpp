#include "models/runbooks/killswitches.h"

#include "models/base/sentence.h"
#include "models/people/peoplerules.h"

namespace holdpoint {

namespace {

using PressDrafts = Result<QList<EventDraft>>;

QString argumentOf(const Command &command, const char *key)
{
    return command.args.value(QLatin1String(key)).toString();
}

const Run *openPressOf(const Runs &presses, const QString &id)
{
    const auto it = std::find_if(presses.runs.rbegin(), presses.runs.rend(),
                                 [&](const Run &press) { return !isOver(press) && !press.abortEnds && press.plan.id == id; });
    return it == presses.runs.rend() ? nullptr : &*it;
}

EventDraft cancelled(const Run &press, const QString &because)
{
    return {QStringLiteral("switch.cancelled"),
            press.plan.id,
            {{QStringLiteral("run"), press.id}, {QStringLiteral("ends"), true}, {QStringLiteral("because"), because}},
            press.id};
}

// Why nothing may go forward now; on is forward, off never waits.
QString mayNotGoOn(const Runs &runs, const RunFacts &facts)
{
    if (facts.held)
        return Sentence::tr("The rollout is on HOLD: nothing is switched on.");
    const Run *run = activeRun(runs);
    return run && !run->forward ? Sentence::tr("A rollback is running (%1): nothing is switched on.").arg(run->id) : QString();
}

PressDrafts press(const KillSwitches &switches, const Runs &runs, const Playbook &playbook, const Command &command, const RunFacts &facts)
{
    const KillSwitch *found = byId(playbook.killSwitches, command.subject);
    const QString to = argumentOf(command, "to");
    if (!found)
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-switch"),
                    Sentence::tr("There is no kill switch %1.").arg(command.subject));
    if (to != QLatin1String("on") && to != QLatin1String("off"))
        return fail(ErrorKind::WrongUse, QStringLiteral("to"), Sentence::tr("A switch is turned on or off."));
    if (!facts.rolloutActive)
        return refused("state", Sentence::tr("The rollout is not active: nothing it names is touched."));
    const bool on = to == QLatin1String("on");
    if (const QString why = on ? mayNotGoOn(runs, facts) : QString(); !why.isEmpty())
        return refused(facts.held ? "held" : "rollback-running", why);
    QList<EventDraft> drafts;
    if (const Run *open = openPressOf(switches.presses, found->id)) {
        if (open->forward == on && open->status != RunStatus::Paused)
            return refused("switch-pending",
                           Sentence::tr("%1 %2 was asked for by %3 at %4 and is still pending.")
                               .arg(found->title, to, personName(playbook, open->requestedBy), toRfc3339(open->requested).mid(11, 8)));
        drafts << cancelled(*open, QStringLiteral("pressed again: %1").arg(to));
    }
    const QString id = QStringLiteral("S-%1").arg(switches.presses.runs.size() + 1);
    drafts << EventDraft{QStringLiteral("switch.requested"),
                         found->id,
                         {{QStringLiteral("run"), id},
                          {QStringLiteral("to"), to},
                          {QStringLiteral("reason"), argumentOf(command, "reason")},
                          {QStringLiteral("phase"), facts.phase},
                          {QStringLiteral("attempt"), facts.phaseAttempt},
                          {QStringLiteral("revision"), facts.revision}},
                         id};
    return drafts;
}

PressDrafts lookNow(const Playbook &playbook, const Command &command, const RunFacts &facts)
{
    const KillSwitch *found = byId(playbook.killSwitches, command.subject);
    if (!found)
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-switch"),
                    Sentence::tr("There is no kill switch %1.").arg(command.subject));
    if (found->observe.action.isEmpty())
        return refused("not-observed", Sentence::tr("Nothing observes %1.").arg(found->title));
    if (!facts.rolloutActive)
        return refused("state", Sentence::tr("The rollout is not active: nothing it names is touched."));
    return QList<EventDraft>{{QStringLiteral("switch.look_asked"), found->id}};
}

QString stateOfPress(const Run &run, const StepState &state)
{
    const bool verified = state.verified.value_or(false);
    switch (state.status) {
    case StepStatus::Done:
        return verified ? QStringLiteral("observed") : QStringLiteral("not observed");
    case StepStatus::TimedOut:
    case StepStatus::Unknown:
        return QStringLiteral("unknown");
    case StepStatus::Failed:
        return state.verified ? QStringLiteral("not observed") : QStringLiteral("failed");
    case StepStatus::Waiting:
    case StepStatus::Intent:
    case StepStatus::Running:
    case StepStatus::Verifying:
    case StepStatus::Skipped:
        return isOver(run) || run.abortEnds ? QStringLiteral("cancelled") : QStringLiteral("pending");
    }
    return {};
}

// The newest that asked for the switch counts, and the newest that saw it.
void takeIn(SwitchStanding &standing, const Run &run, const Step &step, const StepState &state)
{
    const bool begun = isPress(run.id) || state.attempt > 0;
    const Instant asked = isPress(run.id) ? run.requested : state.started.value_or(run.requested);
    if (step.kind != StepKind::Switch || step.switchId != standing.id || !begun || (standing.requested && *standing.requested > asked))
        return;
    standing.requested = asked;
    standing.requestedOn = step.switchOn;
    standing.by = run.requestedBy;
    standing.where = run.id;
    standing.state = stateOfPress(run, state);
    standing.why = state.detail.isEmpty() ? run.pausedBecause : state.detail;
    if (!state.verified || !state.finished)
        return;
    standing.observed = state.finished;
    standing.observedOn = *state.verified ? std::optional<bool>(step.switchOn) : std::nullopt;
    if (*state.verified)
        standing.tested = standing.tested ? std::max(*standing.tested, *state.finished) : *state.finished;
}

} // namespace

bool isPress(const QString &run)
{
    return run.startsWith(QLatin1String("S-"));
}

PressDrafts decideSwitch(const KillSwitches &switches, const Runs &runs, const Playbook &playbook, const Command &command,
                         const RunFacts &facts)
{
    if (command.act == Act::Switch)
        return press(switches, runs, playbook, command, facts);
    if (command.act == Act::Look)
        return lookNow(playbook, command, facts);
    const Run *asked = runById(switches.presses, command.subject.section(QLatin1Char('/'), 0, 0));
    if (command.act == Act::Abort && asked && !isOver(*asked)) {
        if (asked->abortEnds)
            return refused("abort-asked", Sentence::tr("%1 is being cancelled already.").arg(asked->id));
        return QList<EventDraft>{cancelled(*asked, argumentOf(command, "because"))};
    }
    static const QList<Act> known{Act::Continue, Act::GiveUp, Act::StepRetry, Act::StepHappened, Act::StepNotHappened};
    if (asked && !known.contains(command.act))
        return fail(ErrorKind::WrongUse, QStringLiteral("not-of-switches"),
                    Sentence::tr("%1 is no act on the press of a switch.").arg(actWord(command.act)));
    auto drafts = decideRun(switches.presses, playbook, command, facts, {});
    if (drafts)
        *drafts = asSwitchEvents(switches.presses, *drafts);
    return drafts;
}

QList<SwitchStanding> switchStandings(const Playbook &playbook, const KillSwitches &switches, const Runs &runs)
{
    QList<SwitchStanding> all;
    for (const KillSwitch &plan : playbook.killSwitches) {
        SwitchStanding standing;
        standing.id = plan.id;
        standing.tested = plan.tested;
        standing.state = QStringLiteral("never pressed");
        for (const Runs *list : {&runs, &switches.presses}) {
            for (const Run &run : list->runs) {
                for (int i = 0; i < run.steps.size(); ++i)
                    takeIn(standing, run, run.plan.steps.at(i), run.steps.at(i));
            }
        }
        const auto seen = switches.seen.constFind(plan.id);
        if (seen != switches.seen.constEnd() && (!standing.observed || seen->at > *standing.observed)) {
            standing.observed = seen->at;
            standing.observedOn = seen->on;
        }
        all << standing;
    }
    return all;
}

} // namespace holdpoint
