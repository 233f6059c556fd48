#include "models/playbook/yamlfields.h"

#include "models/base/secrets.h"
#include "models/base/ids.h"
#include "models/playbook/expressionparser.h"
#include "models/playbook/scalars.h"

namespace holdpoint {

namespace {

QString join(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : path + QLatin1Char('/') + key;
}

QString suggestion(const QString &word, const QStringList &known)
{
    const QString near = didYouMean(word, known);
    return near.isEmpty() ? QString() : QStringLiteral("; did you mean '%1'?").arg(near);
}

QString kindName(YamlNode::Kind kind)
{
    switch (kind) {
    case YamlNode::Kind::Empty:
        return QStringLiteral("empty");
    case YamlNode::Kind::Text:
        return QStringLiteral("a single value");
    case YamlNode::Kind::List:
        return QStringLiteral("a list");
    case YamlNode::Kind::Map:
        return QStringLiteral("a map");
    }
    return {};
}

bool isEmpty(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::Empty || (node.kind == YamlNode::Kind::Text && node.text.isEmpty());
}

// The offset of a column of a scalar's text, where the text stands in the file as it is; else the scalar's own.
qsizetype inside(const YamlNode &node, const SourceText &source, qsizetype column)
{
    const QByteArray bytes = node.text.toUtf8();
    const qsizetype start = node.offset + (node.quoted ? 1 : 0);
    const bool verbatim = source.bytes().mid(start, bytes.size()) == bytes;
    return verbatim ? start + node.text.left(column).toUtf8().size() : node.offset;
}

} // namespace

YamlFields::YamlFields(ReadContext &context, const YamlNode &node, qsizetype offset, const QString &path, const QString &name,
                       QSet<QString> *siblings)
    : m_context(context), m_node(node), m_offset(offset), m_path(path), m_name(name), m_siblings(siblings)
{
    m_context.place(path, offset);
}

void YamlFields::finish()
{
    for (const YamlNode::Entry &entry : m_node.entries) {
        if (!m_asked.contains(entry.key))
            m_context.error(entry.offset, "unknown-key",
                            QStringLiteral("unknown key '%1'%2").arg(entry.key, suggestion(entry.key, m_asked)));
    }
}

// The value of a key if it is there and of that kind; what else it may be is reported.
const YamlNode *YamlFields::ask(const char *key, Need need, YamlNode::Kind kind)
{
    const QLatin1String name(key);
    if (!m_asked.contains(name))
        m_asked << name;
    const YamlNode::Entry *entry = m_node.entry(name);
    if (!entry) {
        if (need == Need::Required)
            m_context.error(m_offset, "missing-key", QStringLiteral("'%1' is missing").arg(join(m_path, name)));
        return nullptr;
    }
    m_context.place(join(m_path, name), entry->value.offset);
    if (isEmpty(entry->value)) {
        m_context.error(entry->offset, "empty-value", QStringLiteral("'%1' has no value").arg(name));
        return nullptr;
    }
    if (entry->value.kind != kind) {
        m_context.error(entry->value.offset, "wrong-type",
                        QStringLiteral("'%1' must be %2, not %3").arg(name, kindName(kind), kindName(entry->value.kind)));
        return nullptr;
    }
    return &entry->value;
}

bool YamlFields::usableText(const YamlNode &node, const QString &what)
{
    if (node.kind != YamlNode::Kind::Text) {
        m_context.error(node.offset, isEmpty(node) ? "empty-value" : "wrong-type",
                        QStringLiteral("%1 must be a single value, not %2").arg(what, kindName(node.kind)));
        return false;
    }
    if (looksLikeSecret(node.text)) {
        m_context.error(node.offset, "secret",
                        QStringLiteral("%1 looks like a secret; refer to it by secret://env/NAME instead").arg(what));
        return false;
    }
    return true;
}

void YamlFields::readScalar(const YamlNode &node, const char *key, const ScalarField &field)
{
    if (!usableText(node, QLatin1Char('\'') + QLatin1String(key) + QLatin1Char('\'')))
        return;
    if (!field.words.isEmpty() && !field.words.contains(node.text)) {
        m_context.error(
            node.offset, "bad-value",
            QStringLiteral("'%1' must be one of %2, not '%3'%4")
                .arg(QLatin1String(key), field.words.join(QStringLiteral(", ")), node.text, suggestion(node.text, field.words)));
        return;
    }
    const QString wrong = field.read(node.text);
    if (!wrong.isEmpty())
        m_context.error(node.offset, "bad-value", QStringLiteral("'%1': %2").arg(QLatin1String(key), wrong));
}

void YamlFields::id(QString &id, Ref kind, const QString &scope)
{
    this->id(id);
    if (id.isEmpty())
        return;
    const qsizetype at = m_name.isEmpty() ? offsetOf("id") : m_offset;
    if (kind == Ref::Metric && id.contains(QLatin1Char('-')))
        m_context.error(at, "bad-id", QStringLiteral("the id of a metric has no '-', which would be a minus in an expression"));
    m_context.define(id, kind, scope, at);
}

void YamlFields::id(QString &id)
{
    if (m_name.isEmpty())
        scalar("id", Need::Required, {"id", {}, {}, [&id](const QString &text) {
                                          id = text;
                                          return QString();
                                      }});
    else
        id = m_name;
    if (id.isEmpty())
        return;
    const qsizetype at = m_name.isEmpty() ? offsetOf("id") : m_offset;
    if (!isId(id))
        m_context.error(at, "bad-id",
                        QStringLiteral("'%1' is not an id: a lower-case letter, then letters, digits, - and _, 64 at most").arg(id));
    if (m_siblings && m_siblings->contains(id))
        m_context.error(at, "duplicate-id", QStringLiteral("the id '%1' is here twice").arg(id));
    if (m_siblings)
        m_siblings->insert(id);
}

void YamlFields::scalar(const char *key, Need need, const ScalarField &field)
{
    if (const YamlNode *node = ask(key, need, YamlNode::Kind::Text))
        readScalar(*node, key, field);
}

void YamlFields::strings(const char *key, Need need, const char *form, QStringList &values)
{
    const YamlNode *node = ask(key, need, YamlNode::Kind::List);
    if (!node)
        return;
    values.clear();
    const bool isArgv = QLatin1String(form) == QLatin1String("argv");
    for (const YamlNode &item : node->items) {
        const bool mayBeEmpty = isArgv && item.quoted && !values.isEmpty(); // an empty argument is one when it is written as ""
        if (isEmpty(item) && !mayBeEmpty)
            m_context.error(item.offset, "empty-value", QStringLiteral("an entry of '%1' has no value").arg(QLatin1String(key)));
        else if (usableText(item, QStringLiteral("an entry of '%1'").arg(QLatin1String(key))))
            values << item.text;
    }
    if (node->items.empty() && (need == Need::Required || isArgv))
        m_context.error(node->offset, "empty-value", QStringLiteral("'%1' needs at least one entry").arg(QLatin1String(key)));
}

void YamlFields::stringMap(const char *key, const char *form, QMap<QString, QString> &values)
{
    const YamlNode *node = ask(key, Need::Optional, YamlNode::Kind::Map);
    if (!node)
        return;
    const bool maySecret = QLatin1String(form) == QLatin1String("text-or-secret");
    for (const YamlNode::Entry &entry : node->entries) {
        m_context.place(join(join(m_path, QLatin1String(key)), entry.key), entry.value.offset);
        if (isEmpty(entry.value))
            m_context.error(entry.offset, "empty-value", QStringLiteral("'%1' has no value").arg(entry.key));
        else if (usableText(entry.value, QLatin1Char('\'') + entry.key + QLatin1Char('\'')))
            values.insert(entry.key, entry.value.text);
        if (maySecret && entry.value.text.startsWith(QLatin1String("secret:")) && !isSecretReference(entry.value.text))
            m_context.error(entry.value.offset, "bad-value", QStringLiteral("'%1' is not a reference to a secret").arg(entry.value.text));
    }
}

bool YamlFields::group(const char *key, Need need, bool, const Body &body)
{
    const YamlNode *node = ask(key, need, YamlNode::Kind::Map);
    if (!node)
        return false;
    YamlFields inner(m_context, *node, node->offset, join(m_path, QLatin1String(key)));
    body(inner);
    inner.finish();
    return true;
}

void YamlFields::readItem(const YamlNode &node, qsizetype offset, const QString &path, const QString &name, QSet<QString> &siblings,
                          qsizetype index, const ItemBody &body)
{
    if (node.kind != YamlNode::Kind::Map) {
        m_context.error(isEmpty(node) ? offset : node.offset, isEmpty(node) ? "empty-value" : "wrong-type",
                        QStringLiteral("'%1' must be a map, not %2").arg(path, kindName(node.kind)));
        return;
    }
    const YamlNode::Entry *own = name.isEmpty() ? node.entry(QLatin1String("id")) : nullptr;
    const QString last = !name.isEmpty() ? name : own && !own->value.text.isEmpty() ? own->value.text : QString::number(index);
    YamlFields inner(m_context, node, offset, join(path, last), name, &siblings);
    body(inner, index);
    inner.finish();
}

void YamlFields::items(const char *key, Need need, Shape shape, qsizetype, qsizetype limit, const std::function<QString(qsizetype)> &,
                       const ItemBody &body)
{
    const YamlNode *node = ask(key, need, shape == Shape::List ? YamlNode::Kind::List : YamlNode::Kind::Map);
    if (!node)
        return;
    const auto size = static_cast<qsizetype>(shape == Shape::List ? node->items.size() : node->entries.size());
    if (size == 0 && need == Need::Required)
        m_context.error(node->offset, "empty-value", QStringLiteral("'%1' needs at least one entry").arg(QLatin1String(key)));
    if (limit > 0 && size > limit)
        return m_context.error(node->offset, "limit",
                               QStringLiteral("'%1' may have %2 entries at most").arg(QLatin1String(key)).arg(limit));
    QSet<QString> siblings;
    qsizetype index = 0;
    const QString path = join(m_path, QLatin1String(key));
    for (const YamlNode &item : node->items)
        readItem(item, item.offset, path, {}, siblings, index++, body);
    for (const YamlNode::Entry &entry : node->entries)
        readItem(entry.value, entry.offset, path, entry.key, siblings, index++, body);
}

void YamlFields::either(const char *key, Need need, bool isMap, const ScalarField &field, const Body &body)
{
    const YamlNode::Entry *entry = m_node.entry(QLatin1String(key));
    if (entry && entry->value.kind == YamlNode::Kind::Map)
        group(key, need, isMap, body);
    else
        scalar(key, need, field);
}

void YamlFields::expression(const char *key, Need need, Expression &expression)
{
    const YamlNode *node = ask(key, need, YamlNode::Kind::Text);
    if (!node)
        return;
    QList<ExpressionProblem> wrong;
    expression = parseExpression(node->text, m_context.playbook().metrics, wrong);
    for (const ExpressionProblem &problem : wrong)
        m_context.error(inside(*node, m_context.source(), problem.column), "expression",
                        QStringLiteral("'%1': %2").arg(QLatin1String(key), problem.message));
}

void YamlFields::oneOf(const QStringList &keys, Need need)
{
    QStringList found;
    for (const YamlNode::Entry &entry : m_node.entries) {
        if (!keys.contains(entry.key))
            continue;
        if (!found.isEmpty())
            m_context.error(
                entry.offset, "exactly-one",
                QStringLiteral("'%1' cannot stand beside '%2': one of %3").arg(entry.key, found.first(), keys.join(QStringLiteral(", "))));
        found << entry.key;
    }
    if (found.isEmpty() && need == Need::Required)
        m_context.error(m_offset, "missing-key", QStringLiteral("'%1' needs one of %2").arg(m_path, keys.join(QStringLiteral(", "))));
}

bool YamlFields::has(const char *key) const
{
    const YamlNode::Entry *entry = m_node.entry(QLatin1String(key));
    return entry && !isEmpty(entry->value);
}

qsizetype YamlFields::offsetOf(const char *key) const
{
    const YamlNode::Entry *entry = m_node.entry(QLatin1String(key));
    return !entry ? m_offset : isEmpty(entry->value) ? entry->offset : entry->value.offset;
}

void YamlFields::refer(const char *key, const QString &id, Ref kind, const QString &scope)
{
    qsizetype at = offsetOf(key);
    if (const YamlNode::Entry *entry = m_node.entry(QLatin1String(key))) {
        for (const YamlNode &item : entry->value.items) {
            if (item.text == id)
                at = item.offset;
        }
    }
    m_context.refer(id, kind, scope, at);
}

void YamlFields::error(bool wrong, const char *key, const char *code, const QString &message)
{
    if (wrong)
        m_context.error(offsetOf(key), code, message);
}

void YamlFields::warn(bool wrong, const char *key, const char *code, const QString &message)
{
    if (wrong)
        m_context.report(offsetOf(key), Problem::Severity::Warning, code, message);
}

Result<Instant> YamlFields::time(const QString &text) const
{
    const Result<Instant> utc = parseRfc3339(text);
    if (!utc || text.size() > 10)
        return utc;
    const QTimeZone zone(m_context.playbook().timezone.toUtf8());
    return instantFromMs(
        QDateTime(QDate::fromString(text, Qt::ISODate), QTime(0, 0), zone.isValid() ? zone : QTimeZone::utc()).toMSecsSinceEpoch());
}

QString YamlFields::folder() const
{
    return m_context.playbook().folder;
}

} // namespace holdpoint
