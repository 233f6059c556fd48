#include "ui/runbooks/waybackwords.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/runbooks/stuck.h"
#include "ui/board/boardwords.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

QString shown(const QString &text)
{
    return displayText(text, 120);
}

QString notReadyText(const NotReadyReason &reason, const WayBack &way)
{
    switch (reason.kind) {
    case NotReady::NoEngine:
        return tr("no engine to carry it out");
    case NotReady::PlanTooLong:
        return tr("the plan of %1 is longer than the RTO of %2").arg(toClockText(way.readiness.plan), toClockText(*way.rto));
    case NotReady::Deduction:
        return deductionText(*reason.deduction);
    case NotReady::StoreDown:
        return tr("nothing is recorded: %1").arg(reason.words.section(QStringLiteral(": "), 1));
    }
    return {};
}

QString switchText(const SwitchStanding &standing, const KillSwitch &plan, Instant now)
{
    const QString title = displayText(plan.title, 40);
    const QString asked = standing.requested ? toClockText(now - *standing.requested) : QString();
    const bool on = standing.requestedOn.value_or(false);
    if (standing.state == QLatin1String("pending"))
        return on ? tr("%1: on asked for %2 ago, not seen yet").arg(title, asked)
                  : tr("%1: off asked for %2 ago, not seen yet").arg(title, asked);
    if (standing.state == QLatin1String("observed") && standing.observedOn == standing.requestedOn)
        return on ? tr("%1: on, seen").arg(title) : tr("%1: off, seen").arg(title);
    if (standing.state == QLatin1String("cancelled"))
        return tr("%1: cancelled").arg(title);
    return on ? tr("%1: on asked for, NOT seen").arg(title) : tr("%1: off asked for, NOT seen").arg(title);
}

} // namespace

QString deductionText(const Deduction &deduction)
{
    const QString about = shown(deduction.about);
    const QString age = deduction.age ? ageText(*deduction.age) : QString(),
                  limit = deduction.limit ? ageText(*deduction.limit) : QString();
    switch (deduction.kind) {
    case DeductionKind::RoleEmpty:
        return tr("nobody is %1").arg(about);
    case DeductionKind::OwnerEmpty:
        return tr("nobody owns %1").arg(about);
    case DeductionKind::TooFewOnCall:
        return tr("%1 people needed are on call").arg(about);
    case DeductionKind::SkillMissing:
        return tr("nobody on call knows %1").arg(about);
    case DeductionKind::MissingProgram:
    case DeductionKind::MissingSecret:
        return tr("missing: %1").arg(about);
    case DeductionKind::ProgramChanged:
        return tr("program changed since it was armed: %1").arg(about);
    case DeductionKind::NoSnapshot:
        return tr("an RPO, but no snapshot is named");
    case DeductionKind::SnapshotUnknown:
        return tr("age of snapshot %1 unknown").arg(about);
    case DeductionKind::SnapshotOld:
        return tr("snapshot %1 is %2 old, limit %3").arg(about, age, limit);
    case DeductionKind::RestoreNeverTested:
        return tr("restore of %1 never tested").arg(about);
    case DeductionKind::RestoreTestFailed:
        return tr("restore test of %1 failed").arg(about);
    case DeductionKind::RestoreTestOld:
        return tr("restore test of %1 is %2 old, limit %3").arg(about, age, limit);
    case DeductionKind::NeverRehearsed:
        return tr("never rehearsed as it is now");
    case DeductionKind::RehearsalFailed:
        return tr("last rehearsal: %1").arg(about);
    case DeductionKind::RehearsalOld:
        return tr("rehearsed %1 ago, limit %2").arg(age, limit);
    case DeductionKind::Unsafe:
        return tr("neither repeatable nor verifiable: %1").arg(about);
    case DeductionKind::NoUndo:
        return tr("without an undo: %1").arg(about);
    case DeductionKind::IrreversibleRun:
        return tr("past a point of no return: %1").arg(about);
    case DeductionKind::ReturnPathUnchecked:
        return tr("way back to %1 unchecked").arg(about);
    case DeductionKind::ReturnPathFailing:
        return tr("%1 does not answer as it should").arg(about);
    case DeductionKind::EnvironmentsDiffer:
        return tr("environments differ: %1").arg(about);
    case DeductionKind::DriftUnknown:
        return tr("not known whether environments are alike: %1").arg(about);
    }
    return {};
}

QString notReadyText(const WayBack &way)
{
    QStringList reasons;
    for (const NotReadyReason &reason : way.because)
        reasons.append(notReadyText(reason, way));
    return reasons.join(tr("; "));
}

QString deductionsText(const WayBack &way, qsizetype most)
{
    QStringList all;
    const QList<Deduction> shown = way.readiness.deductions.mid(0, most);
    for (const Deduction &deduction : shown)
        all.append(QStringLiteral("−%1 %2").arg(deduction.points).arg(deductionText(deduction)));
    const auto more = static_cast<int>(way.readiness.deductions.size() - shown.size());
    if (more > 0)
        all.append(tr("and %n more", nullptr, more));
    return all.isEmpty() ? tr("none") : all.join(tr("; "));
}

QString rehearsedText(const WayBack &way, Instant now)
{
    return way.readiness.rehearsed ? tr("rehearsed %1 ago").arg(ageText(now - *way.readiness.rehearsed)) : tr("never rehearsed");
}

QString snapshotText(const WayBack &way, const Playbook &playbook, Instant now)
{
    const Runbook *runbook = byId(playbook.runbooks, way.runbook);
    const QString rpo = runbook && runbook->rpo ? tr(", RPO %1").arg(toClockText(*runbook->rpo)) : QString();
    if (way.readiness.snapshot)
        return tr("%1 old%2").arg(ageText(now - *way.readiness.snapshot), rpo);
    return playbook.snapshots.isEmpty() ? tr("none declared%1").arg(rpo) : tr("age unknown%1").arg(rpo);
}

QString abortByText(const WayBack &way, Instant now)
{
    if (!way.abort.at)
        return tr("no limit is known");
    const QString limit = way.abort.because == QLatin1String("rto") ? tr("RTO")
        : way.abort.because == QLatin1String("budget")              ? tr("error budget")
                                                                    : tr("end of the window");
    return *way.abort.at < now ? tr("TOO LATE by %1 (%2)").arg(toClockText(now - *way.abort.at), limit)
                               : tr("%1, in %2 (%3)").arg(utcSeconds(*way.abort.at), toClockText(*way.abort.at - now), limit);
}

QString escalationWords(const Run &run, const Rollout &rollout, Instant now)
{
    const auto whom = [&](const QString &to) {
        const QStringList persons = personsOf(rollout.people, to);
        return persons.isEmpty() ? roleTitle(*rollout.playbook, to) : namesOf(*rollout.playbook, persons);
    };
    QStringList words;
    if (!run.escalations.isEmpty()) {
        const RunEscalation &last = run.escalations.last();
        words << tr("%1 told at %2 (%3): %4").arg(whom(last.to), utcSeconds(last.at), last.via, shown(last.because));
    }
    std::optional<Instant> soonest;
    QString next;
    for (const Stuck &stuck : stuckAt(run, now)) {
        const auto due = nextRung(run, *rollout.playbook, stuck);
        if (!due || (soonest && *due >= *soonest))
            continue;
        soonest = due;
        const Escalation &rung = rollout.playbook->escalation.at(rungsClimbed(run, stuck));
        next =
            tr("next %1 (%2) in %3: %4").arg(whom(rung.to), rung.via, toClockText(std::max(Duration{0}, *due - now)), shown(stuck.because));
    }
    if (soonest)
        words << next;
    return words.join(tr("; "));
}

QStringList switchTexts(const Rollout &rollout, Instant now)
{
    QStringList texts;
    for (const SwitchStanding &standing : switchStandings(*rollout.playbook, rollout.switches, rollout.runs)) {
        if (standing.requested)
            texts.append(switchText(standing, *byId(rollout.playbook->killSwitches, standing.id), now));
    }
    return texts;
}

} // namespace holdpoint
