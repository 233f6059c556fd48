#pragma once

#include "models/playbook/playbook.h"
#include "models/metrics/sample.h"

// Small makers of playbook values, so that a rule's test says only what the rule is about.
namespace holdpoint::test {

using Node = std::shared_ptr<const Expr>;

// How often a random test draws: its share in every build, or what the soak says.
inline int roundsOr(int share)
{
    const int asked = qEnvironmentVariableIntValue("HOLDPOINT_ROUNDS");
    return asked > 0 ? asked : share;
}

inline Node number(double value)
{
    Expr e;
    e.op = Expr::Op::Number;
    e.number = value;
    return std::make_shared<Expr>(e);
}
inline Node call(Expr::Function function, const QString &metric, Duration window = Duration{0})
{
    Expr e;
    e.op = Expr::Op::Call;
    e.function = function;
    e.metric = metric;
    e.window = window;
    return std::make_shared<Expr>(e);
}
inline Node node(Expr::Op op, Node left, Node right = nullptr)
{
    Expr e;
    e.op = op;
    e.left = std::move(left);
    e.right = std::move(right);
    return std::make_shared<Expr>(e);
}
inline Expression expression(Node root)
{
    return {QStringLiteral("as built"), std::move(root)};
}
inline Expression lastAbove(double limit, const QString &metric = QStringLiteral("m"))
{
    return {QStringLiteral("last(%1) > %2").arg(metric).arg(limit),
            node(Expr::Op::Greater, call(Expr::Function::Last, metric), number(limit))};
}

inline Instant at(qint64 seconds)
{
    return instantFromMs(1'700'000'000'000 + seconds * 1000); // a multiple of 1, 5, 10 and 20 s
}
inline Duration s(qint64 seconds)
{
    return Duration{seconds * 1000};
}
inline Sample valid(qint64 seconds, double value)
{
    return {at(seconds), SampleState::Valid, value, {}};
}
inline Sample broken(qint64 seconds, SampleState state)
{
    return {at(seconds), state, 0, QStringLiteral("as the test says")};
}

inline Metric metric(const QString &id, Unit unit = Unit::None, Duration staleAfter = s(30))
{
    Metric m;
    m.id = id;
    m.source = QStringLiteral("src");
    m.unit = unit;
    m.staleAfter = staleAfter;
    return m;
}
inline Playbook playbook(const QList<Metric> &metrics = {metric(QStringLiteral("m"))}, Duration interval = s(10))
{
    Playbook p;
    Source source;
    source.id = QStringLiteral("src");
    source.interval = interval;
    p.sources << source;
    p.metrics = metrics;
    return p;
}
inline Trigger trigger(const QString &id, TriggerMode mode = TriggerMode::Advise)
{
    Trigger t;
    t.id = id;
    t.title = id;
    t.when = lastAbove(10);
    t.mode = mode;
    t.runbook = QStringLiteral("revert");
    return t;
}

} // namespace holdpoint::test
