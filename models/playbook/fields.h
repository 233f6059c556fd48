#pragma once

#include "models/playbook/playbook.h"

#include <QtCore/QJsonValue>

#include <functional>

namespace holdpoint {

enum class Need { Optional, Required };
enum class Shape { List, Named }; // a list of maps, or a map of maps by id
// What a reference points to.
enum class Ref {
    Person,
    Role,
    Who,
    KnownGood,
    Component,
    Source,
    Metric,
    Trigger,
    Switch,
    Phase,
    Runbook,
    Step,
    Snapshot,
    Audience,
    Template,
    Objective,
    Milestone
};

// One scalar of the format: what kind of text it is, how to write it as JSON, how to read it. `read` answers what is wrong
// with a text, or nothing.
struct ScalarField {
    const char *form; // the name of its definition in the JSON Schema
    QStringList words; // when only these may stand here
    std::function<QJsonValue()> write; // undefined = absent
    std::function<QString(const QString &)> read;
};

// One map of the playbook while it is described. Each part of the format is described once (describe*.cpp); the reader, the
// JSON writer and the schema writer are this interface's implementations, so the three cannot disagree.
class Fields
{
public:
    using Body = std::function<void(Fields &)>;
    using ItemBody = std::function<void(Fields &, qsizetype)>;
    using Write = std::function<QJsonValue()>;

    virtual ~Fields() = default;

    // The map's own id: a key of it in a list, its name in a map by ids.
    virtual void id(QString &id, Ref kind, const QString &scope) = 0;
    virtual void id(QString &id) = 0; // unique in its list, referred to by nobody
    virtual void scalar(const char *key, Need need, const ScalarField &field) = 0;
    virtual void strings(const char *key, Need need, const char *form, QStringList &values) = 0;
    virtual void stringMap(const char *key, const char *form, QMap<QString, QString> &values) = 0;
    // A map inside this one. Answers whether it is there.
    virtual bool group(const char *key, Need need, bool present, const Body &body) = 0;
    virtual void items(const char *key, Need need, Shape shape, qsizetype size, qsizetype limit,
                       const std::function<QString(qsizetype)> &idAt, const ItemBody &body) = 0;
    // A scalar or a map under one key; `isMap` says which of them to write.
    virtual void either(const char *key, Need need, bool isMap, const ScalarField &field, const Body &body) = 0;
    virtual void expression(const char *key, Need need, Expression &expression) = 0;
    // Exactly one of these keys must be there (at most one where the need is Optional).
    virtual void oneOf(const QStringList &keys, Need need) = 0;

    // Is a part worth describing that is there or not? A writer leaves out what is not.
    virtual bool describes(bool) const { return true; }

    // For readers only. Does the file say it?
    virtual bool has(const char *) const { return false; }
    virtual bool isReading() const { return false; }
    virtual void refer(const char *, const QString &, Ref, const QString & = {}) { }
    // A rule of this map: reported at the key's value (or at the map where the key is absent or empty).
    virtual void error(bool, const char *, const char *, const QString &) { }
    virtual void warn(bool, const char *, const char *, const QString &) { }
    // The instant of midnight of a date, and of a time without an offset: the playbook's `timezone`.
    virtual Result<Instant> time(const QString &text) const { return parseRfc3339(text); }
    virtual QString folder() const { return {}; }

    // The forms of the format, in terms of the above.
    void text(const char *key, QString &value, Need need = Need::Optional);
    void ref(const char *key, QString &value, Ref kind, Need need = Need::Optional, const QString &scope = {});
    void refs(const char *key, QStringList &values, Ref kind, Need need = Need::Optional, const QString &scope = {});
    void texts(const char *key, QStringList &values, Need need = Need::Optional) { strings(key, need, "text", values); }
    void word(const char *key, QString &value, const QStringList &words, Need need = Need::Optional);
    void words(const char *key, QStringList &values, const QStringList &allowed);
    void flag(const char *key, bool &value);
    void duration(const char *key, Duration &value, Need need = Need::Optional, Duration least = Duration{0});
    void duration(const char *key, std::optional<Duration> &value, Need need = Need::Optional, Duration least = Duration{0});
    void ratio(const char *key, double &value, Need need = Need::Optional);
    void integer(const char *key, int &value, int least, int most, Need need = Need::Optional);
    void integer(const char *key, std::optional<int> &value, int least, int most);
    void decimal(const char *key, double &value, Need need = Need::Optional);
    void time(const char *key, Instant &value, Need need);
    void time(const char *key, std::optional<Instant> &value);
    void secret(const char *key, QString &value, Need need = Need::Optional);
    void url(const char *key, QString &value, Need need = Need::Required);
    // A file that is read (`inside` the playbook's folder) or a bare name that is written.
    void dataFile(const char *key, QString &value, Need need = Need::Optional);
    void notes(QString &value) { text("notes", value); }

    template <class T> struct Word {
        const char *name;
        T value;
    };
    template <class T> void choice(const char *key, T &value, std::initializer_list<Word<T>> all, Need need = Need::Optional);
    // A map under a key that may be absent.
    template <class T, class Describe> void part(const char *key, std::optional<T> &value, Describe describe, Need need = Need::Optional)
    {
        T read = value.value_or(T{});
        if (group(key, need, value.has_value(), [&](Fields &f) { describe(f, read); }) && isReading())
            value = read;
    }
    template <class T, class Describe>
    void list(const char *key, QList<T> &values, Describe describe, Need need = Need::Optional, qsizetype limit = 0)
    {
        collect(key, need, Shape::List, limit, values, describe);
    }
    template <class T, class Describe>
    void named(const char *key, QList<T> &values, Describe describe, Need need = Need::Optional, qsizetype limit = 0)
    {
        collect(key, need, Shape::Named, limit, values, describe);
    }

private:
    template <class T, class Describe>
    void collect(const char *key, Need need, Shape shape, qsizetype limit, QList<T> &values, Describe describe);
};

template <class T> void Fields::choice(const char *key, T &value, std::initializer_list<Word<T>> all, Need need)
{
    const std::vector<Word<T>> known(all);
    ScalarField field{"word", {}, {}, {}};
    for (const Word<T> &w : known)
        field.words << QLatin1String(w.name);
    field.write = [&value, known]() -> QJsonValue {
        for (const Word<T> &w : known) {
            if (w.value == value)
                return QLatin1String(w.name);
        }
        return {QJsonValue::Undefined};
    };
    field.read = [&value, known](const QString &text) {
        for (const Word<T> &w : known) {
            if (text == QLatin1String(w.name))
                value = w.value;
        }
        return QString(); // other words have been refused
    };
    scalar(key, need, field);
}

template <class T, class Describe>
void Fields::collect(const char *key, Need need, Shape shape, qsizetype limit, QList<T> &values, Describe describe)
{
    const auto idAt = [&]([[maybe_unused]] qsizetype i) { // explicit captures would be unused in some instances
        if constexpr (requires { values[i].id; })
            return values[i].id;
        else
            return QString();
    };
    items(key, need, shape, values.size(), limit, idAt, [&values, describe](Fields &item, qsizetype i) {
        // Entries that are no maps have been refused, so a reader's index may run ahead of the list.
        const bool isNew = item.isReading() || i >= values.size();
        if (isNew)
            values.append(T{});
        describe(item, isNew ? values.last() : values[i]);
    });
}

} // namespace holdpoint
