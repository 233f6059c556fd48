#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace holdpoint {

struct Trigger;

enum class Condition { Ok, Pending, Firing };
enum class Overlay { None, WarmUp, NoData, Stale, Invalid, SourceError };
enum class Response { Idle, Told, Remediating, Asked, Countdown, Paused, Requested, Declined, Lapsed };
enum class AlarmStatus { None, New, Acknowledged, Recovered };

// One trigger as the journal tells it: the condition and its overlay, the response of the running episode, the alarm.
struct TriggerState {
    QString id;
    Condition condition = Condition::Ok;
    Overlay overlay = Overlay::WarmUp; // none for a manual trigger
    Instant since; // of condition or overlay, the later
    std::optional<Instant> pendingSince, firingSince;
    std::optional<Instant> missedSince; // firing, but the condition does not hold any more: keep_firing_for runs
    QString value; // decimal text of the left side of the first comparison at the last transition, or empty
    QString why; // in numbers
    QStringList samples; // that the last transition rests on, as texts
    bool armed = false; // one of its phases runs
    Instant armedAt; // start, re-arm or edit: warm-up counts from here
    QString notAutoBecause; // an auto trigger armed as confirm says why
    bool unrehearsed = false; // armed as auto without a rehearsal: a debt
    QString definition; // what an edit is told by

    int episode = 0; // counts firings since the rollout was opened
    std::optional<Instant> lastFired;
    Response response = Response::Idle;
    bool latched = false; // requested, declined or lapsed: nothing more is asked until re-armed
    Instant responseSince;
    std::optional<Instant> deadline; // of the countdown, the question, the pause or the time to mend
    QString responseBy, responseReason;
    int escalated = 0; // rungs climbed while asked
    bool pausedOnce = false;
    QList<Instant> firings; // of the last 30 minutes, for flapping
    QList<Instant> turns; // began or ceased to fire, of the last 10 minutes before the newest: for chattering
    bool flapping = false, disarmed = false; // disarmed by a person
    QString disarmedBecause;

    AlarmStatus alarm = AlarmStatus::None;
    QString acknowledgedBy;
    Instant alarmSince;
    std::optional<Instant> shelvedUntil;
    QString shelvedBy, shelvedBecause;
    bool silenced = false;
    bool firstOut = false;
};

// Something that was done against a breach, and when.
struct Correction {
    QString what; // "exposure of Cohort was lowered to 5 %"
    Instant at;
};

struct RaisedAlarm {
    QString trigger;
    Instant at;
};

// From firing to the first instant that does not fire.
struct TriggerEpisode {
    QString trigger;
    Instant from;
    std::optional<Instant> to;
    bool labelled = false; // somebody has said what it was
};

// What people say a stretch of time was.
struct IncidentLabel {
    QString trigger; // or empty: whatever should have seen it
    Instant from, to;
    bool incident = true; // else a false alarm
    QString text, by;
};

struct FieldChange {
    QString field, from, to; // of a trigger, as written: "when", "for", "clear"; an empty `from` is not there yet
};

// A change of a trigger that waits for the next revision.
struct TriggerProposal {
    enum class Standing { Open, Accepted, Declined };
    QString id; // "PR-1"
    QString trigger;
    QList<FieldChange> changes;
    QString because, by;
    Instant at;
    Standing standing = Standing::Open;
};
QString fieldText(const Trigger &trigger, const QString &field); // when, clear, for, keep_firing_for, min_samples, as a playbook writes it
QString inWords(const QList<FieldChange> &changes); // "for 2m → 5m"

struct Triggers {
    QList<TriggerState> triggers; // in the order of the playbook
    QHash<QString, Instant> lastAutomatic; // phase -> last automatic request, for `cooldown`
    QList<Instant> raised; // alarms of the last 10 minutes before the newest, for a flood
    QList<RaisedAlarm> raisedLog; // of the last 24 hours before the newest, oldest first
    QList<Correction> corrections; // the newest last
    QList<TriggerEpisode> episodes; // oldest first
    QList<IncidentLabel> labels;
    QList<TriggerProposal> proposals;
    QHash<QString, QString> rollbacks; // run under way -> phase that it takes back
};

// nullptr when there is none of that id.
const TriggerState *triggerById(const Triggers &triggers, const QString &id);
// A question, a countdown, a pause or time to mend is running: a person may confirm or decline.
bool isWaiting(const TriggerState &state);
// More than 10 new alarms in the 10 minutes before `now`.
bool isFlood(const Triggers &triggers, Instant now);

QString conditionWord(Condition condition); // "ok", "pending", "firing"
QString overlayWord(Overlay overlay); // "none", "warm-up", "no data", "stale", "invalid", "source error"
QString responseWord(Response response); // "idle", "told", "remediating", "asked", "countdown", "paused", "requested", "declined", "lapsed"
QString alarmStatusWord(AlarmStatus status);
std::optional<Condition> conditionFromWord(const QString &word);
std::optional<Overlay> overlayFromWord(const QString &word);

} // namespace holdpoint
