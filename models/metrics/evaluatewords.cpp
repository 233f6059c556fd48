#include "models/metrics/evaluate.h"

#include "models/base/canonicaljson.h"

#include <cmath>

// The part of Formula that says in words and numbers what it found.
namespace holdpoint {

namespace {

using Op = Expr::Op;
using Function = Expr::Function;

constexpr const char *functionWords[] = {"avg",  "min",   "max",   "sum",  "p50", "p90",  "p95",     "p99",
                                         "rate", "delta", "count", "last", "age", "burn", "baseline"};

QString sign(Op op)
{
    switch (op) {
    case Op::Less:
        return QStringLiteral("<");
    case Op::LessEqual:
        return QStringLiteral("≤");
    case Op::Greater:
        return QStringLiteral(">");
    case Op::GreaterEqual:
        return QStringLiteral("≥");
    case Op::Equal:
        return QStringLiteral("=");
    case Op::NotEqual:
        return QStringLiteral("≠");
    case Op::Add:
        return QStringLiteral("+");
    case Op::Subtract:
        return QStringLiteral("−");
    case Op::Multiply:
        return QStringLiteral("×");
    case Op::Divide:
        return QStringLiteral("÷");
    default:
        return {};
    }
}

QString plain(double value, int digits)
{
    // 'g' would write 12400 as 1.24e+04: keep whole numbers whole.
    const double size = std::abs(value);
    QString text = size >= 1e15 || (size > 0 && size < 1e-6)
        ? QString::number(value, 'g', digits)
        : QString::number(value, 'f', std::clamp(digits - 1 - (size > 0 ? static_cast<int>(std::floor(std::log10(size))) : 0), 0, 12));
    if (text.contains(QLatin1Char('.')) && !text.contains(QLatin1Char('e'))) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString bytesText(double value, int digits)
{
    static const char *const names[] = {" B", " KiB", " MiB", " GiB", " TiB"};
    size_t i = 0;
    while (std::abs(value) >= 1024 && i < 4) {
        value /= 1024;
        ++i;
    }
    return plain(value, digits) + QLatin1String(names[i]);
}

} // namespace

QString valueText(double value, Unit unit, int digits)
{
    switch (unit) {
    case Unit::Ratio:
        return plain(value * 100, digits) + QStringLiteral(" %");
    case Unit::Percent:
        return plain(value, digits) + QStringLiteral(" %");
    case Unit::Seconds:
        return std::abs(value) < 1 && value != 0 ? plain(value * 1000, digits) + QStringLiteral(" ms")
                                                 : plain(value, digits) + QStringLiteral(" s");
    case Unit::Milliseconds:
        return plain(value, digits) + QStringLiteral(" ms");
    case Unit::Bytes:
        return bytesText(value, digits);
    case Unit::PerSecond:
        return plain(value, digits) + QStringLiteral("/s");
    case Unit::None:
    case Unit::Count:
        break;
    }
    return plain(value, digits);
}

QString unknownWords(const SeriesBook &book, const Evaluation &evaluation)
{
    const QString of = evaluation.series >= 0 ? book.id(evaluation.series) : QString();
    const auto with = [&](const QString &word) {
        const QString why = evaluation.series >= 0 ? book.value(evaluation.series).why : QString();
        return why.isEmpty() ? QStringLiteral("%1 (%2)").arg(word, of) : QStringLiteral("%1 (%2: %3)").arg(word, of, why);
    };
    switch (evaluation.unknown) {
    case Unknown::No:
        return {};
    case Unknown::WarmUp:
        return QStringLiteral("warm-up (%1: too few valid samples since the start)").arg(of);
    case Unknown::TooFew:
        return QStringLiteral("no data (%1: too few valid samples in the window)").arg(of);
    case Unknown::Stale:
        return with(QStringLiteral("stale"));
    case Unknown::NoData:
        return with(QStringLiteral("no data"));
    case Unknown::Invalid:
        return evaluation.series >= 0 ? with(QStringLiteral("invalid")) : QStringLiteral("invalid (the result is not a finite number)");
    case Unknown::Future:
        return with(QStringLiteral("future"));
    case Unknown::Error:
        return with(QStringLiteral("source error"));
    case Unknown::Timeout:
        return with(QStringLiteral("timeout"));
    }
    return {};
}

std::optional<Unit> Formula::unitOf(const SeriesBook &book, int index) const
{
    const Node &node = at(index);
    if (node.op == Op::Number)
        return std::nullopt;
    if (node.op == Op::Call) {
        const Unit unit = book.unit(node.series);
        if (node.function == Function::Count)
            return Unit::Count;
        if (node.function == Function::Age)
            return Unit::Seconds;
        if (node.function == Function::Burn)
            return Unit::None;
        if (node.function == Function::Rate)
            return unit == Unit::Count ? Unit::PerSecond : Unit::None;
        return unit;
    }
    const auto left = unitOf(book, node.left);
    const auto right = node.right >= 0 ? unitOf(book, node.right) : std::nullopt;
    if ((node.op == Op::Multiply || node.op == Op::Divide) && right && left)
        return Unit::None;
    if (node.op == Op::Divide && right)
        return Unit::None;
    return left ? left : right;
}

QString Formula::source(const SeriesBook &book, int index) const
{
    const Node &node = at(index);
    if (node.op == Op::Number)
        return plain(node.number, 6);
    if (node.op == Op::Call) {
        const QString name = QLatin1String(functionWords[static_cast<size_t>(node.function)]) + QLatin1Char('(') + book.id(node.series);
        return node.length > Duration{0} ? QStringLiteral("%1, %2)").arg(name, toDurationText(node.length)) : name + QLatin1Char(')');
    }
    if (node.op == Op::Negate)
        return QStringLiteral("−(%1)").arg(source(book, node.left));
    return QStringLiteral("(%1 %2 %3)").arg(source(book, node.left), sign(node.op), source(book, node.right));
}

QString Formula::comparison(const SeriesBook &book, Instant start, int index) const
{
    const Node &node = at(index);
    std::optional<double> unused;
    const Evaluation result = truth(book, start, index, unused);
    const auto trimmed = [&](int side) {
        const QString text = source(book, side);
        return text.startsWith(QLatin1Char('(')) ? text.mid(1, text.size() - 2) : text;
    };
    if (!result.holds)
        return QStringLiteral("%1 unknown: %2")
            .arg(trimmed(at(node.left).op == Op::Number ? node.right : node.left), unknownWords(book, result));
    const double left = number(book, start, node.left).value;
    const double right = number(book, start, node.right).value;
    const auto leftUnit = unitOf(book, node.left);
    const auto rightUnit = unitOf(book, node.right);
    const Unit unit = leftUnit ? *leftUnit : rightUnit.value_or(Unit::None);
    int digits = 4;
    while (digits < 15 && left != right && valueText(left, unit, digits) == valueText(right, unit, digits))
        ++digits;
    const auto side = [&](int n, double value) {
        const QString text = valueText(value, unit, digits);
        return unitOf(book, n) ? QStringLiteral("%1 %2").arg(trimmed(n), text) : text;
    };
    const QString relation = *result.holds ? sign(node.op) : QStringLiteral("not ") + sign(node.op);
    return QStringLiteral("%1 %2 %3").arg(side(node.left, left), relation, side(node.right, right));
}

QString Formula::words(const SeriesBook &book, Instant start, int index) const
{
    const Node &node = at(index);
    switch (node.op) {
    case Op::Not:
        return QStringLiteral("not (%1)").arg(words(book, start, node.left));
    case Op::And:
    case Op::Or: {
        const auto side = [&](int n) {
            const QString text = words(book, start, n);
            return at(n).op == Op::Or && node.op == Op::And ? QStringLiteral("(%1)").arg(text) : text;
        };
        return QStringLiteral("%1 %2 %3")
            .arg(side(node.left), node.op == Op::And ? QStringLiteral("and") : QStringLiteral("or"), side(node.right));
    }
    default:
        return node.left >= 0 && node.right >= 0 ? comparison(book, start, index) : QString();
    }
}

QString Formula::why(const SeriesBook &book, Instant start) const
{
    return m_root < 0 ? QString() : words(book, start, m_root);
}

QStringList Formula::evidence(const SeriesBook &book, int perSeries) const
{
    QStringList list;
    for (const int series : m_series) {
        for (const Sample &sample : book.newestSamples(series, perSeries)) {
            const QString what = sample.state == SampleState::Valid ? decimalText(sample.value) : sampleStateWord(sample.state);
            list << QStringLiteral("%1 %2 %3").arg(book.id(series), toRfc3339(sample.at), what);
        }
    }
    return list;
}

FirstComparison Formula::first(const SeriesBook &book) const
{
    if (m_first < 0)
        return {};
    const Node &node = at(m_first);
    const auto left = unitOf(book, node.left);
    FirstComparison found{
        left ? *left : unitOf(book, node.right).value_or(Unit::None), {}, node.op != Op::Less && node.op != Op::LessEqual};
    if (at(node.right).op == Op::Number)
        found.limit = at(node.right).number;
    return found;
}

FirstComparison firstComparison(const Expression &expression, const Playbook &playbook)
{
    SeriesBook book;
    return Formula(expression, playbook, book, 1).first(book);
}

} // namespace holdpoint
