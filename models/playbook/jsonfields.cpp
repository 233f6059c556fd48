#include "models/playbook/jsonfields.h"

namespace holdpoint {

void JsonFields::put(const char *key, const QJsonValue &value)
{
    if (!value.isUndefined())
        m_object.insert(QLatin1String(key), value);
}

void JsonFields::id(QString &id, Ref, const QString &)
{
    this->id(id);
}

void JsonFields::id(QString &id)
{
    put("id", id);
}

void JsonFields::scalar(const char *key, Need, const ScalarField &field)
{
    put(key, field.write());
}

void JsonFields::strings(const char *key, Need, const char *form, QStringList &values)
{
    // A list of arguments has one entry at least, so an empty one is absent; any other list may be empty.
    if (!values.isEmpty() || QLatin1String(form) != QLatin1String("argv"))
        put(key, QJsonArray::fromStringList(values));
}

void JsonFields::stringMap(const char *key, const char *, QMap<QString, QString> &values)
{
    QJsonObject object;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        object.insert(it.key(), it.value());
    if (!object.isEmpty())
        put(key, object);
}

bool JsonFields::group(const char *key, Need, bool present, const Body &body)
{
    if (!present)
        return false;
    JsonFields inner;
    body(inner);
    put(key, inner.result());
    return true;
}

void JsonFields::items(const char *key, Need, Shape shape, qsizetype size, qsizetype, const std::function<QString(qsizetype)> &idAt,
                       const ItemBody &body)
{
    QJsonArray array;
    QJsonObject object;
    for (qsizetype i = 0; i < size; ++i) {
        JsonFields inner;
        body(inner, i);
        if (shape == Shape::List)
            array.append(inner.result());
        else
            object.insert(idAt(i), inner.result());
    }
    put(key, shape == Shape::List ? QJsonValue(array) : QJsonValue(object));
}

void JsonFields::either(const char *key, Need need, bool isMap, const ScalarField &field, const Body &body)
{
    if (isMap)
        group(key, need, true, body);
    else
        scalar(key, need, field);
}

void JsonFields::expression(const char *key, Need, Expression &expression)
{
    if (!expression.isEmpty())
        put(key, expression.text);
}

} // namespace holdpoint
