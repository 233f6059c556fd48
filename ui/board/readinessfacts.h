#pragma once

#include "models/runbooks/run.h"
#include "ui/widgets/keyvaluelist.h"

namespace holdpoint {

class RoomSession;

// Whether we can go back, and how fast: only what is known; what nobody measured is said to be so.
struct ReadinessFacts {
    bool ready = false;
    QString because; // why not
    int score = 0; // 0..100
    QString runbook; // its id; empty = there is none
    std::optional<Duration> plan, rto; // critical path, and what it may take
    QList<KeyValue> facts;
};

ReadinessFacts readinessFacts(const RoomSession &session);

// A trigger that is about to act by itself, or that waits for an answer.
struct CountdownFacts {
    QString trigger, words, digits;
    bool paused = false, asks = false, canPause = false;
    std::optional<Instant> deadline;
};
std::optional<CountdownFacts> countdownFacts(const RoomSession &session);

// The rollback that runs, for the same panel.
QList<KeyValue> runningFacts(const Run &run, Instant now);

} // namespace holdpoint
