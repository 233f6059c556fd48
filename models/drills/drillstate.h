#pragma once

#include "models/base/time.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace holdpoint {

enum class InjectStatus { Planned, Due, Delivered, Done, Skipped };

struct ExpectationState {
    QString action, text, by; // from the playbook
    Duration within{0};
    std::optional<Instant> doneAt; // when somebody did it
    QString doneBy;
    qint64 doneSeq = 0;
};

struct InjectState {
    QString id;
    InjectStatus status = InjectStatus::Planned;
    std::optional<Instant> deliveredAt;
    Duration offset{0}; // exercise clock at delivery
    QList<ExpectationState> expected;
};

// One drill of a room of mode drill.
struct DrillState {
    QString id; // empty in a live room
    std::optional<Instant> started, ended;
    bool paused = false;
    int speed = 1;
    Duration clockAtChange{0}; // exercise clock when it was last started, paused or sped up
    Instant changedAt;
    QList<InjectState> injects;
    QStringList actionsDone; // by the players since the start: "hold", "rollback", …
    QStringList ratings; // "o1 P ana: seen in 40 s", in order
    bool realWorldStop = false;
};

// The exercise clock at `now`.
Duration exerciseClock(const DrillState &drill, Instant now);
QString injectStatusWord(InjectStatus status);

} // namespace holdpoint
