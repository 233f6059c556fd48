#include "models/people/command.h"

#include "models/base/canonicaljson.h"

namespace holdpoint {

QJsonObject commandObject(const Command &command)
{
    return {{QStringLiteral("id"), command.id},
            {QStringLiteral("act"), actWord(command.act)},
            {QStringLiteral("actor"), command.actor},
            {QStringLiteral("subject"), command.subject},
            {QStringLiteral("args"), command.args}};
}

Result<QByteArray> commandBytes(const Command &command)
{
    return toCanonicalJson(commandObject(command));
}

Result<Command> commandFromObject(const QJsonObject &object)
{
    const std::optional<Act> act = actFromWord(object.value(QLatin1String("act")).toString());
    if (!act || object.value(QLatin1String("id")).toString().isEmpty())
        return fail(ErrorKind::Unreadable, QStringLiteral("command"), QStringLiteral("This is not a command that this version knows."));
    Command command;
    command.id = object.value(QLatin1String("id")).toString();
    command.act = *act;
    command.actor = object.value(QLatin1String("actor")).toString();
    command.subject = object.value(QLatin1String("subject")).toString();
    command.args = object.value(QLatin1String("args")).toObject();
    return command;
}

} // namespace holdpoint
