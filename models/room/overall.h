#pragma once

#include "models/room/rollout.h"
#include "models/room/storesight.h"

namespace holdpoint {

// The overall states of the plate, worst first.
enum class Overall {
    NotRecording,
    NoEngine,
    NeedsPerson,
    RollingBack,
    FiringP1,
    FiringP2,
    Blind,
    NoData,
    SourceError,
    Stale,
    FiringP3,
    Watch,
    Latched,
    WarmUp,
    Hold,
    AtGate,
    RolledBack,
    Running,
    Complete,
    NotStarted,
    NoRollout,
};

// What a process knows beside the fold: how the engine and the store are.
struct Surroundings {
    Instant now;
    bool engineAlive = false;
    qint64 enginePid = 0;
    std::optional<Duration> beatAge; // absent = no holder
    bool storeOk = true;
    QString storeWhy; // when not ok
    bool blind = false;
    std::optional<Instant> frozenSince = {}; // nothing can be read or recorded since then
    QString storeTrouble = {}; // everything is recorded, but the store needs care: why; empty = none
    StoreSight store = {};
};

struct OverallState {
    Overall state = Overall::NoRollout;
    QString because; // "login errors 2.9 % > 1.0 %"; never empty unless NoRollout
    std::optional<Instant> since;
};

OverallState overallState(const Rollout &rollout, const Surroundings &around);
QString overallWord(Overall state); // in capitals, as on the plate: "NO ENGINE", "FIRING P1"

} // namespace holdpoint
