#include "models/playbook/footprint.h"

#include "models/base/secrets.h"
#include "models/playbook/playbookjson.h"
#include "models/playbook/scalars.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrl>

namespace holdpoint {

namespace {

// Walks the JSON of the playbook, so that no part of the format can be forgotten: programs stand under `run`, addresses
// under `url` and `webhook`, secrets anywhere.
class Walk
{
public:
    void visit(const QString &key, const QJsonValue &value)
    {
        if (key == QLatin1String("links") || key == QLatin1String("text"))
            return; // words for people
        if (value.isString())
            visitText(key, value.toString());
        for (const QJsonValue &item : value.toArray())
            visit(key == QLatin1String("run") ? QString() : key, item);
        const QJsonObject object = value.toObject();
        if (const QJsonArray run = object.value(QLatin1String("run")).toArray(); !run.isEmpty())
            found.programs << (object.value(QLatin1String("shell")).toBool() ? QStringLiteral("sh -c ") + run.first().toString()
                                                                             : run.first().toString());
        for (auto it = object.begin(); it != object.end(); ++it)
            visit(it.key(), it.value());
    }
    Footprint found;

private:
    void visitText(const QString &key, const QString &text)
    {
        if (isSecretReference(text))
            found.secrets << text;
        else if (key == QLatin1String("url") || key == QLatin1String("webhook"))
            found.hosts << QUrl(text).toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    }
};

void tidy(QStringList &list)
{
    list.removeDuplicates();
    list.sort();
}

} // namespace

Footprint footprint(const Playbook &playbook)
{
    Walk walk;
    walk.visit({}, playbookJson(playbook));
    tidy(walk.found.programs);
    tidy(walk.found.hosts);
    tidy(walk.found.secrets);
    return walk.found;
}

} // namespace holdpoint
