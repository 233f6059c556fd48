#pragma once

#include "models/playbook/playbook.h"
#include "models/triggers/triggerstate.h"

namespace holdpoint {

// How healthy the alarms are, over the last 24 hours: few, and each worth getting up for. A flood begins with more than 10 in 10
// minutes and ends with fewer than 5.
struct AlarmHealth {
    int raised = 0; // in 24 h
    int lastTen = 0, worstTen = 0; // in the last and in the worst 10 minutes
    bool flood = false;
    double floodShare = 0; // of the time since the first alarm of the 24 h, 0..1
    int byPriority[3] = {0, 0, 0};
    struct Actor {
        QString trigger;
        int raised = 0;
    };
    QList<Actor> badActors; // the ten that were raised most, most first
    QStringList chattering; // 3 or more transitions within a minute, in the last 10 minutes
    QStringList standing; // an alarm of more than 24 h
};
AlarmHealth alarmHealthOf(const Triggers &triggers, const Playbook &playbook, Instant now);

} // namespace holdpoint
