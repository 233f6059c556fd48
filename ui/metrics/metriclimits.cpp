#include "ui/metrics/metriclimits.h"

#include "models/base/safetext.h"
#include "models/phases/criteriamodel.h"

#include <algorithm>

namespace holdpoint {

namespace {

bool isPlain(Expr::Function function)
{
    return function != Expr::Function::Count && function != Expr::Function::Burn && function != Expr::Function::Age
        && function != Expr::Function::Rate && function != Expr::Function::Delta && function != Expr::Function::Sum;
}

// The number that this metric itself is compared with; nothing where it is a rate, a count or somebody else's.
std::optional<CriterionLimit> limitOn(const Expression &expression, const Metric &metric, const Playbook &playbook)
{
    const auto limit = criterionLimit(expression, playbook);
    const Expr *call = callIn(expression.root.get());
    if (!limit || limit->metric != metric.id || !call || !isPlain(call->function))
        return std::nullopt;
    return limit;
}

} // namespace

QList<const Trigger *> triggersOn(const Playbook &playbook, const QString &metric)
{
    QList<const Trigger *> found;
    for (const Trigger &trigger : playbook.triggers)
        if (trigger.when.metrics().contains(metric))
            found.append(&trigger);
    std::stable_sort(found.begin(), found.end(), [](const Trigger *a, const Trigger *b) { return a->priority < b->priority; });
    return found;
}

MetricLimits metricLimits(const Rollout &rollout, const Metric &metric)
{
    MetricLimits limits;
    const Playbook &playbook = *rollout.playbook;
    const auto triggers = triggersOn(playbook, metric.id);
    for (const Trigger *trigger : triggers) {
        const auto fire = limitOn(trigger->when, metric, playbook);
        if (!fire)
            continue;
        limits.fire = fire->number;
        limits.above = fire->op == Expr::Op::Greater || fire->op == Expr::Op::GreaterEqual;
        limits.trigger = trigger->id;
        if (const auto clear = limitOn(trigger->clear, metric, playbook))
            limits.watch = clear->number;
        return limits;
    }
    limits.fire = metric.limit;
    return limits;
}

AxisScale axisScale(Unit unit, double largest)
{
    switch (unit) {
    case Unit::Ratio:
        return {100, QStringLiteral("\u202f%")};
    case Unit::Percent:
        return {1, QStringLiteral("\u202f%")};
    case Unit::Seconds:
        return largest < 2 ? AxisScale{1000, QStringLiteral("\u202fms")} : AxisScale{1, QStringLiteral("\u202fs")};
    case Unit::Milliseconds:
        return {1, QStringLiteral("\u202fms")};
    case Unit::Bytes:
        return largest < 10'240 ? AxisScale{1, QStringLiteral("\u202fB")} : AxisScale{1.0 / (1024 * 1024), QStringLiteral("\u202fMiB")};
    case Unit::PerSecond:
        return {1, QStringLiteral("/s")};
    case Unit::None:
    case Unit::Count:
        break;
    }
    return {};
}

QString metricLabel(const Metric &metric)
{
    QString label = displayText(metric.id, 60);
    label.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!label.isEmpty())
        label[0] = label.at(0).toUpper();
    return label;
}

QString metricQuestion(const Metric &metric)
{
    return metric.question.isEmpty() ? metricLabel(metric) : displayText(metric.question, 120);
}

} // namespace holdpoint
