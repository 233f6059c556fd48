#include "models/triggers/triggerstate.h"

namespace holdpoint {

QString conditionWord(Condition value)
{
    switch (value) {
    case Condition::Ok:
        return QStringLiteral("ok");
    case Condition::Pending:
        return QStringLiteral("pending");
    case Condition::Firing:
        return QStringLiteral("firing");
    }
    return {};
}

QString overlayWord(Overlay value)
{
    switch (value) {
    case Overlay::None:
        return QStringLiteral("none");
    case Overlay::WarmUp:
        return QStringLiteral("warm-up");
    case Overlay::NoData:
        return QStringLiteral("no data");
    case Overlay::Stale:
        return QStringLiteral("stale");
    case Overlay::Invalid:
        return QStringLiteral("invalid");
    case Overlay::SourceError:
        return QStringLiteral("source error");
    }
    return {};
}

QString responseWord(Response value)
{
    switch (value) {
    case Response::Idle:
        return QStringLiteral("idle");
    case Response::Told:
        return QStringLiteral("told");
    case Response::Remediating:
        return QStringLiteral("remediating");
    case Response::Asked:
        return QStringLiteral("asked");
    case Response::Countdown:
        return QStringLiteral("countdown");
    case Response::Paused:
        return QStringLiteral("paused");
    case Response::Requested:
        return QStringLiteral("requested");
    case Response::Declined:
        return QStringLiteral("declined");
    case Response::Lapsed:
        return QStringLiteral("lapsed");
    }
    return {};
}

QString alarmStatusWord(AlarmStatus value)
{
    switch (value) {
    case AlarmStatus::None:
        return QStringLiteral("none");
    case AlarmStatus::New:
        return QStringLiteral("new");
    case AlarmStatus::Acknowledged:
        return QStringLiteral("acknowledged");
    case AlarmStatus::Recovered:
        return QStringLiteral("recovered");
    }
    return {};
}

std::optional<Condition> conditionFromWord(const QString &word)
{
    for (const Condition c : {Condition::Ok, Condition::Pending, Condition::Firing}) {
        if (conditionWord(c) == word)
            return c;
    }
    return std::nullopt;
}

std::optional<Overlay> overlayFromWord(const QString &word)
{
    for (const Overlay o : {Overlay::None, Overlay::WarmUp, Overlay::NoData, Overlay::Stale, Overlay::Invalid, Overlay::SourceError}) {
        if (overlayWord(o) == word)
            return o;
    }
    return std::nullopt;
}

const TriggerState *triggerById(const Triggers &triggers, const QString &id)
{
    const auto it = std::find_if(triggers.triggers.begin(), triggers.triggers.end(), [&](const TriggerState &s) { return s.id == id; });
    return it == triggers.triggers.end() ? nullptr : &*it;
}

bool isWaiting(const TriggerState &state)
{
    return state.response == Response::Remediating || state.response == Response::Asked || state.response == Response::Countdown
        || state.response == Response::Paused;
}

bool isFlood(const Triggers &triggers, Instant now)
{
    return std::count_if(triggers.raised.begin(), triggers.raised.end(), [&](Instant at) { return now - at < Duration{600'000}; }) > 10;
}

} // namespace holdpoint
