#pragma once

#include "models/journal/event.h"

#include <QtCore/QJsonArray>
#include <QtCore/QStringList>

namespace holdpoint {

// What a fold reads out of the body of an event; what is not there, or is something else, is empty.
inline QString textIn(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

inline QStringList textsIn(const Event &event, const char *key)
{
    QStringList texts;
    const QJsonArray list = event.body.value(QLatin1String(key)).toArray();
    for (const QJsonValue &text : list)
        texts << text.toString();
    return texts;
}

inline std::optional<Instant> instantIn(const Event &event, const char *key)
{
    const Result<Instant> at = parseRfc3339(textIn(event, key));
    return at ? std::optional<Instant>(*at) : std::nullopt;
}

} // namespace holdpoint
