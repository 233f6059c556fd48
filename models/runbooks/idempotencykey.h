#pragma once

#include "models/runbooks/run.h"

namespace holdpoint {

// BLAKE2b-128 in hex over rollout, phase attempt, runbook, revision and step: the same across attempts, runs and rooms, so that
// a service that honours it does a thing once.
QString idempotencyKey(const Run &run, const QString &step);

} // namespace holdpoint
