#include "models/metrics/number.h"

#include <charconv>
#include <cstdlib>
#include <limits>
#include <locale.h>
#include <optional>
#include <string>

namespace holdpoint {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isDecimal(QByteArrayView text)
{
    qsizetype i = 0;
    qsizetype digits = 0;
    const auto run = [&] {
        const qsizetype from = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        return i - from;
    };
    digits = run();
    if (i < text.size() && text[i] == '.') {
        ++i;
        digits += run();
    }
    if (digits == 0)
        return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        if (run() == 0)
            return false;
    }
    return i == text.size();
}

// Up to 15 digits and 22 places: both are exact, and so is their quotient rounded once. Most numbers of files are such.
std::optional<double> shortDecimal(QByteArrayView text)
{
    static constexpr double tens[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (text.isEmpty() || text.size() > 16)
        return std::nullopt;
    qint64 mantissa = 0;
    int digits = 0, places = -1; // −1: no point so far
    for (const char c : text) {
        if (c == '.' && places < 0) {
            places = 0;
        } else if (isDigit(c) && ++digits <= 15) {
            mantissa = mantissa * 10 + (c - '0');
            places += places >= 0 ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0)
        return std::nullopt;
    return places > 0 ? static_cast<double>(mantissa) / tens[places] : static_cast<double>(mantissa);
}

bool isWord(QByteArrayView text, const char *word)
{
    return text.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
}

// from_chars does not say whether it was too large or too small.
double beyond(QByteArrayView text)
{
    static const locale_t plain = ::newlocale(LC_ALL_MASK, "C", nullptr);
    return ::strtod_l(std::string(text.data(), static_cast<size_t>(text.size())).c_str(), nullptr, plain);
}

} // namespace

Number readNumber(QByteArrayView text)
{
    const bool signedText = !text.isEmpty() && (text[0] == '+' || text[0] == '-');
    const bool negative = signedText && text[0] == '-';
    const QByteArrayView bare = signedText ? text.sliced(1) : text;
    if (const auto plain = shortDecimal(bare))
        return {NumberKind::Finite, negative ? -*plain : *plain};
    if (!isDecimal(bare)) {
        const double infinity = std::numeric_limits<double>::infinity();
        if (isWord(bare, "nan"))
            return {NumberKind::NotANumberWord, std::numeric_limits<double>::quiet_NaN()};
        if (isWord(bare, "inf") || isWord(bare, "infinity"))
            return {NumberKind::Infinite, negative ? -infinity : infinity};
        return {};
    }
    double value = 0;
    const auto read = std::from_chars(bare.data(), bare.data() + bare.size(), value);
    if (read.ec == std::errc::result_out_of_range)
        value = beyond(bare);
    if (value > std::numeric_limits<double>::max())
        return {NumberKind::TooLarge, negative ? -value : value};
    return {NumberKind::Finite, negative ? -value : value};
}

} // namespace holdpoint
