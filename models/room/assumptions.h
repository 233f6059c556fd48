#pragma once

#include "models/metrics/livemetrics.h"
#include "models/room/rollout.h"

namespace holdpoint {

// What is newly known of the playbook's assumptions that can be measured (assumption.judged); an assumption changes its mind at
// most once a minute.
QList<EventDraft> assumptionNews(const Rollout &rollout, const LiveMetrics &metrics, Instant now);
// Those of the drafts that still tell something new.
QList<EventDraft> stillNews(const Rollout &rollout, const QList<EventDraft> &judged);

} // namespace holdpoint
