#include "ui/shell/stripfacts.h"

#include "models/room/session.h"
#include "ui/widgets/words.h"

#include <QtCore/QDateTime>

namespace holdpoint {

namespace {

QString modeCell(Mode mode)
{
    switch (mode) {
    case Mode::Live:
        return tr("LIVE");
    case Mode::Drill:
        return tr("DRILL");
    case Mode::Rehearsal:
        break;
    }
    return tr("REHEARSAL");
}

QString engineCell(const Surroundings &around)
{
    if (around.engineAlive)
        return tr("ENGINE pid %1").arg(around.enginePid);
    return around.beatAge ? tr("ENGINE SILENT %1").arg(toClockText(*around.beatAge)) : tr("NO ENGINE");
}

QString metricsCell(const RoomSession &session, Instant now)
{
    int fresh = 0;
    const auto &metrics = session.rollout().playbook->metrics;
    for (const Metric &metric : metrics)
        fresh += session.metrics().at(metric.id, now, metric.staleAfter).state == SampleState::Valid ? 1 : 0;
    return tr("METRICS %1/%2 fresh").arg(fresh).arg(metrics.size());
}

// An event that jumped the clock within the last hour, else ok.
QString clockCell(const StoreLife &life, Instant now)
{
    return life.clockJump && now - life.clockJump->at < Duration{3'600'000} ? tr("CLOCK jumped") : tr("CLOCK ok");
}

QString backupCell(const StoreLife &life, Instant now)
{
    return life.backedUp ? tr("BACKUP %1 ago").arg(toClockText(now - *life.backedUp)) : tr("BACKUP none yet");
}

} // namespace

QStringList stripCells(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Surroundings around = session.surroundings();
    const QString person = session.observer() || session.person().isEmpty() ? tr("observer") : session.person();
    return {modeCell(r.mode),
            engineCell(around),
            around.storeOk ? tr("STORE ok") : tr("STORE %1").arg(around.storeWhy),
            around.store.verifying ? tr("AUDIT verifying #%1").arg(r.seq)
                                   : tr("AUDIT #%1 %2").arg(r.seq).arg(QString::fromLatin1(r.head.toHex().left(4))),
            metricsCell(session, around.now),
            clockCell(r.store, around.now),
            backupCell(r.store, around.now),
            session.locked() ? tr("LOCKED") : tr("you: %1").arg(person)};
}

} // namespace holdpoint
