#include "models/playbook/expressionparser.h"

#include "models/playbook/expressionlexer.h"
#include "models/playbook/scalars.h"

#include <cmath>

namespace holdpoint {

namespace {

constexpr int maxDepth = 32, maxNodes = 500;

using Op = Expr::Op;
using Node = std::shared_ptr<Expr>;

struct FunctionRow {
    const char *name;
    Expr::Function function;
    enum class Window { Needed, Allowed, None } window;
};
using Window = FunctionRow::Window;
constexpr FunctionRow functions[] = {
    {"avg", Expr::Function::Avg, Window::Needed},         {"min", Expr::Function::Min, Window::Needed},
    {"max", Expr::Function::Max, Window::Needed},         {"sum", Expr::Function::Sum, Window::Needed},
    {"p50", Expr::Function::P50, Window::Needed},         {"p90", Expr::Function::P90, Window::Needed},
    {"p95", Expr::Function::P95, Window::Needed},         {"p99", Expr::Function::P99, Window::Needed},
    {"rate", Expr::Function::Rate, Window::Needed},       {"delta", Expr::Function::Delta, Window::Needed},
    {"count", Expr::Function::Count, Window::Needed},     {"last", Expr::Function::Last, Window::Allowed},
    {"age", Expr::Function::Age, Window::None},           {"burn", Expr::Function::Burn, Window::Needed},
    {"baseline", Expr::Function::Baseline, Window::None},
};

// Recursive descent; the first mistake ends it. Every method answers null after one.
class Parser
{
public:
    Parser(const QString &text, const QList<Metric> &metrics) : m_text(text), m_metrics(metrics) { advance(); }

    Node parse()
    {
        Node root = orChain();
        if (root && m_token.kind != Token::Kind::End)
            return wrong(m_token.column,
                         isComparison() ? QStringLiteral("a comparison cannot be chained; join two by 'and'")
                                        : QStringLiteral("'%1' is not expected here").arg(m_token.text));
        if (root && !isTruth(root))
            return wrong(0, QStringLiteral("a truth value is needed here, not a number: compare it with something"));
        return root;
    }
    const std::optional<ExpressionProblem> &problem() const { return m_problem; }

private:
    struct Literal { // a number whose unit waits for the metric it is compared with
        Node node;
        QString digits, suffix;
        qsizetype column;
    };

    void advance() { m_token = nextToken(m_text, m_from); }
    bool is(const char *symbol) const { return m_token.kind == Token::Kind::Symbol && m_token.text == QLatin1String(symbol); }
    bool isWord(const char *word) const { return m_token.kind == Token::Kind::Word && m_token.text == QLatin1String(word); }
    bool isComparison() const { return is("<") || is("<=") || is(">") || is(">=") || is("==") || is("!="); }
    static bool isTruth(const Node &node) { return node->op >= Op::Less; }

    Node wrong(qsizetype column, const QString &message)
    {
        if (!m_problem)
            m_problem = ExpressionProblem{column, message};
        return {};
    }

    Node make(Op op, Node left = {}, Node right = {})
    {
        if (++m_nodes > maxNodes)
            return wrong(m_token.column, QStringLiteral("this expression is too long"));
        auto node = std::make_shared<Expr>();
        node->op = op;
        node->left = std::move(left);
        node->right = std::move(right);
        return node;
    }

    Node needTruth(const Node &node, qsizetype column)
    {
        return !node || isTruth(node) ? node : wrong(column, QStringLiteral("a truth value is needed here, not a number"));
    }
    Node needNumber(const Node &node, qsizetype column)
    {
        return !node || !isTruth(node) ? node : wrong(column, QStringLiteral("a number is needed here, not a truth value"));
    }

    template <class Next> Node chain(const char *word, Op op, Next next)
    {
        const qsizetype at = m_token.column;
        Node left = next();
        while (left && isWord(word)) {
            if (!needTruth(left, at))
                return {};
            advance();
            const qsizetype column = m_token.column;
            Node right = needTruth(next(), column);
            left = right ? make(op, left, right) : Node();
        }
        return left;
    }
    Node orChain()
    {
        return chain("or", Op::Or, [this] { return andChain(); });
    }
    Node andChain()
    {
        return chain("and", Op::And, [this] { return negation(); });
    }
    Node negation()
    {
        if (!isWord("not"))
            return comparison();
        advance();
        const qsizetype column = m_token.column;
        Node operand = needTruth(comparison(), column);
        return operand ? make(Op::Not, operand) : Node();
    }

    Node comparison()
    {
        const size_t firstLiteral = m_literals.size();
        const qsizetype column = m_token.column;
        Node left = sum();
        if (!left || !isComparison())
            return left;
        if (!needNumber(left, column))
            return {};
        const Op op = comparisonOp();
        advance();
        const qsizetype rightColumn = m_token.column;
        Node right = needNumber(sum(), rightColumn);
        if (!right || !convertLiterals(firstLiteral, left, right))
            return {};
        return make(op, left, right);
    }
    Op comparisonOp() const
    {
        static const std::pair<const char *, Op> ops[] = {{"<", Op::Less},          {"<=", Op::LessEqual}, {">", Op::Greater},
                                                          {">=", Op::GreaterEqual}, {"==", Op::Equal},     {"!=", Op::NotEqual}};
        for (const auto &[symbol, op] : ops) {
            if (is(symbol))
                return op;
        }
        return Op::Equal;
    }

    template <class Next> Node arithmetic(const char *first, Op firstOp, const char *second, Op secondOp, Next next)
    {
        const qsizetype at = m_token.column;
        Node left = next();
        while (left && (is(first) || is(second))) {
            if (!needNumber(left, at))
                return {};
            const Op op = is(first) ? firstOp : secondOp;
            advance();
            const qsizetype column = m_token.column;
            Node right = needNumber(next(), column);
            left = right ? make(op, left, right) : Node();
        }
        return left;
    }
    Node sum()
    {
        return arithmetic("+", Op::Add, "-", Op::Subtract, [this] { return term(); });
    }
    Node term()
    {
        return arithmetic("*", Op::Multiply, "/", Op::Divide, [this] { return unary(); });
    }

    Node unary()
    {
        if (!is("-"))
            return primary();
        advance();
        const qsizetype column = m_token.column;
        Node operand = needNumber(primary(), column);
        return operand ? make(Op::Negate, operand) : Node();
    }

    Node primary()
    {
        if (m_token.kind == Token::Kind::Number)
            return number();
        if (m_token.kind == Token::Kind::Word)
            return call();
        if (!is("("))
            return wrong(m_token.column,
                         m_token.kind == Token::Kind::End ? QStringLiteral("the expression ends too early")
                                                          : QStringLiteral("'%1' is not expected here").arg(m_token.text));
        if (++m_depth > maxDepth)
            return wrong(m_token.column, QStringLiteral("this expression is nested too deeply"));
        advance();
        Node inner = orChain();
        --m_depth;
        if (inner && !is(")"))
            return wrong(m_token.column, QStringLiteral("a ')' is missing here"));
        if (inner)
            advance();
        return inner;
    }

    Node number()
    {
        Node node = make(Op::Number);
        const Result<double> value = parseDecimal(m_token.text);
        if (!node || !value)
            return wrong(m_token.column, value ? QStringLiteral("too long") : value.error().message);
        node->number = *value;
        if (!m_token.suffix.isEmpty())
            m_literals.push_back({node, m_token.text, m_token.suffix, m_token.column});
        advance();
        return node;
    }

    Node call()
    {
        const Token name = m_token;
        const auto row = std::find_if(std::begin(functions), std::end(functions),
                                      [&](const FunctionRow &f) { return name.text == QLatin1String(f.name); });
        if (row == std::end(functions)) {
            const bool isMetric = byId(m_metrics, name.text) != nullptr;
            return wrong(name.column,
                         isMetric ? QStringLiteral("a metric is read by a function: last(%1), avg(%1, 1m)").arg(name.text)
                                  : QStringLiteral("there is no function '%1'").arg(name.text));
        }
        advance();
        if (!is("("))
            return wrong(m_token.column, QStringLiteral("a '(' is missing here"));
        advance();
        Node node = make(Op::Call);
        if (!node || !readMetric(*node, *row))
            return {};
        if (is(",") ? !readWindow(*node, *row) : row->window == Window::Needed)
            return wrong(m_token.column, QStringLiteral("%1 needs a window, as in %1(%2, 5m)").arg(name.text, node->metric));
        if (!is(")"))
            return wrong(m_token.column, QStringLiteral("a ')' is missing here"));
        advance();
        return node;
    }

    bool readMetric(Expr &node, const FunctionRow &row)
    {
        node.function = row.function;
        node.metric = m_token.text;
        const Metric *metric = m_token.kind == Token::Kind::Word ? byId(m_metrics, m_token.text) : nullptr;
        if (!metric) {
            QStringList ids;
            for (const Metric &m : m_metrics)
                ids << m.id;
            const QString near = didYouMean(m_token.text, ids);
            wrong(m_token.column,
                  QStringLiteral("there is no metric '%1'%2")
                      .arg(m_token.text, near.isEmpty() ? QString() : QStringLiteral("; did you mean '%1'?").arg(near)));
            return false;
        }
        if (row.function == Expr::Function::Burn && !metric->objective) {
            wrong(m_token.column, QStringLiteral("burn needs a 'goal' of the metric '%1'").arg(metric->id));
            return false;
        }
        advance();
        return true;
    }

    bool readWindow(Expr &node, const FunctionRow &row)
    {
        if (row.window == Window::None) {
            wrong(m_token.column, QStringLiteral("%1 has no window").arg(QLatin1String(row.name)));
            return false;
        }
        advance();
        const Result<Duration> window = parseDuration(m_token.text + m_token.suffix);
        if (!window || window->count() <= 0) {
            wrong(m_token.column, QStringLiteral("a window such as 5m is needed here"));
            return false;
        }
        node.window = *window;
        advance();
        return true;
    }

    // The unit a side is in; nothing where numbers alone stand.
    std::optional<Unit> unitOf(const Expr &node) const
    {
        if (node.op == Op::Call) {
            if (node.function == Expr::Function::Age)
                return Unit::Seconds;
            if (node.function == Expr::Function::Count || node.function == Expr::Function::Burn)
                return Unit::None;
            return byId(m_metrics, node.metric)->unit;
        }
        if (!node.left)
            return {};
        const std::optional<Unit> left = unitOf(*node.left);
        const std::optional<Unit> right = node.right ? unitOf(*node.right) : std::optional<Unit>();
        if (node.op == Op::Divide && left && right)
            return *left == *right ? Unit::Ratio : Unit::None;
        if (node.op == Op::Divide && right)
            return Unit::None;
        if (node.op == Op::Multiply && left && right)
            return Unit::None;
        return left ? left : right;
    }

    bool convertLiterals(size_t from, const Node &left, const Node &right)
    {
        const std::optional<Unit> a = unitOf(*left), b = unitOf(*right);
        for (size_t i = from; i < m_literals.size(); ++i) {
            const Literal &literal = m_literals[i];
            const Unit unit = a.value_or(b.value_or(Unit::None));
            if (a && b && *a != *b && unitFactor(literal.suffix, *a) != unitFactor(literal.suffix, *b))
                return wrong(literal.column,
                             QStringLiteral("the two sides are in %1 and %2: the unit '%3' is not clear")
                                 .arg(unitName(*a), unitName(*b), literal.suffix)),
                       false;
            const Result<double> value = parseQuantity(literal.digits + literal.suffix, unit);
            if (!value)
                return wrong(literal.column, value.error().message), false;
            literal.node->number = *value;
        }
        m_literals.resize(from);
        return true;
    }

    const QString &m_text;
    const QList<Metric> &m_metrics;
    qsizetype m_from = 0;
    Token m_token;
    std::vector<Literal> m_literals;
    std::optional<ExpressionProblem> m_problem;
    int m_nodes = 0, m_depth = 0;
};

} // namespace

Expression parseExpression(const QString &text, const QList<Metric> &metrics, QList<ExpressionProblem> &problems)
{
    Expression expression;
    expression.text = text;
    Parser parser(expression.text, metrics);
    expression.root = parser.parse();
    if (parser.problem()) {
        problems << *parser.problem();
        expression.root.reset();
    }
    return expression;
}

QString functionName(Expr::Function function)
{
    for (const FunctionRow &row : functions) {
        if (row.function == function)
            return QLatin1String(row.name);
    }
    return {};
}

} // namespace holdpoint
