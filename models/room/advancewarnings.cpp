#include "models/room/advancewarnings.h"

namespace holdpoint {

namespace {

constexpr Duration backupIsOld{30 * 60'000}; // the engine makes one every 15 minutes in which something happens

} // namespace

std::optional<Instant> backupOldSince(const Rollout &rollout, Instant now)
{
    const StoreLife &store = rollout.store;
    const bool counts = rollout.mode != Mode::Drill && rollout.phases.status == RolloutStatus::Active && !store.emergency;
    const auto since = store.backedUp ? store.backedUp : store.started;
    const bool covered = store.backedUp && rollout.seq <= store.backedUpTo + 1;
    return counts && !covered && since && now - *since >= backupIsOld ? since : std::nullopt;
}

std::optional<Instant> witnessLostSince(const Rollout &rollout)
{
    const bool counts = rollout.mode != Mode::Drill && rollout.phases.status == RolloutStatus::Active && !rollout.store.emergency;
    return counts ? rollout.store.witnessLost : std::nullopt;
}

QList<AdvanceWarning> advanceWarnings(const Rollout &rollout, Instant now)
{
    QList<AdvanceWarning> warnings;
    if (const auto since = backupOldSince(rollout, now)) {
        const qint64 minutes = (now - *since).count() / 60'000;
        warnings << AdvanceWarning{QStringLiteral("backup"),
                                   rollout.store.backedUp
                                       ? QStringLiteral("The last backup is %1 min old, of #%2").arg(minutes).arg(rollout.store.backedUpTo)
                                       : QStringLiteral("No backup was made in %1 min").arg(minutes)};
    }
    if (const auto since = witnessLostSince(rollout)) {
        const qint64 minutes = (now - *since).count() / 60'000;
        warnings << AdvanceWarning{QStringLiteral("witness"),
                                   QStringLiteral("The witness in %1 has not been reached for %2 min: %3")
                                       .arg(rollout.store.witnessFolder)
                                       .arg(minutes)
                                       .arg(rollout.store.witnessWhy)};
    }
    return warnings;
}

} // namespace holdpoint
