#include "models/journal/event.h"

namespace holdpoint {

QString modeWord(Mode mode)
{
    switch (mode) {
    case Mode::Live:
        return QStringLiteral("live");
    case Mode::Drill:
        return QStringLiteral("drill");
    case Mode::Rehearsal:
        return QStringLiteral("rehearsal");
    }
    return {};
}

QJsonObject eventObject(const Event &event, const QJsonValue &body)
{
    return {{QStringLiteral("seq"), event.seq},
            {QStringLiteral("at"), toRfc3339(event.at)},
            {QStringLiteral("recorded"), toRfc3339(event.recorded)},
            {QStringLiteral("boot"), event.boot},
            {QStringLiteral("actor"), event.actor},
            {QStringLiteral("role"), event.role},
            {QStringLiteral("kind"), event.kind},
            {QStringLiteral("version"), event.version},
            {QStringLiteral("subject"), event.subject},
            {QStringLiteral("correlation"), event.correlation},
            {QStringLiteral("command"), event.command},
            {QStringLiteral("body"), body},
            {QStringLiteral("prev"), QString::fromLatin1(event.prev.toHex())},
            {QStringLiteral("hash"), QString::fromLatin1(event.hash.toHex())}};
}

} // namespace holdpoint
