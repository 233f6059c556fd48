#include "models/base/time.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

namespace holdpoint {

namespace {

struct Unit {
    const char *name;
    qint64 ms;
};
constexpr Unit units[] = {{"d", 86'400'000}, {"h", 3'600'000}, {"m", 60'000}, {"s", 1'000}, {"ms", 1}};
constexpr qint64 longest = 3650LL * 86'400'000;

tl::unexpected<Error> badTime(const QString &text)
{
    return fail(ErrorKind::WrongUse, QStringLiteral("time"), QStringLiteral("'%1' is not an RFC 3339 time").arg(text));
}

tl::unexpected<Error> badDuration(const QString &text)
{
    return fail(ErrorKind::WrongUse, QStringLiteral("duration"),
                QStringLiteral("'%1' is not a duration such as 90s, 5m, 1h30m, 2d").arg(text));
}

} // namespace

QString toRfc3339(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

Result<Instant> parseRfc3339(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(\A(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d))?\z)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return badTime(text);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!date.isValid())
        return badTime(text);
    QTime clock(0, 0);
    qint64 offset = 0;
    if (match.hasCaptured(4)) {
        const int ms = match.captured(7).leftJustified(3, QLatin1Char('0')).left(3).toInt();
        clock = QTime(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt(), ms);
        if (!clock.isValid())
            return badTime(text);
        const QString zone = match.captured(8);
        if (zone.size() == 6) {
            offset = (zone.mid(1, 2).toInt() * 60 + zone.mid(4, 2).toInt()) * 60'000LL;
            if (zone.startsWith(QLatin1Char('-')))
                offset = -offset;
        }
    }
    return instantFromMs(QDateTime(date, clock, Qt::UTC).toMSecsSinceEpoch() - offset);
}

Result<Duration> parseDuration(const QString &text)
{
    if (text == QLatin1String("0"))
        return Duration{0};
    static const QRegularExpression form(
        QStringLiteral(R"(\A(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9})s)?(?:(\d{1,9})ms)?\z)"));
    const auto match = form.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return badDuration(text);
    qint64 total = 0;
    for (int i = 0; i < 5; ++i)
        total += match.captured(i + 1).toLongLong() * units[i].ms;
    if (total > longest)
        return badDuration(text);
    return Duration{total};
}

QString toDurationText(Duration span)
{
    qint64 rest = span.count();
    QString text;
    for (const Unit &unit : units) {
        if (const qint64 n = rest / unit.ms) {
            text += QString::number(n) + QLatin1String(unit.name);
            rest -= n * unit.ms;
        }
    }
    return text.isEmpty() ? QStringLiteral("0s") : text;
}

QString toClockText(Duration span)
{
    const QString sign = span.count() < 0 ? QStringLiteral("\u2212") : QString();
    const qint64 s = std::abs(span.count()) / 1000;
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    if (s >= 3600)
        return sign + QString::number(s / 3600) + QLatin1Char(':') + two(s / 60 % 60) + QLatin1Char(':') + two(s % 60);
    return sign + two(s / 60) + QLatin1Char(':') + two(s % 60);
}

double toSeconds(Duration span)
{
    return static_cast<double>(span.count()) / 1000.0;
}

} // namespace holdpoint
