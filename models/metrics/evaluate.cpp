#include "models/metrics/evaluate.h"

#include "models/base/canonicaljson.h"

#include <cmath>

namespace holdpoint {

namespace {

using Op = Expr::Op;
using Function = Expr::Function;

bool isComparison(Op op)
{
    return op >= Op::Less && op <= Op::NotEqual;
}

bool compare(Op op, double left, double right)
{
    switch (op) {
    case Op::Less:
        return left < right;
    case Op::LessEqual:
        return left <= right;
    case Op::Greater:
        return left > right;
    case Op::GreaterEqual:
        return left >= right;
    case Op::Equal:
        return left == right;
    case Op::NotEqual:
        return left != right;
    default:
        return false;
    }
}

double calculate(Op op, double left, double right)
{
    switch (op) {
    case Op::Negate:
        return -left;
    case Op::Add:
        return left + right;
    case Op::Subtract:
        return left - right;
    case Op::Multiply:
        return left * right;
    case Op::Divide:
        return left / right; // by 0: not finite, hence unknown
    default:
        return std::nan("");
    }
}

WindowNeeds needsOf(Function function)
{
    WindowNeeds needs;
    needs.sum = function == Function::Avg || function == Function::Sum || function == Function::Burn;
    needs.increase = function == Function::Rate;
    needs.order = function == Function::P50 || function == Function::P90 || function == Function::P95 || function == Function::P99;
    return needs;
}

Unknown unknownOf(SampleState state)
{
    switch (state) {
    case SampleState::Valid:
        return Unknown::No;
    case SampleState::NoData:
        return Unknown::NoData;
    case SampleState::Invalid:
        return Unknown::Invalid;
    case SampleState::Timeout:
        return Unknown::Timeout;
    case SampleState::Error:
        return Unknown::Error;
    case SampleState::Stale:
        return Unknown::Stale;
    case SampleState::Future:
        return Unknown::Future;
    }
    return Unknown::Error;
}

} // namespace

Formula::Formula(const Expression &expression, const Playbook &playbook, SeriesBook &book, int minSamples)
    : m_minSamples(std::max(minSamples, 1))
{
    if (expression.root)
        m_root = compile(*expression.root, playbook, book);
    int node = m_root;
    while (node >= 0 && !isComparison(at(node).op))
        node = at(node).left;
    m_first = node;
}

int Formula::compile(const Expr &expr, const Playbook &playbook, SeriesBook &book)
{
    Node node{expr.op, expr.function, expr.number, -1, -1, -1, -1, expr.window};
    if (expr.op == Op::Call) {
        const Metric *metric = byId(playbook.metrics, expr.metric);
        Metric unheard; // the loader refuses it; here it is a series without samples
        unheard.id = expr.metric;
        node.series = book.series(metric ? *metric : unheard);
        book.remember(node.series, std::max(m_minSamples, 2));
        if (expr.window > Duration{0})
            node.window = book.window(node.series, expr.window, needsOf(expr.function));
        if (std::find(m_series.begin(), m_series.end(), node.series) == m_series.end())
            m_series.push_back(node.series);
    }
    if (expr.left)
        node.left = compile(*expr.left, playbook, book);
    if (expr.right)
        node.right = compile(*expr.right, playbook, book);
    m_nodes.push_back(node);
    return static_cast<int>(m_nodes.size()) - 1;
}

Evaluation Formula::evaluate(const SeriesBook &book, Instant start) const
{
    if (m_root < 0)
        return {{}, {}, Unknown::Invalid, -1};
    std::optional<double> left; // the first comparison is the leftmost: it is always come by
    Evaluation result = truth(book, start, m_root, left);
    result.value = left;
    return result;
}

Evaluation Formula::truth(const SeriesBook &book, Instant start, int index, std::optional<double> &first) const
{
    const Node &node = at(index);
    if (isComparison(node.op)) {
        const Number left = number(book, start, node.left);
        const Number right = number(book, start, node.right);
        if (index == m_first && left.unknown == Unknown::No)
            first = left.value;
        if (left.unknown == Unknown::No && right.unknown == Unknown::No)
            return {compare(node.op, left.value, right.value), {}, Unknown::No, -1};
        const Number &worse = left.unknown >= right.unknown ? left : right;
        return {{}, {}, worse.unknown, worse.series};
    }
    if (node.op == Op::Not) {
        Evaluation inner = truth(book, start, node.left, first);
        if (inner.holds)
            inner.holds = !*inner.holds;
        return inner;
    }
    if (node.op != Op::And && node.op != Op::Or)
        return {{}, {}, Unknown::Invalid, -1};
    const bool decisive = node.op == Op::Or;
    const Evaluation left = truth(book, start, node.left, first);
    if (left.holds == decisive)
        return left;
    const Evaluation right = truth(book, start, node.right, first);
    if (right.holds == decisive || left.holds)
        return right;
    if (right.holds)
        return left;
    return left.unknown >= right.unknown ? left : right;
}

Formula::Number Formula::number(const SeriesBook &book, Instant start, int index) const
{
    const Node &node = at(index);
    if (node.op == Op::Number)
        return {node.number, Unknown::No, -1};
    if (node.op == Op::Call)
        return call(book, start, node);
    const Number left = number(book, start, node.left);
    const Number right = node.right >= 0 ? number(book, start, node.right) : Number{0, Unknown::No, -1};
    if (left.unknown != Unknown::No || right.unknown != Unknown::No)
        return left.unknown >= right.unknown ? left : right;
    const double value = calculate(node.op, left.value, right.value);
    return std::isfinite(value) ? Number{value, Unknown::No, -1} : Number{0, Unknown::Invalid, -1};
}

Formula::Number Formula::call(const SeriesBook &book, Instant start, const Node &node) const
{
    if (node.function == Function::Count)
        return {node.window < 0 ? 0.0 : static_cast<double>(book.windowAt(node.window).aggregate().count), Unknown::No, -1};
    if (node.function == Function::Age) {
        const auto newest = book.newestValid(node.series);
        return newest ? Number{toSeconds(book.now() - *newest), Unknown::No, -1} : Number{0, Unknown::NoData, node.series};
    }
    if (const SampleState state = book.state(node.series); state != SampleState::Valid)
        return {0, unknownOf(state), node.series};
    if (node.function == Function::Baseline) {
        const auto median = book.baseline(node.series);
        return median ? Number{*median, Unknown::No, -1} : Number{0, Unknown::NoData, node.series};
    }
    const int needed = node.function == Function::Rate || node.function == Function::Delta ? std::max(m_minSamples, 2) : m_minSamples;
    if (!book.hasValid(node.series, needed, start))
        return {0, Unknown::WarmUp, node.series};
    if (node.window < 0)
        return {book.number(node.series), Unknown::No, -1};
    if (book.windowAt(node.window).aggregate().count < needed)
        return {0, Unknown::TooFew, node.series};
    const double value = windowed(book, node);
    return std::isfinite(value) ? Number{value, Unknown::No, -1} : Number{0, Unknown::Invalid, -1};
}

double Formula::windowed(const SeriesBook &book, const Node &node) const
{
    const Window &window = book.windowAt(node.window);
    const Aggregate &all = window.aggregate();
    const auto average = [&] { return all.sum.value() / static_cast<double>(all.count); };
    switch (node.function) {
    case Function::Avg:
        return average();
    case Function::Min:
        return all.min;
    case Function::Max:
        return all.max;
    case Function::Sum:
        return all.sum.value();
    case Function::P50:
        return window.quantile(0.5);
    case Function::P90:
        return window.quantile(0.9);
    case Function::P95:
        return window.quantile(0.95);
    case Function::P99:
        return window.quantile(0.99);
    case Function::Rate:
        return all.increase.value() / toSeconds(all.lastAt - all.firstAt);
    case Function::Delta:
        return all.last - all.first;
    case Function::Last:
        return all.last;
    case Function::Burn:
        return average() / (1.0 - book.objective(node.series).value_or(1.0));
    case Function::Count:
    case Function::Age:
    case Function::Baseline:
        break;
    }
    return std::nan("");
}

CriterionJudgement judgeCriterion(const Formula &formula, const SeriesBook &book, Instant start)
{
    const Evaluation e = formula.evaluate(book, start);
    CriterionJudgement result{Judgement::NoData, e.value ? decimalText(*e.value) : QString(), formula.why(book, start)};
    if (e.holds)
        result.verdict = *e.holds ? Judgement::Passed : Judgement::Failed;
    else if (e.unknown >= Unknown::Invalid)
        result.verdict = Judgement::Error;
    else if (e.unknown == Unknown::WarmUp || e.unknown == Unknown::TooFew)
        result.verdict = Judgement::Inconclusive;
    return result;
}

CriterionJudgement judgeCriterion(const Expression &expression, const Playbook &playbook, const LiveMetrics &metrics, int minSamples,
                                  Instant t, Instant start)
{
    SeriesBook book;
    const Formula formula(expression, playbook, book, minSamples);
    for (const QString &metric : expression.metrics()) {
        for (const Sample &sample : metrics.series(metric)) {
            if (sample.at <= t)
                book.add(book.indexOf(metric), sample);
        }
    }
    book.moveTo(t);
    return judgeCriterion(formula, book, start);
}

} // namespace holdpoint
