#pragma once

#include "models/room/overall.h"
#include "models/runbooks/readiness.h"

namespace holdpoint {

enum class NotReady { StoreDown, NoEngine, PlanTooLong, Deduction };
struct NotReadyReason {
    NotReady kind;
    std::optional<Deduction> deduction; // of kind Deduction
    QString words;
};

// The way back of a rollout as it stands: how ready, how fast, until when.
struct WayBack {
    QString runbook; // empty = there is none
    QString noneBecause;
    RollbackReadiness readiness;
    std::optional<Duration> rto;
    QList<NotReadyReason> because; // empty = READY; it may be started all the same
    AbortBy abort;
    std::optional<Duration> rpoAtRisk; // back to the newest snapshot
};

// `runbook` empty: the one of the phase that is under way, or was last, or comes first.
WayBack wayBack(const Rollout &rollout, const Surroundings &around, const QString &runbook = {});
// What a playbook alone says of a runbook: nothing is looked at, nobody is on call.
RollbackReadiness plannedReadiness(const Playbook &playbook, const Runbook &runbook);
QString notReadyInWords(const WayBack &way);

} // namespace holdpoint
