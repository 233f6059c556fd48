#include "models/base/canonicaljson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <cmath>

namespace holdpoint {

namespace {

constexpr int maxDepth = 32;
constexpr double maxInteger = 9007199254740992.0;

tl::unexpected<Error> bad(const QString &why)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("json"), why);
}

bool isAllowed(const QJsonValue &value, int depth)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    case QJsonValue::Bool:
    case QJsonValue::String:
        return true;
    case QJsonValue::Double: {
        const double d = value.toDouble();
        return std::trunc(d) == d && std::abs(d) <= maxInteger;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        return depth < maxDepth && std::all_of(array.begin(), array.end(), [&](const QJsonValue &v) { return isAllowed(v, depth + 1); });
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        return depth < maxDepth && std::all_of(object.begin(), object.end(), [&](const QJsonValue &v) { return isAllowed(v, depth + 1); });
    }
    }
    return false;
}

} // namespace

Result<QByteArray> toCanonicalJson(const QJsonObject &object)
{
    if (!isAllowed(object, 0))
        return bad(QStringLiteral("a body holds texts, booleans, integers, lists and objects only"));
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

Result<QJsonObject> parseCanonicalJson(const QByteArray &bytes)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return bad(QStringLiteral("not a JSON object: %1 at %2").arg(error.errorString()).arg(error.offset));
    // Writing it again must give the same bytes: this refuses duplicate keys, decimals and any other spelling at once.
    const Result<QByteArray> again = toCanonicalJson(document.object());
    if (!again || *again != bytes)
        return bad(QStringLiteral("not in canonical form"));
    return document.object();
}

QString decimalText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace holdpoint
