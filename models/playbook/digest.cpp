#include "models/playbook/digest.h"

#include "models/base/canonicaljson.h"
#include "models/base/sha256.h"
#include "models/playbook/playbookjson.h"

#include <QtCore/QJsonArray>

#include <cmath>

namespace holdpoint {

namespace {

// Canonical JSON knows integers only; a decimal travels as a text.
QJsonValue withoutDecimals(const QJsonValue &value)
{
    if (value.isDouble() && std::trunc(value.toDouble()) != value.toDouble())
        return decimalText(value.toDouble());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(withoutDecimals(item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = withoutDecimals(*it);
        return object;
    }
    return value;
}

QJsonObject withoutPeople(QJsonObject object)
{
    for (const char *key : {"owner", "deputy", "title", "drill"})
        object.remove(QLatin1String(key));
    return object;
}

} // namespace

QByteArray canonicalRunbook(const Runbook &runbook)
{
    QJsonObject object = withoutPeople(runbookJson(runbook));
    QJsonArray steps;
    for (const QJsonValue &step : object.value(QLatin1String("steps")).toArray())
        steps.append(withoutPeople(step.toObject()));
    object.insert(QLatin1String("steps"), steps);
    return toCanonicalJson(withoutDecimals(object).toObject()).value_or(QByteArray());
}

QByteArray runbookDigest(const Runbook &runbook)
{
    return sha256(canonicalRunbook(runbook));
}

} // namespace holdpoint
