#include "app/ctl/registersjson.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

namespace holdpoint::ctl {

namespace {

QString told(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts << told(part);
        return parts.join(QStringLiteral(", "));
    }
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const QString part = told(*it); !part.isEmpty())
                parts << QStringLiteral("%1 %2").arg(it.key(), part);
        }
        return QStringLiteral("(%1)").arg(parts.join(QStringLiteral(", ")));
    }
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

// The id first, then what was said, then the rest by name.
void printLine(const QJsonObject &line, Output &out)
{
    QStringList rest;
    const QString id = line.value(line.contains(u"id") ? u"id" : line.contains(u"phase") ? u"phase" : u"gate").toString();
    const QString words = line.value(line.contains(u"text") ? u"text" : u"outcome").toString();
    for (auto it = line.begin(); it != line.end(); ++it) {
        const QString value = told(*it);
        if (!value.isEmpty() && value != id && value != words)
            rest << QStringLiteral("%1: %2").arg(it.key(), value);
    }
    out.line(QStringLiteral("  %1 %2 [%3]").arg(id, words, rest.join(QStringLiteral("; "))).simplified().prepend(QStringLiteral("  ")));
}

void showRegisters(const std::string &folder, const std::string &only, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(folder, clock, out, true);
    if (!room)
        return;
    QJsonObject all = registersJson(room->rollout(), room->context());
    const QString name = text(only);
    if (!name.isEmpty() && !all.contains(name))
        return out.refuse(Error{ErrorKind::WrongUse,
                                QStringLiteral("register"),
                                QStringLiteral("there is no register '%1'; there are: %2").arg(name, all.keys().join(QStringLiteral(", "))),
                                {}});
    if (!name.isEmpty())
        all = {{name, all.value(name)}};
    for (auto it = all.begin(); it != all.end(); ++it) {
        out.line(QStringLiteral("%1: %2").arg(it.key()).arg(it->toArray().size()));
        for (const QJsonValue &line : it->toArray())
            printLine(line.toObject(), out);
    }
    out.object(all);
}

} // namespace

void addRegisters(CLI::App &app, Output &out)
{
    auto room = std::make_shared<std::string>();
    auto only = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("registers", "what was written down, what is owed, who decides what");
    verb->add_option("--room", *room, "the room")->required();
    verb->add_option("--only", *only, "one register: debts, issues, risks, assumptions, …");
    verb->callback([room, only, &out] { showRegisters(*room, *only, out); });
}

} // namespace holdpoint::ctl
