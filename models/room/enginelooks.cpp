#include "models/room/enginelooks.h"

#include "models/phases/phaserules.h"
#include "models/runbooks/plan.h"

#include <QtCore/QPointer>

namespace holdpoint {

namespace {

constexpr Duration switchesEvery{15'000}, snapshotsEvery{15'000}, returnsEvery{60'000}, armingEvery{60'000}, checksumsEvery{300'000};

EventDraft switchSeen(const QString &id, const QString &state, const QString &why)
{
    return {QStringLiteral("switch.observed"), id, {{QStringLiteral("state"), state}, {QStringLiteral("why"), why}}};
}

QList<EventDraft> switchNews(const Rollout &rollout, const QString &id, const AttemptResult &result, const Action &action, bool asked)
{
    std::optional<bool> on;
    if (result.end == AttemptEnd::Done)
        on = false;
    else if (oppositeOf(result, action).end == AttemptEnd::Done)
        on = true;
    const auto known = rollout.switches.seen.constFind(id);
    if (!asked && known != rollout.switches.seen.constEnd() && known->on == on)
        return {};
    const QString state = !on ? QStringLiteral("unknown") : *on ? QStringLiteral("on") : QStringLiteral("off");
    return {switchSeen(id, state, result.detail.isEmpty() ? result.result : result.detail)};
}

QList<EventDraft> snapshotNews(const Rollout &rollout, const QString &id, const AttemptResult &result, Instant now)
{
    bool number = false;
    const double seconds = QString::fromUtf8(result.output).trimmed().toDouble(&number);
    const bool said = result.end == AttemptEnd::Done && number && std::isfinite(seconds) && seconds >= 0;
    const QString why = said             ? QString()
        : result.end == AttemptEnd::Done ? QStringLiteral("its age is no number of seconds")
                                         : QStringLiteral("its age cannot be asked: %1 %2").arg(result.result, result.detail).trimmed();
    return snapshotFound(rollout.findings, id, said ? std::optional(now - Duration{qRound64(seconds * 1000)}) : std::nullopt, why);
}

QString shortOutput(const AttemptResult &result)
{
    const QString said = QString::fromUtf8(result.output).trimmed();
    return said.size() > 40 ? said.left(40) + QStringLiteral("…") : said;
}

QList<EventDraft> comparedNews(const Rollout &rollout, bool checksum, const QString &id, const AttemptResult &left,
                               const AttemptResult &right)
{
    using Verdict = DriftState::Verdict;
    const auto found = [&](Verdict verdict, const QString &why) {
        return checksum ? checksumFound(rollout.findings, id, verdict, why) : driftFound(rollout.findings, id, verdict, why);
    };
    const auto failed = [](const char *side, const AttemptResult &result) {
        return QStringLiteral("%1: %2").arg(QLatin1String(side), result.detail.isEmpty() ? result.result : result.detail);
    };
    if (left.end != AttemptEnd::Done)
        return found(Verdict::Unknown, failed("left", left));
    if (right.end != AttemptEnd::Done)
        return found(Verdict::Unknown, failed("right", right));
    if (left.output.trimmed() == right.output.trimmed())
        return found(Verdict::Same, {});
    return found(Verdict::Differs, QStringLiteral("left %1, right %2").arg(shortOutput(left), shortOutput(right)));
}

// A phase that is under way arms what it goes back and forward by, and what its triggers would run.
QList<std::pair<const PhaseState *, QString>> armedRunbooks(const Rollout &rollout)
{
    QList<std::pair<const PhaseState *, QString>> list;
    for (const PhaseState &state : rollout.phases.phases) {
        const Phase *phase = byId(rollout.playbook->phases, state.id);
        if (!phase || !isUnderWay(state))
            continue;
        QStringList ids{phase->rollback};
        for (const WorkItem &work : phase->work)
            ids << work.runbook;
        for (const Trigger &trigger : rollout.playbook->triggers) {
            if (trigger.phases.isEmpty() || trigger.phases.contains(phase->id))
                ids << trigger.runbook;
        }
        ids.removeDuplicates();
        for (const QString &id : std::as_const(ids)) {
            if (byId(rollout.playbook->runbooks, id))
                list << std::pair{&state, id};
        }
    }
    return list;
}

ArmedState armedAs(Executor &executor, const Rollout &rollout, const PhaseState &phase, const QString &runbook)
{
    ArmedState found;
    found.phase = phase.id;
    found.attempt = phase.attempt;
    Run run;
    run.runbook = runbook;
    pinPlan(run, *rollout.playbook);
    for (const Step &step : std::as_const(run.plan.steps)) {
        const QList<Action> actions = actionsOf(run, step);
        for (qsizetype n = 0; n < actions.size(); ++n) {
            const auto hash = executor.arm(actions.at(n), run.folder);
            if (hash && n == 0 && acts(step) && !hash->isEmpty())
                found.found.insert(step.id, *hash);
            if (!hash)
                (hash.error().code == QLatin1String("missing-secret") ? found.missingSecrets : found.missingPrograms)
                    << QStringLiteral("%1 of %2").arg(hash.error().message, step.title);
        }
    }
    found.missingPrograms.removeDuplicates();
    found.missingSecrets.removeDuplicates();
    return found;
}

} // namespace

EngineLooks::EngineLooks(const RoomFold &fold, EngineJournal &journal, Executor &executor, const Clock &clock, QObject *parent)
    : QObject(parent), m_fold(fold), m_journal(journal), m_executor(executor), m_clock(clock)
{
}

QList<EngineLooks::Wanted> EngineLooks::wanted() const
{
    QList<Wanted> list;
    for (const KillSwitch &found : m_fold.rollout().playbook->killSwitches) {
        if (!found.observe.action.isEmpty())
            list << Wanted{QStringLiteral("switch"), found.id, found.observe.action, switchesEvery};
    }
    for (const Snapshot &snapshot : m_fold.rollout().playbook->snapshots) {
        if (!snapshot.age.run.isEmpty())
            list << Wanted{QStringLiteral("snapshot"), snapshot.id, {snapshot.age, {}, {}}, snapshotsEvery};
    }
    for (const KnownGood &good : m_fold.rollout().playbook->knownGood) {
        if (!good.check.action.isEmpty())
            list << Wanted{QStringLiteral("return"), good.id, good.check.action, returnsEvery};
    }
    for (const Drift &drift : m_fold.rollout().playbook->drift)
        list << Wanted{QStringLiteral("drift"), drift.id, {drift.left, {}, {}}, drift.every, {drift.right, {}, {}}};
    for (const DataPath &path : m_fold.rollout().playbook->paths) {
        if (path.checksum)
            list << Wanted{
                QStringLiteral("checksum"), path.id, {path.checksum->left, {}, {}}, checksumsEvery, {path.checksum->right, {}, {}}};
    }
    return list;
}

void EngineLooks::tick()
{
    const Rollout &rollout = m_fold.rollout();
    if (!rollout.playbook || rollout.mode == Mode::Drill || rollout.phases.status != RolloutStatus::Active)
        return;
    for (Wanted wanted : wanted()) {
        const QString key = wanted.kind + QLatin1Char('/') + wanted.id;
        const qint64 asking = wanted.kind == QLatin1String("switch") ? rollout.switches.looksAsked.value(wanted.id) : 0;
        wanted.asked = asking > std::max(m_lookedFor.value(wanted.id), rollout.switches.seen.value(wanted.id).seq);
        if (m_underWay.contains(key) || (!wanted.asked && m_clock.boottime() < m_next.value(key, Duration{0})))
            continue;
        if (wanted.asked)
            m_lookedFor[wanted.id] = asking;
        if (wanted.kind == QLatin1String("drift") || wanted.kind == QLatin1String("checksum"))
            compare(wanted);
        else
            look(wanted);
    }
    armNext();
}

// One runbook a second at most: every program of it is read once.
void EngineLooks::armNext()
{
    const Rollout &rollout = m_fold.rollout();
    for (const auto &[phase, runbook] : armedRunbooks(rollout)) {
        ArmedState known = rollout.findings.armed.value(runbook);
        const bool anew = known.phase != phase->id || known.attempt != phase->attempt;
        if (!anew && m_clock.boottime() < m_nextArming.value(runbook, Duration{0}))
            continue;
        m_nextArming[runbook] = m_clock.boottime() + armingEvery;
        const ArmedState found = armedAs(m_executor, rollout, *phase, runbook);
        m_journal.propose([runbook = runbook, found](const Rollout &now) -> Result<QList<EventDraft>> {
            return armedFound(now.findings, runbook, found);
        });
        return;
    }
}

void EngineLooks::look(const Wanted &wanted)
{
    const QString key = wanted.kind + QLatin1Char('/') + wanted.id;
    m_underWay << key;
    m_next[key] = m_clock.boottime() + wanted.every;
    Look look;
    look.purpose = QStringLiteral("%1-%2").arg(wanted.kind, wanted.id);
    look.action = wanted.action;
    look.folder = m_fold.rollout().playbook->folder;
    m_executor.look(look, [self = QPointer<EngineLooks>(this), wanted, key](const AttemptResult &result) {
        if (!self)
            return;
        self->m_underWay.remove(key);
        self->answered(wanted, result);
    });
}

// The left side, then the right one: both are asked before anything is said.
void EngineLooks::compare(const Wanted &wanted)
{
    const QString key = wanted.kind + QLatin1Char('/') + wanted.id;
    m_underWay << key;
    m_next[key] = m_clock.boottime() + wanted.every;
    Look left, right;
    left.purpose = wanted.kind + QStringLiteral("-left");
    right.purpose = wanted.kind + QStringLiteral("-right");
    left.action = wanted.action;
    right.action = wanted.other;
    left.folder = right.folder = m_fold.rollout().playbook->folder;
    m_executor.look(left,
                    [self = QPointer<EngineLooks>(this), right, key, id = wanted.id,
                     checksum = wanted.kind == QLatin1String("checksum")](const AttemptResult &first) {
                        if (!self)
                            return;
                        self->m_executor.look(right, [self, first, key, id, checksum](const AttemptResult &second) {
                            if (!self)
                                return;
                            self->m_underWay.remove(key);
                            self->m_journal.propose([checksum, id, first, second](const Rollout &rollout) -> Result<QList<EventDraft>> {
                                return comparedNews(rollout, checksum, id, first, second);
                            });
                        });
                    });
}

void EngineLooks::answered(const Wanted &wanted, const AttemptResult &result)
{
    const Instant now = m_clock.now();
    m_journal.propose([wanted, result, now](const Rollout &rollout) -> Result<QList<EventDraft>> {
        if (wanted.kind == QLatin1String("switch"))
            return switchNews(rollout, wanted.id, result, wanted.action, wanted.asked);
        if (wanted.kind == QLatin1String("snapshot"))
            return snapshotNews(rollout, wanted.id, result, now);
        const QString why = result.detail.isEmpty() ? result.result : result.detail;
        return returnPathFound(rollout.findings, wanted.id, result.end == AttemptEnd::Done, why);
    });
}

} // namespace holdpoint
