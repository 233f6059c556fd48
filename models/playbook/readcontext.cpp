#include "models/playbook/readcontext.h"

#include "models/playbook/roles.h"
#include "models/playbook/scalars.h"

namespace holdpoint {

namespace {

QString bucket(Ref kind, const QString &scope)
{
    return QString::number(static_cast<int>(kind)) + QLatin1Char('/') + scope;
}

QString nameOf(Ref kind)
{
    switch (kind) {
    case Ref::Person:
        return QStringLiteral("person");
    case Ref::Role:
        return QStringLiteral("role");
    case Ref::Who:
        return QStringLiteral("person or role");
    case Ref::KnownGood:
        return QStringLiteral("known good state");
    case Ref::Component:
        return QStringLiteral("component");
    case Ref::Source:
        return QStringLiteral("source");
    case Ref::Metric:
        return QStringLiteral("metric");
    case Ref::Trigger:
        return QStringLiteral("trigger");
    case Ref::Switch:
        return QStringLiteral("kill switch");
    case Ref::Phase:
        return QStringLiteral("phase");
    case Ref::Runbook:
        return QStringLiteral("runbook");
    case Ref::Step:
        return QStringLiteral("step of that runbook");
    case Ref::Snapshot:
        return QStringLiteral("snapshot");
    case Ref::Audience:
        return QStringLiteral("audience");
    case Ref::Template:
        return QStringLiteral("template");
    case Ref::Objective:
        return QStringLiteral("objective of that drill");
    case Ref::Milestone:
        return QStringLiteral("milestone of that phase");
    }
    return {};
}

} // namespace

void ReadContext::report(qsizetype offset, Problem::Severity severity, const char *code, const QString &message)
{
    m_problems << m_source.problem(offset, severity, QLatin1String(code), message);
}

void ReadContext::define(const QString &id, Ref kind, const QString &scope, qsizetype offset)
{
    // An owner may be a person or a role, so the two share one set of ids.
    const bool clash = (kind == Ref::Person && known(Ref::Role, {}).contains(id))
        || (kind == Ref::Role && known(Ref::Person, {}).contains(id)) || (kind == Ref::Role && builtInRoles().contains(id));
    if (clash)
        error(offset, "duplicate-id",
              QStringLiteral("'%1' is both a person and a role, or a built-in role: people and roles share one set of ids").arg(id));
    m_ids[bucket(kind, scope)] << id;
}

void ReadContext::refer(const QString &id, Ref kind, const QString &scope, qsizetype offset)
{
    m_references.append({id, kind, scope, offset});
}

QStringList ReadContext::known(Ref kind, const QString &scope) const
{
    if (kind == Ref::Who)
        return known(Ref::Person, {}) + known(Ref::Role, {});
    const QStringList ids = m_ids.value(bucket(kind, scope));
    return kind == Ref::Role ? ids + builtInRoles() : ids;
}

void ReadContext::resolve()
{
    for (const Reference &r : m_references) {
        const QStringList ids = known(r.kind, r.scope);
        if (ids.contains(r.id))
            continue;
        const QString near = didYouMean(r.id, ids);
        error(r.offset, "unknown-ref",
              QStringLiteral("there is no %1 '%2'%3")
                  .arg(nameOf(r.kind), r.id, near.isEmpty() ? QString() : QStringLiteral("; did you mean '%1'?").arg(near)));
    }
}

qsizetype ReadContext::placeOf(const QString &path) const
{
    for (QString p = path; !p.isEmpty(); p = p.left(std::max<qsizetype>(0, p.lastIndexOf(QLatin1Char('/'))))) {
        if (const auto at = m_places.constFind(p); at != m_places.constEnd())
            return *at;
    }
    return 0;
}

} // namespace holdpoint
