#pragma once

#include "models/playbook/fields.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace holdpoint {

// Writes one map of the playbook as JSON, defaults filled in; what is absent and has no default is left out.
class JsonFields final : public Fields
{
public:
    QJsonObject result() const { return m_object; }

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
    void oneOf(const QStringList &, Need) override { }
    bool describes(bool present) const override { return present; }

private:
    void put(const char *key, const QJsonValue &value);
    QJsonObject m_object;
};

} // namespace holdpoint
