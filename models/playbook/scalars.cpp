#include "models/playbook/scalars.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <cmath>

namespace holdpoint {

namespace {

tl::unexpected<Error> bad(const QString &message)
{
    return fail(ErrorKind::WrongUse, QStringLiteral("bad-value"), message);
}

qsizetype distance(const QString &a, const QString &b)
{
    // Optimal string alignment: two neighbours swapped are one mistake.
    QList<QList<qsizetype>> d(a.size() + 1, QList<qsizetype>(b.size() + 1, 0));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

} // namespace

Result<double> parseDecimal(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(\A[+-]?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?\z)"));
    bool ok = form.match(text).hasMatch();
    const double value = ok ? text.toDouble(&ok) : 0;
    if (!ok || !std::isfinite(value))
        return bad(QStringLiteral("'%1' is not a number").arg(text));
    return value;
}

namespace {

// `digits` divided by a power of ten, as the double nearest to it: 0.7% is 0.007, where 0.7 / 100 is not.
double shifted(const QString &digits, double value, double factor)
{
    const bool plain = !digits.contains(QLatin1Char('e'), Qt::CaseInsensitive);
    const QString exponent = factor == 0.01 ? QStringLiteral("e-2") : factor == 0.001 ? QStringLiteral("e-3") : QString();
    return plain && !exponent.isEmpty() ? (digits + exponent).toDouble() : value * factor;
}

} // namespace

Result<double> parseRatio(const QString &text)
{
    const bool percent = text.endsWith(QLatin1Char('%'));
    const Result<double> number = parseDecimal(percent ? text.chopped(1) : text);
    if (!number)
        return bad(QStringLiteral("'%1' is not a ratio such as 2% or 0.02").arg(text));
    const double value = percent ? shifted(text.chopped(1), *number, 0.01) : *number;
    if (value < 0 || value > 1)
        return bad(QStringLiteral("'%1' is not between 0% and 100%").arg(text));
    return value;
}

std::optional<double> unitFactor(const QString &suffix, Unit unit)
{
    struct Row {
        const char *suffix;
        Unit unit;
        double factor;
    };
    static constexpr Row rows[] = {
        {"%", Unit::Ratio, 0.01},
        {"%", Unit::Percent, 1},
        {"ms", Unit::Seconds, 0.001},
        {"s", Unit::Seconds, 1},
        {"m", Unit::Seconds, 60},
        {"h", Unit::Seconds, 3600},
        {"d", Unit::Seconds, 86'400},
        {"ms", Unit::Milliseconds, 1},
        {"s", Unit::Milliseconds, 1000},
        {"m", Unit::Milliseconds, 60'000},
        {"h", Unit::Milliseconds, 3'600'000},
        {"d", Unit::Milliseconds, 86'400'000},
        {"KiB", Unit::Bytes, 1024},
        {"MiB", Unit::Bytes, 1024.0 * 1024},
        {"GiB", Unit::Bytes, 1024.0 * 1024 * 1024},
    };
    for (const Row &row : rows) {
        if (row.unit == unit && suffix == QLatin1String(row.suffix))
            return row.factor;
    }
    return {};
}

QString unitName(Unit unit)
{
    static const char *const names[] = {"none", "ratio", "percent", "seconds", "milliseconds", "bytes", "count", "per-second"};
    return QLatin1String(names[static_cast<int>(unit)]);
}

Result<double> parseQuantity(const QString &text, Unit unit)
{
    qsizetype end = text.size();
    while (end > 0 && (text[end - 1].isLetter() || text[end - 1] == QLatin1Char('%')))
        --end;
    const QString suffix = text.mid(end);
    const Result<double> number = parseDecimal(text.left(end));
    if (!number)
        return bad(QStringLiteral("'%1' is not a number with a unit").arg(text));
    if (suffix.isEmpty())
        return number;
    const std::optional<double> factor = unitFactor(suffix, unit);
    if (!factor)
        return bad(QStringLiteral("a metric in '%1' cannot have the unit '%2'").arg(unitName(unit), suffix));
    return shifted(text.left(end), *number, *factor);
}

bool looksLikeSecret(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bxox[abprs]-[\w-]{10,}|)"
        R"(\b[Bb]earer\s+[\w.~+/=-]{8,}|\b[Bb]asic\s+[A-Za-z0-9+/]{12,}={0,2}|-----BEGIN [A-Z ]*PRIVATE KEY|\beyJ[\w-]{8,}\.[\w-]{8,}\.|://[^/\s:@]+:[^/\s@]+@)"));
    return form.match(text).hasMatch();
}

bool isLoopback(const QString &url)
{
    const QString host = QUrl(url).host();
    static const QRegularExpression four(QStringLiteral(R"(\A127(?:\.\d{1,3}){3}\z)"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || four.match(host).hasMatch();
}

QString didYouMean(const QString &word, const QStringList &known)
{
    if (word.size() > 64)
        return {};
    QString best;
    qsizetype least = std::max<qsizetype>(1, std::min<qsizetype>(3, word.size() / 3)) + 1;
    for (const QString &candidate : known) {
        if (std::abs(candidate.size() - word.size()) >= least)
            continue;
        const qsizetype d = distance(word, candidate);
        if (d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

} // namespace holdpoint
