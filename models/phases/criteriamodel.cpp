#include "models/phases/criteriamodel.h"

#include "models/base/rowmodel.h"
#include "models/metrics/evaluate.h"

#include <cmath>

namespace holdpoint {

namespace {

QString sign(Expr::Op op)
{
    static const QHash<Expr::Op, QString> signs{{Expr::Op::Less, QStringLiteral("<")},    {Expr::Op::LessEqual, QStringLiteral("≤")},
                                                {Expr::Op::Greater, QStringLiteral(">")}, {Expr::Op::GreaterEqual, QStringLiteral("≥")},
                                                {Expr::Op::Equal, QStringLiteral("=")},   {Expr::Op::NotEqual, QStringLiteral("≠")}};
    return signs.value(op);
}

CriterionRow rowOf(const Criterion &criterion, const PhaseState &state, const Playbook &playbook, const LiveMetrics &metrics,
                   bool engineAlive)
{
    CriterionRow row;
    row.id = criterion.id;
    row.title = criterion.title.isEmpty() ? criterion.id : criterion.title;
    row.aspect = criterion.aspect;
    row.hard = criterion.hard;
    row.why = engineAlive ? QStringLiteral("not judged yet") : QStringLiteral("no engine is watching");
    const std::optional<CriterionLimit> limit = criterionLimit(criterion.check.that, playbook);
    if (limit) {
        row.metric = limit->metric;
        row.limitText = sign(limit->op) + QLatin1Char(' ') + valueText(limit->number, limit->unit);
        if (const std::optional<Sample> newest = metrics.newestValid(limit->metric))
            row.sampled = newest->at;
    }
    const auto judged = state.criteria.constFind(criterion.id);
    if (judged == state.criteria.constEnd() || !engineAlive)
        return row;
    row.verdict = judged->verdict;
    row.why = judged->why;
    row.since = judged->since;
    bool ok = false;
    const double value = judged->value.toDouble(&ok);
    const bool known = ok && (judged->verdict == Judgement::Passed || judged->verdict == Judgement::Failed);
    if (known && limit) {
        row.valueText = valueText(value, limit->unit);
        row.share = marginShare(*limit, value);
    } else if (known) {
        row.valueText = judged->value;
    }
    return row;
}

QString display(const CriterionRow &row, int column)
{
    switch (column) {
    case CriteriaModel::Title:
        return row.title;
    case CriteriaModel::Now:
        return row.valueText.isEmpty() ? judgementWord(row.verdict) : row.valueText;
    case CriteriaModel::Limit:
        return row.limitText;
    default:
        return {};
    }
}

} // namespace

std::optional<CriterionLimit> criterionLimit(const Expression &expression, const Playbook &playbook)
{
    const Expr *comparison = comparisonIn(expression.root.get());
    const Expr *call = comparison ? callIn(comparison->left.get()) : nullptr;
    if (!comparison || !call || !comparison->right)
        return std::nullopt;
    double number = comparison->right->number;
    if (comparison->right->op == Expr::Op::Negate && comparison->right->left)
        number = -comparison->right->left->number;
    else if (comparison->right->op != Expr::Op::Number)
        return std::nullopt;
    const Metric *metric = byId(playbook.metrics, call->metric);
    const bool plain = call->function == Expr::Function::Count || call->function == Expr::Function::Burn;
    Unit unit = metric && !plain ? metric->unit : Unit::None;
    if (call->function == Expr::Function::Age)
        unit = Unit::Seconds;
    return CriterionLimit{call->metric, unit, comparison->op, number};
}

double marginShare(const CriterionLimit &limit, double value)
{
    constexpr double atLimit = 0.8, most = 1.2;
    if (!std::isfinite(value))
        return -1;
    const bool low = limit.op == Expr::Op::Less || limit.op == Expr::Op::LessEqual;
    const bool high = limit.op == Expr::Op::Greater || limit.op == Expr::Op::GreaterEqual;
    if (!low && !high)
        return (value == limit.number) == (limit.op == Expr::Op::Equal) ? 0 : 1;
    const double part = low ? value : limit.number;
    const double whole = low ? limit.number : value;
    if (part <= 0)
        return whole < 0 || (whole == 0 && part == 0) ? atLimit : 0;
    return whole <= 0 ? most : std::min(most, part / whole * atLimit);
}

QHash<int, QByteArray> CriteriaModel::roleNames() const
{
    return {{IdRole, "id"},
            {TitleRole, "title"},
            {AspectRole, "aspect"},
            {MetricRole, "metric"},
            {VerdictRole, "verdict"},
            {PassedRole, "passed"},
            {HardRole, "hard"},
            {WaivedRole, "waived"},
            {ValueTextRole, "valueText"},
            {LimitTextRole, "limitText"},
            {ShareRole, "share"},
            {SinceRole, "since"},
            {SampledRole, "sampled"},
            {WhyRole, "why"}};
}

void CriteriaModel::update(const PhaseState &state, const Phase &phase, const Playbook &playbook, const LiveMetrics &metrics,
                           bool engineAlive, const QStringList &waived)
{
    QList<CriterionRow> fresh;
    for (const Criterion &criterion : phase.success) {
        CriterionRow row = rowOf(criterion, state, playbook, metrics, engineAlive);
        row.waived = waived.contains(criterion.id);
        fresh << row;
    }
    setRows(fresh);
}

QVariant CriteriaModel::cell(const CriterionRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case IdRole:
        return row.id;
    case TitleRole:
        return row.title;
    case AspectRole:
        return row.aspect;
    case MetricRole:
        return row.metric;
    case VerdictRole:
        return judgementWord(row.verdict);
    case PassedRole:
        return row.verdict == Judgement::Passed;
    case HardRole:
        return row.hard;
    case WaivedRole:
        return row.waived;
    case ValueTextRole:
        return row.valueText;
    case LimitTextRole:
        return row.limitText;
    case ShareRole:
        return row.share;
    case SampledRole:
        return dateTime(row.sampled);
    case SinceRole:
        return dateTime(row.since);
    case WhyRole:
        return row.why;
    default:
        return {};
    }
}

} // namespace holdpoint
