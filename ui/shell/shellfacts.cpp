#include "ui/shell/shellfacts.h"

#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "models/room/session.h"
#include "ui/shell/stripfacts.h"
#include "ui/widgets/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace holdpoint {

namespace {

// "T−00:38:58": hours always, a true minus before the gate and a plus when past.
QString tClockText(Duration left)
{
    const qint64 s = std::abs(left.count()) / 1000;
    const QLatin1Char zero('0');
    return (left.count() < 0 ? QStringLiteral("T+%1:%2:%3") : QStringLiteral("T\u2212%1:%2:%3"))
        .arg(s / 3600, 2, 10, zero)
        .arg(s / 60 % 60, 2, 10, zero)
        .arg(s % 60, 2, 10, zero);
}

const Run *rollbackOf(const Rollout &rollout)
{
    const Run *run = activeRun(rollout.runs);
    return run && !run->forward ? run : nullptr;
}

SpineCell phaseCell(const Rollout &r)
{
    const PhaseState *state = activePhase(r.phases);
    const auto &plans = r.playbook->phases;
    if (!state) {
        const auto done = std::count_if(r.phases.phases.begin(), r.phases.phases.end(),
                                        [](const PhaseState &p) { return p.status == PhaseStatus::Passed; });
        return {tr("Phase"), done == 0 ? tr("none yet") : tr("%1 of %2 done").arg(done).arg(plans.size())};
    }
    qsizetype at = 0;
    while (at < plans.size() && plans.at(at).id != state->id)
        ++at;
    const QString title = at < plans.size() ? plans.at(at).title : state->id;
    const bool synthetic = at < plans.size() && plans.at(at).syntheticTraffic;
    const QString place = synthetic ? tr("Phase %1 of %2, synthetic") : tr("Phase %1 of %2");
    return {place.arg(at + 1).arg(plans.size()), title};
}

SpineCell rtoCell(const Run &run, Instant now)
{
    const Instant from = run.triggeredAt.value_or(run.requested);
    if (!run.plan.rto)
        return {tr("Since trigger, no RTO"), toClockText(now - from)};
    const Duration left = *run.plan.rto - (now - from);
    if (left.count() < 0)
        return {tr("RTO %1").arg(toClockText(*run.plan.rto)), tr("LATE %1").arg(toClockText(-left))};
    return {tr("RTO left of %1").arg(toClockText(*run.plan.rto)), toClockText(left)};
}

SpineCell clockCell(const Rollout &r, Instant now)
{
    if (const Run *run = rollbackOf(r))
        return rtoCell(*run, now);
    const PhaseState *state = activePhase(r.phases);
    const Phase *plan = state ? byId(r.playbook->phases, state->id) : nullptr;
    const QString hold = r.phases.hold ? tr("HOLD since %1").arg(toClockText(now - r.phases.hold->since)) : QString();
    if (!plan)
        return {hold.isEmpty() ? tr("Clock") : hold, tr("not started")};
    const QString to = plan->gate ? tr("To gate %1").arg(gateLabel(*r.playbook, plan->id)) : tr("To the end of the phase");
    const auto left = tClock(*state, *plan, r.phases, now);
    return {hold.isEmpty() ? to : hold, left ? tClockText(*left) : tr("no plan")};
}

void countAlarms(ShellFacts &facts, const Rollout &r, Instant now)
{
    int fresh = 0, armed = 0;
    for (const TriggerState &trigger : r.triggers.triggers) {
        const Trigger *plan = byId(r.playbook->triggers, trigger.id);
        if (!plan)
            continue;
        armed += trigger.armed ? 1 : 0;
        facts.shelved += trigger.shelvedUntil && *trigger.shelvedUntil > now ? 1 : 0;
        const bool counts = trigger.condition != Condition::Ok || trigger.alarm == AlarmStatus::New;
        if (!counts || trigger.disarmed)
            continue;
        AlarmCount &count = facts.priorities.at(static_cast<size_t>(plan->priority));
        ++count.count;
        count.firing = count.firing || trigger.condition == Condition::Firing;
        count.fresh = count.fresh || trigger.alarm == AlarmStatus::New;
        fresh += trigger.alarm == AlarmStatus::New ? 1 : 0;
        facts.blinking = facts.blinking || (trigger.alarm == AlarmStatus::New && plan->priority != Priority::P3);
    }
    facts.alarms.caption = QCoreApplication::translate("holdpoint", "Alarms, %n new", nullptr, fresh);
    if (armed == 0 && r.phases.status != RolloutStatus::Active)
        facts.alarms.value = tr("no trigger armed");
}

SpineCell commanderCell(const Rollout &r)
{
    const QStringList who = holdersOf(r.people, QStringLiteral("incident-commander"));
    return {tr("Commander"), who.isEmpty() ? tr("nobody") : personName(*r.playbook, who.first())};
}

SpineCell commsCell(const RoomSession &session, Instant now)
{
    const auto due = nextMessageDue(session);
    if (!due)
        return {tr("Comms due"), tr("none")};
    if (*due < now)
        return {tr("Comms OVERDUE"), toClockText(now - *due)};
    return {tr("Comms due in"), toClockText(*due - now)};
}

// Age of the oldest of the newest valid samples: the figure nobody may overlook.
SpineCell ageCell(const RoomSession &session, Instant now)
{
    std::optional<Instant> oldest;
    bool missing = false;
    for (const Metric &metric : session.rollout().playbook->metrics) {
        const auto sample = session.metrics().newestValid(metric.id);
        missing = missing || !sample;
        if (sample && (!oldest || sample->at < *oldest))
            oldest = sample->at;
    }
    if (!oldest)
        return {tr("Data"), tr("none")};
    const qint64 s = std::max<qint64>(0, (now - *oldest).count() / 1000);
    const QString text = s < 60 ? tr("%1 s").arg(s) : toClockText(Duration{s * 1000});
    return {s < 60 && !missing ? tr("Data age") : tr("Oldest data"), text};
}

void describeMode(ShellFacts &facts, const Rollout &r)
{
    if (r.mode == Mode::Drill) {
        facts.modePlate = tr("DRILL");
        facts.band = tr("DRILL, NOT REAL. No live system will be changed.");
    }
    if (r.mode == Mode::Rehearsal) {
        facts.modePlate = tr("REHEARSAL");
        facts.band = tr("REHEARSAL. Real commands on %1, not on live.").arg(r.playbook->id);
    }
}

void describePerson(ShellFacts &facts, const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const QString person = session.person();
    facts.observer = session.observer();
    facts.personName = person.isEmpty() ? tr("Not named yet") : personName(*r.playbook, person);
    const QStringList roles = r.people.roles.value(person);
    facts.personRole = facts.observer || roles.isEmpty() ? tr("Observer") : roleTitle(*r.playbook, roles.first());
}

ShellFacts nothingOpen()
{
    ShellFacts facts;
    facts.look = lookOf(Overall::NoRollout);
    facts.because = tr("nothing is open, nothing is watched");
    facts.phase = {tr("Phase"), tr("none")};
    facts.clock = {tr("Clock"), tr("not started")};
    facts.alarms = {tr("Alarms"), tr("no trigger armed")};
    facts.commander = {tr("Commander"), tr("none")};
    facts.comms = {tr("Comms due"), tr("none")};
    facts.age = {tr("Data"), tr("none")};
    facts.title = tr("no rollout open");
    facts.personName = tr("Not named yet");
    facts.personRole = tr("Observer");
    facts.strip = {tr("NOTHING OPEN")};
    return facts;
}

QString digitsOf(const ShellFacts &facts, const OverallState &overall, Instant now)
{
    Q_UNUSED(facts)
    switch (overall.state) {
    case Overall::FiringP1:
    case Overall::FiringP2:
    case Overall::FiringP3:
    case Overall::Watch:
    case Overall::Blind:
    case Overall::NoData:
    case Overall::SourceError:
    case Overall::Stale:
    case Overall::NeedsPerson:
    case Overall::Hold:
        return overall.since ? toClockText(now - *overall.since) : QString();
    case Overall::NotRecording:
    case Overall::NoEngine:
    case Overall::RollingBack:
    case Overall::Latched:
    case Overall::WarmUp:
    case Overall::AtGate:
    case Overall::RolledBack:
    case Overall::Running:
    case Overall::Complete:
    case Overall::NotStarted:
    case Overall::NoRollout:
        break;
    }
    return {};
}

} // namespace

QString utcDate(Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).date(), QStringLiteral("ddd d MMM yyyy"));
}

QString utcClock(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("HH:mm:ss")) + QStringLiteral(" UTC");
}

std::optional<Instant> nextMessageDue(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    QString key = QStringLiteral("idle");
    std::optional<Instant> onset;
    int worst = 3;
    for (const TriggerState &trigger : r.triggers.triggers) {
        const Trigger *plan = byId(r.playbook->triggers, trigger.id);
        if (plan && trigger.condition == Condition::Firing && static_cast<int>(plan->priority) < worst) {
            worst = static_cast<int>(plan->priority);
            key = QStringLiteral("P%1").arg(worst + 1);
            onset = trigger.firingSince;
        }
    }
    constexpr Duration firstNotice{5 * 60'000};
    std::optional<Instant> due;
    for (const Audience &audience : r.playbook->audiences) {
        const Duration every = audience.every.value(key, Duration{0});
        if (every.count() == 0)
            continue;
        const auto sent = r.comms.lastSent.constFind(audience.id);
        std::optional<Instant> next;
        if (sent != r.comms.lastSent.constEnd() && (!onset || *sent > *onset))
            next = *sent + every;
        else if (onset)
            next = *onset + std::min(every, firstNotice);
        if (next && (!due || *next < *due))
            due = next;
    }
    return due;
}

ShellFacts shellFacts(const RoomSession *session)
{
    if (!session || !session->rollout().playbook)
        return nothingOpen();
    const Rollout &r = session->rollout();
    const Surroundings around = session->surroundings();
    const Instant now = around.now;
    const OverallState overall = overallState(r, around);
    ShellFacts facts;
    facts.open = true;
    facts.practise = r.mode == Mode::Drill;
    facts.active = r.phases.status == RolloutStatus::Active;
    facts.look = lookOf(overall.state);
    facts.because = overall.because;
    facts.digits = digitsOf(facts, overall, now);
    facts.assertive = overall.state <= Overall::FiringP1;
    facts.phase = phaseCell(r);
    facts.clock = clockCell(r, now);
    facts.held = r.phases.hold.has_value();
    countAlarms(facts, r, now);
    facts.commander = commanderCell(r);
    facts.comms = commsCell(*session, now);
    facts.age = ageCell(*session, now);
    facts.rollbackRuns = rollbackOf(r) != nullptr;
    describeMode(facts, r);
    describePerson(facts, *session);
    QStringList title{r.playbook->id, r.playbook->title, tr("playbook revision %1").arg(r.revision)};
    if (!r.playbook->change.isEmpty())
        title.append(r.playbook->change);
    facts.title = title.join(QStringLiteral(" \u00b7 "));
    if (!facts.modePlate.isEmpty())
        facts.title.prepend(QStringLiteral("[%1] ").arg(facts.modePlate));
    facts.strip = stripCells(*session);
    return facts;
}

} // namespace holdpoint
