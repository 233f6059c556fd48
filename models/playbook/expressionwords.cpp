#include "models/playbook/expressionparser.h"

#include "models/base/canonicaljson.h"

namespace holdpoint {

namespace {

QString named(const Expr &call, const QList<Metric> &metrics)
{
    const Metric *metric = byId(metrics, call.metric);
    return metric ? QStringLiteral("“%1”").arg(metric->question) : call.metric;
}

QString callInWords(const Expr &call, const QList<Metric> &metrics)
{
    static const char *const phrases[] = {"average of %1",        "lowest %1",       "highest %1",    "sum of %1",
                                          "median of %1",         "p90 of %1",       "p95 of %1",     "p99 of %1",
                                          "rate of %1",           "change of %1",    "samples of %1", "%1",
                                          "age of %1 in seconds", "burn rate of %1", "baseline of %1"};
    const QString phrase = QString::fromLatin1(phrases[static_cast<int>(call.function)]).arg(named(call, metrics));
    return call.window.count() > 0 ? QStringLiteral("%1 over %2").arg(phrase, toDurationText(call.window)) : phrase;
}

// What the numbers beside a side are in: the unit of its first metric, unless the function has one of its own.
QString numberInWords(double value, const Expr *call, const QList<Metric> &metrics)
{
    const Metric *metric = call ? byId(metrics, call->metric) : nullptr;
    const bool isBare = call && (call->function == Expr::Function::Burn || call->function == Expr::Function::Count);
    if (!metric || isBare)
        return decimalText(value);
    if (call->function == Expr::Function::Age)
        return decimalText(value) + QStringLiteral(" s");
    if (metric->unit == Unit::Ratio)
        return decimalText(value * 100) + QStringLiteral(" %");
    static const char *const suffixes[] = {"", "", " %", " s", " ms", " bytes", "", " per second"};
    return decimalText(value) + QLatin1String(suffixes[static_cast<int>(metric->unit)]);
}

const char *phraseOf(Expr::Op op)
{
    switch (op) {
    case Expr::Op::Add:
        return "%1 plus %2";
    case Expr::Op::Subtract:
        return "%1 minus %2";
    case Expr::Op::Multiply:
        return "%1 times %2";
    case Expr::Op::Divide:
        return "%1 divided by %2";
    case Expr::Op::Less:
        return "%1 is below %2";
    case Expr::Op::LessEqual:
        return "%1 is at most %2";
    case Expr::Op::Greater:
        return "%1 is above %2";
    case Expr::Op::GreaterEqual:
        return "%1 is at least %2";
    case Expr::Op::Equal:
        return "%1 is %2";
    case Expr::Op::NotEqual:
        return "%1 is not %2";
    case Expr::Op::And:
        return "%1 and %2";
    case Expr::Op::Or:
        return "%1 or %2";
    case Expr::Op::Negate:
        return "minus %1";
    case Expr::Op::Not:
        return "it is not so that %1";
    case Expr::Op::Number:
    case Expr::Op::Call:
        break;
    }
    return "%1";
}

// `scope`: the comparison that a number takes its unit from.
QString words(const Expr &node, const Expr &scope, const QList<Metric> &metrics)
{
    if (node.op == Expr::Op::Number)
        return numberInWords(node.number, callIn(&scope), metrics);
    if (node.op == Expr::Op::Call)
        return callInWords(node, metrics);
    const auto operand = [&](const Expr &child) {
        const QString text = words(child, compares(node.op) ? node : scope, metrics);
        const bool isSum = child.op == Expr::Op::Add || child.op == Expr::Op::Subtract;
        const bool isProduct = node.op == Expr::Op::Multiply || node.op == Expr::Op::Divide || node.op == Expr::Op::Negate;
        const bool group = (child.op == Expr::Op::Or && node.op != Expr::Op::Or) || (child.op == Expr::Op::And && node.op == Expr::Op::Not)
            || (isSum && isProduct);
        return group ? QStringLiteral("(%1)").arg(text) : text;
    };
    const QString phrase = QString::fromLatin1(phraseOf(node.op));
    return node.right ? phrase.arg(operand(*node.left), operand(*node.right)) : phrase.arg(operand(*node.left));
}

} // namespace

QString inWords(const Expression &expression, const QList<Metric> &metrics)
{
    return expression.root ? words(*expression.root, *expression.root, metrics) : QString();
}

QString inWords(const Expression &expression)
{
    return inWords(expression, {});
}

} // namespace holdpoint
