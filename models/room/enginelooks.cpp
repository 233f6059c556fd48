#include "models/room/enginelooks.h"

#include "models/runbooks/datapoints.h"

#include <QtCore/QPointer>

namespace holdpoint {

namespace {

constexpr Duration switchesEvery{15'000}, snapshotsEvery{30'000};

EventDraft switchSeen(const QString &id, const QString &state, const QString &why)
{
    return {QStringLiteral("switch.observed"), id, {{QStringLiteral("state"), state}, {QStringLiteral("why"), why}}};
}

QList<EventDraft> switchNews(const Rollout &rollout, const QString &id, const AttemptResult &result, const Action &action)
{
    std::optional<bool> on;
    if (result.end == AttemptEnd::Done)
        on = false;
    else if (oppositeOf(result, action).end == AttemptEnd::Done)
        on = true;
    const auto known = rollout.switches.seen.constFind(id);
    if (known != rollout.switches.seen.constEnd() && known->on == on)
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
    return snapshotSeen(rollout.data, id, said ? std::optional(now - Duration{qRound64(seconds * 1000)}) : std::nullopt, why);
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
    return list;
}

void EngineLooks::tick()
{
    const Rollout &rollout = m_fold.rollout();
    if (!rollout.playbook || rollout.mode == Mode::Drill || rollout.phases.status != RolloutStatus::Active)
        return;
    for (const Wanted &wanted : wanted()) {
        const QString key = wanted.kind + QLatin1Char('/') + wanted.id;
        if (!m_underWay.contains(key) && m_clock.boottime() >= m_next.value(key, Duration{0}))
            look(wanted);
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

void EngineLooks::answered(const Wanted &wanted, const AttemptResult &result)
{
    const Instant now = m_clock.now();
    m_journal.propose([wanted, result, now](const Rollout &rollout) -> Result<QList<EventDraft>> {
        return wanted.kind == QLatin1String("switch") ? switchNews(rollout, wanted.id, result, wanted.action)
                                                      : snapshotNews(rollout, wanted.id, result, now);
    });
}

} // namespace holdpoint
