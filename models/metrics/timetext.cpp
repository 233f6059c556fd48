#include "models/metrics/timetext.h"

#include "models/metrics/number.h"

#include <QtCore/QDateTime>

#include <cmath>

namespace holdpoint {

namespace {

// Reads the parts of a time from left to right.
struct Scanner {
    QByteArrayView text;
    qsizetype at = 0;

    bool end() const { return at == text.size(); }
    bool take(char c)
    {
        if (end() || text[at] != c)
            return false;
        ++at;
        return true;
    }
    std::optional<int> digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i, ++at) {
            if (end() || text[at] < '0' || text[at] > '9')
                return {};
            value = value * 10 + (text[at] - '0');
        }
        return value;
    }
};

std::optional<qint64> days(Scanner &in)
{
    const auto year = in.digits(4);
    if (!year || !in.take('-'))
        return {};
    const auto month = in.digits(2);
    if (!month || !in.take('-'))
        return {};
    const auto day = in.digits(2);
    if (!day)
        return {};
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return {};
    return std::chrono::sys_days{date}.time_since_epoch().count();
}

// HH:MM[:SS[.fff…]] in milliseconds.
std::optional<qint64> timeOfDay(Scanner &in)
{
    const auto hour = in.digits(2);
    if (!hour || !in.take(':'))
        return {};
    const auto minute = in.digits(2);
    if (!minute || *hour > 23 || *minute > 59)
        return {};
    qint64 ms = (*hour * 60LL + *minute) * 60'000;
    if (!in.take(':'))
        return ms;
    const auto second = in.digits(2);
    if (!second || *second > 59)
        return {};
    ms += *second * 1000LL;
    if (!in.take('.'))
        return ms;
    int places = 0;
    for (int scale = 100; !in.end() && in.text[in.at] >= '0' && in.text[in.at] <= '9'; ++in.at, ++places, scale /= 10)
        ms += (in.text[in.at] - '0') * scale;
    return places > 0 ? std::optional(ms) : std::nullopt;
}

// Z or ±HH:MM; nothing when the text ends here.
std::optional<std::optional<qint64>> offset(Scanner &in)
{
    if (in.end())
        return std::optional<qint64>();
    if (in.take('Z') || in.take('z'))
        return std::optional<qint64>(0);
    const int sign = in.take('-') ? -1 : in.take('+') ? 1 : 0;
    const auto hour = in.digits(2);
    if (sign == 0 || !hour || !in.take(':'))
        return {};
    const auto minute = in.digits(2);
    if (!minute || *hour > 23 || *minute > 59)
        return {};
    return std::optional<qint64>(sign * (*hour * 60LL + *minute) * 60'000);
}

qint64 fromZone(qint64 local, const QTimeZone &zone)
{
    if (zone == QTimeZone::utc())
        return local;
    const QDateTime wall = QDateTime::fromMSecsSinceEpoch(local, Qt::UTC);
    return QDateTime(wall.date(), wall.time(), zone).toMSecsSinceEpoch();
}

std::optional<Instant> readEpoch(QByteArrayView text)
{
    const Number number = readNumber(text);
    if (number.kind != NumberKind::Finite)
        return {};
    const double size = std::fabs(number.value);
    if (size < 1e11) // seconds until the year 5138
        return instantFromMs(std::llround(number.value * 1000));
    if (size < 1e14)
        return instantFromMs(std::llround(number.value));
    return {};
}

} // namespace

std::optional<Instant> readTimeText(QByteArrayView text, const QTimeZone &zone)
{
    if (text.size() < 10 || text[4] != '-')
        return readEpoch(text);
    Scanner in{text};
    const auto day = days(in);
    if (!day)
        return {};
    const qint64 midnight = *day * 86'400'000;
    if (in.end())
        return instantFromMs(fromZone(midnight, zone));
    if (!in.take('T') && !in.take('t') && !in.take(' '))
        return {};
    const auto time = timeOfDay(in);
    if (!time)
        return {};
    const auto shift = offset(in);
    if (!shift || !in.end())
        return {};
    return instantFromMs(*shift ? midnight + *time - **shift : fromZone(midnight + *time, zone));
}

} // namespace holdpoint
