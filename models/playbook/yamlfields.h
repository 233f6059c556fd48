#pragma once

#include "models/playbook/readcontext.h"

#include <QtCore/QSet>

namespace holdpoint {

// Reads one map of the YAML tree into the playbook and reports what is wrong with it.
class YamlFields final : public Fields
{
public:
    // `offset`: where the map is named (its key) or begins. `name`: its id when it stands in a map by ids.
    YamlFields(ReadContext &context, const YamlNode &node, qsizetype offset, const QString &path, const QString &name = {},
               QSet<QString> *siblings = nullptr);

    // Reports the keys nobody asked for. To be called when everything of the map has been described.
    void finish();

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

    bool has(const char *key) const override;
    bool isReading() const override { return true; }
    void refer(const char *key, const QString &id, Ref kind, const QString &scope) override;
    void error(bool wrong, const char *key, const char *code, const QString &message) override;
    void warn(bool wrong, const char *key, const char *code, const QString &message) override;
    using Fields::time;
    Result<Instant> time(const QString &text) const override;
    QString folder() const override;

private:
    const YamlNode *ask(const char *key, Need need, YamlNode::Kind kind);
    bool usableText(const YamlNode &node, const QString &what);
    void readScalar(const YamlNode &node, const char *key, const ScalarField &field);
    void readItem(const YamlNode &node, qsizetype offset, const QString &path, const QString &name, QSet<QString> &siblings,
                  qsizetype index, const ItemBody &body);
    qsizetype offsetOf(const char *key) const;

    ReadContext &m_context;
    const YamlNode &m_node;
    const qsizetype m_offset;
    const QString m_path, m_name;
    QSet<QString> *const m_siblings;
    QStringList m_asked;
};

} // namespace holdpoint
