#pragma once

#include "models/comms/message.h"
#include "models/drills/drillstate.h"
#include "models/gates/gate.h"
#include "models/journal/event.h"
#include "models/people/people.h"
#include "models/phases/phase.h"
#include "models/playbook/playbook.h"
#include "models/records/record.h"
#include "models/room/storelife.h"
#include "models/runbooks/findings.h"
#include "models/runbooks/killswitches.h"
#include "models/triggers/triggerstate.h"

#include <memory>

namespace holdpoint {

// Where a rollout stands: the playbook, and the fold of every event over it. A value: copy it freely.
struct Rollout {
    std::shared_ptr<const Playbook> playbook;
    Mode mode = Mode::Live;
    int revision = 1;
    QByteArray chain;
    qint64 seq = 0; // of the last event folded
    QByteArray head; // its hash

    People people;
    Phases phases;
    Gates gates;
    Triggers triggers;
    Runs runs;
    KillSwitches switches;
    Findings findings;
    Comms comms;
    DrillState drill;
    Records records;
    StoreLife store;

    std::optional<Error> notUnderstood; // an event that a newer Holdpoint wrote: what stands here may be wrong, nothing may be done
    qint64 epoch = 0; // of the newest engine
    qint64 enginePid = 0;
    Instant engineTakenAt;
    QString openedBy, revisionLoadedBy;
    Instant newest; // of the newest event: a clock that jumps back un-expires nothing
};

// A rollout before its first event.
Rollout newRollout(std::shared_ptr<const Playbook> playbook, Mode mode);

// Goes on with a later revision: what stays keeps its state, what is new begins, what is gone is forgotten.
void revise(Rollout &rollout, std::shared_ptr<const Playbook> playbook);

// The fold. Total: an event it cannot use leaves the state as it is.
void apply(Rollout &rollout, const Event &event);

Mode modeFromWord(const QString &word);

// What a rule needs beside state and command, and what no rule may find out by itself.
struct Context {
    Instant now;
    bool engineAlive = false;
    bool blind = false; // all sources failing at once
};

} // namespace holdpoint
