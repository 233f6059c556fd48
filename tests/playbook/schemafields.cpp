#include "tests/playbook/schemafields.h"

#include "models/playbook/describe.h"

#include <QtCore/QJsonDocument>

namespace holdpoint::test {

namespace {

QJsonObject reference(const char *form)
{
    return {{QStringLiteral("$ref"), QStringLiteral("#/$defs/") + QLatin1String(form)}};
}

// A word of YAML 1.2 core may reach an editor as a boolean or a number.
QJsonObject oneOfWords(const QStringList &allowed)
{
    QJsonArray all;
    for (const QString &word : allowed) {
        if (word == QLatin1String("1"))
            all.append(1);
        else
            all.append(word);
    }
    return {{QStringLiteral("enum"), all}};
}

QJsonObject pattern(const char *form)
{
    return {{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("pattern"), QLatin1String(form)}};
}

QJsonObject types(std::initializer_list<const char *> names)
{
    QJsonArray all;
    for (const char *name : names)
        all.append(QLatin1String(name));
    return {{QStringLiteral("type"), all}};
}

QJsonObject definitions()
{
    const QJsonObject text = types({"string", "number", "boolean"});
    QJsonObject defs;
    const auto add = [&](const char *name, const char *description, QJsonObject schema) {
        schema.insert(QStringLiteral("description"), QLatin1String(description));
        defs.insert(QLatin1String(name), schema);
    };
    add("text", "a text", text);
    add("argv", "one argument of a program", text);
    add("text-or-secret", "a text or secret://env/NAME, secret://keychain/SERVICE/ACCOUNT, secret://prompt/LABEL", text);
    add("ref", "the id of another part", pattern("^[a-z][a-z0-9_-]{0,63}$"));
    add("id", "an id: a lower-case letter, then letters, digits, - and _", pattern("^[a-z][a-z0-9_-]{0,63}$"));
    add("secret", "a reference to a secret", pattern("^secret://(env|keychain|prompt)/.+$"));
    add("url", "an http: or https: address", pattern("^https?://.+$"));
    add("expression", "a truth value over metrics: avg(errors, 1m) > 2%", pattern(".+"));
    add("boolean", "true or false", types({"boolean"}));
    add("integer", "a whole number", types({"integer"}));
    add("decimal", "a number", types({"number"}));
    add("quantity", "a number, with a unit of the metric: 400ms, 2%, 5MiB", types({"number", "string"}));
    add("ratio", "a ratio: 2% or 0.02", types({"number", "string"}));
    add("time", "an RFC 3339 time; a date is midnight in the playbook's timezone", pattern("^\\d{4}-\\d\\d-\\d\\d"));
    add("due", "a span from the planned start, such as -15m, or a time", types({"string", "integer"}));
    add("no-data", "hold, clear, breach or keep(2m)", pattern("^(hold|clear|breach|keep\\(.+\\))$"));
    add("condition", "an action, or 'not' and an action", pattern("^(not )?[a-z]+$"));
    QJsonObject duration = pattern("^(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?(\\d+ms)?$");
    duration.insert(QStringLiteral("minLength"), 2);
    add("duration", "a span: 90s, 5m, 1h30m, 2d; 0 alone",
        {{QStringLiteral("anyOf"), QJsonArray{duration, QJsonObject{{QStringLiteral("const"), 0}}}}});
    return defs;
}

} // namespace

QJsonObject SchemaFields::result() const
{
    QJsonObject schema{{QStringLiteral("type"), QStringLiteral("object")},
                       {QStringLiteral("properties"), m_properties},
                       {QStringLiteral("additionalProperties"), false}};
    if (!m_required.isEmpty())
        schema.insert(QStringLiteral("required"), m_required);
    if (m_oneOf.size() == 1)
        schema.insert(QStringLiteral("oneOf"), m_oneOf.first());
    return schema;
}

void SchemaFields::put(const char *key, Need need, const QJsonObject &schema)
{
    m_properties.insert(QLatin1String(key), schema);
    if (need == Need::Required)
        m_required.append(QLatin1String(key));
}

void SchemaFields::id(QString &id, Ref, const QString &)
{
    this->id(id);
}

void SchemaFields::id(QString &)
{
    if (!m_isNamed)
        put("id", Need::Required, reference("id"));
}

void SchemaFields::scalar(const char *key, Need need, const ScalarField &field)
{
    put(key, need, field.words.isEmpty() ? reference(field.form) : oneOfWords(field.words));
}

void SchemaFields::strings(const char *key, Need need, const char *form, QStringList &)
{
    QJsonObject schema{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), reference(form)}};
    if (need == Need::Required || QLatin1String(form) == QLatin1String("argv"))
        schema.insert(QStringLiteral("minItems"), 1);
    put(key, need, schema);
}

void SchemaFields::stringMap(const char *key, const char *form, QMap<QString, QString> &)
{
    put(key, Need::Optional,
        {{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("additionalProperties"), reference(form)}});
}

bool SchemaFields::group(const char *key, Need need, bool, const Body &body)
{
    SchemaFields inner;
    body(inner);
    put(key, need, inner.result());
    return false;
}

void SchemaFields::items(const char *key, Need need, Shape shape, qsizetype, qsizetype limit, const std::function<QString(qsizetype)> &,
                         const ItemBody &body)
{
    SchemaFields inner(shape == Shape::Named);
    body(inner, 0);
    const bool isList = shape == Shape::List;
    QJsonObject schema{{QStringLiteral("type"), isList ? QStringLiteral("array") : QStringLiteral("object")},
                       {isList ? QStringLiteral("items") : QStringLiteral("additionalProperties"), inner.result()}};
    if (!isList)
        schema.insert(QStringLiteral("propertyNames"), reference("id"));
    if (need == Need::Required)
        schema.insert(isList ? QStringLiteral("minItems") : QStringLiteral("minProperties"), 1);
    if (limit > 0)
        schema.insert(isList ? QStringLiteral("maxItems") : QStringLiteral("maxProperties"), limit);
    put(key, need, schema);
}

void SchemaFields::either(const char *key, Need need, bool, const ScalarField &field, const Body &body)
{
    SchemaFields inner;
    body(inner);
    put(key, need, {{QStringLiteral("anyOf"), QJsonArray{reference(field.form), inner.result()}}});
}

void SchemaFields::expression(const char *key, Need need, Expression &)
{
    put(key, need, reference("expression"));
}

void SchemaFields::oneOf(const QStringList &keys, Need)
{
    QJsonArray choices;
    for (const QString &key : keys)
        choices.append(QJsonObject{{QStringLiteral("required"), QJsonArray{key}}});
    m_oneOf.append(choices);
}

QByteArray playbookSchema()
{
    Playbook scratch;
    SchemaFields fields;
    describePlaybook(fields, scratch);
    QJsonObject schema = fields.result();
    schema.insert(QStringLiteral("$schema"), QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
    schema.insert(QStringLiteral("title"), QStringLiteral("Holdpoint playbook"));
    schema.insert(QStringLiteral("description"),
                  QStringLiteral("What a migration rollout intends. 'holdpointctl validate' knows every rule; this helps an editor."));
    schema.insert(QStringLiteral("$defs"), definitions());
    return QJsonDocument(schema).toJson(QJsonDocument::Indented);
}

} // namespace holdpoint::test
