#pragma once

#include "models/playbook/fields.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace holdpoint::test {

// Writes the JSON Schema of one map of the format from its description.
class SchemaFields final : public Fields
{
public:
    explicit SchemaFields(bool isNamed = false) : m_isNamed(isNamed) { }
    QJsonObject result() const;

    void id(QString &id, Ref kind, const QString &scope) override;
    void id(QString &id) override;
    void scalar(const char *key, Need need, const ScalarField &field) override;
    void strings(const char *key, Need need, const char *form, QStringList &values) override;
    void stringMap(const char *key, const char *form, QMap<QString, QString> &values) override;
    bool group(const char *key, Need need, bool present, const Body &body) override;
    void items(const char *key, Need need, Shape shape, qsizetype size, qsizetype limit, const std::function<QString(qsizetype)> &idAt,
               const ItemBody &body) override;
    void either(const char *key, Need need, bool isMap, const ScalarField &field, const Body &body) override;
    void expression(const char *key, Need need, Expression &expression) override;
    void oneOf(const QStringList &keys, Need need) override;

private:
    void put(const char *key, Need need, const QJsonObject &schema);
    const bool m_isNamed;
    QJsonObject m_properties;
    QJsonArray m_required, m_oneOf;
};

// The whole schema, as it stands in resources/schema/playbook.schema.json.
QByteArray playbookSchema();

} // namespace holdpoint::test
