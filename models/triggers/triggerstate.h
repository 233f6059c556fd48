#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace holdpoint {

enum class Condition { Ok, Pending, Firing };
enum class Overlay { None, WarmUp, NoData, Stale, Invalid, SourceError };
enum class Response { Idle, Told, Remediating, Asked, Countdown, Paused, Requested, Declined, Lapsed };
enum class AlarmStatus { None, New, Acknowledged, Recovered };

// One trigger as the journal tells it: the condition and its overlay, the response of the running episode, the alarm.
struct TriggerState {
    QString id;
    Condition condition = Condition::Ok;
    Overlay overlay = Overlay::WarmUp;
    Instant since; // of condition or overlay, the later
    std::optional<Instant> pendingSince, firingSince;
    QString value; // decimal text of the left side of the first comparison at the last transition, or empty
    QString why; // in numbers
    bool armed = false;
    QString notAutoBecause; // an auto trigger armed as confirm says why

    int episode = 0; // counts firings since the rollout was opened
    Response response = Response::Idle;
    bool latched = false; // requested, declined or lapsed: nothing more is asked until re-armed
    std::optional<Instant> deadline; // of the countdown, the question, the pause or the time to mend
    QString responseBy, responseReason;
    bool pausedOnce = false;
    QList<Instant> firings; // of the last 30 minutes, for flapping
    bool flapping = false, disarmed = false;

    AlarmStatus alarm = AlarmStatus::None;
    QString acknowledgedBy;
    Instant alarmSince;
    std::optional<Instant> shelvedUntil;
    bool silenced = false;
    bool firstOut = false;
};

struct Triggers {
    QList<TriggerState> triggers; // in the order of the playbook
    QHash<QString, Instant> lastAutomatic; // phase -> last automatic request, for `cooldown`
};

QString conditionWord(Condition condition); // "ok", "pending", "firing"
QString overlayWord(Overlay overlay); // "none", "warm-up", "no data", "stale", "invalid", "source error"
QString responseWord(Response response); // "idle", "told", "remediating", "asked", "countdown", "paused", "requested", "declined", "lapsed"
QString alarmStatusWord(AlarmStatus status);

} // namespace holdpoint
