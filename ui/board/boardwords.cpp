#include "ui/board/boardwords.h"

#include "ui/widgets/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace holdpoint {

namespace {

constexpr Duration tenMinutes{10 * 60'000}, threeDays{3 * 24 * 3'600'000};

QDateTime utc(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
}

} // namespace

QString ageText(Duration age)
{
    const qint64 s = std::max<qint64>(0, age.count()) / 1000;
    if (s < 60)
        return tr("%1\u202fs").arg(s);
    if (s < 3600)
        return toClockText(Duration{s * 1000});
    if (s < 86'400)
        return tr("%1\u202fh\u202f%2").arg(s / 3600).arg(s / 60 % 60, 2, 10, QLatin1Char('0'));
    // In two pieces, or lupdate takes the d for a fifth digit.
    return tr("%1\u202f"
              "d")
        .arg(s / 86'400);
}

QString utcDay(Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC), QStringLiteral("d MMM HH:mm"));
}

QString utcTime(Instant at)
{
    return utc(at).toString(QStringLiteral("HH:mm"));
}

QString utcSeconds(Instant at)
{
    return utc(at).toString(QStringLiteral("HH:mm:ss"));
}

QString utcSpan(Instant from, Instant to, Instant now)
{
    const QString day = utc(from).date() == utc(now).date()
        ? QString()
        : QLocale().toString(utc(from).date(), QStringLiteral("ddd d MMM")) + QLatin1Char(' ');
    return tr("%1%2\u2013%3").arg(day, utcTime(from), utcTime(to));
}

QString utcStretch(Instant from, Instant to)
{
    const bool sameDay = utc(from).date() == utc(to).date();
    const Duration span = to - from;
    const QString clock = span < tenMinutes ? QStringLiteral("HH:mm:ss") : span < threeDays ? QStringLiteral("HH:mm") : QString();
    const QString day = QStringLiteral("d MMM");
    const QString whole = clock.isEmpty() ? day : day + QLatin1Char(' ') + clock;
    return tr("%1 to %2").arg(QLocale().toString(utc(from), whole), QLocale().toString(utc(to), sameDay ? clock : whole));
}

QString dueText(Instant due, Instant now)
{
    if (due < now)
        return tr("%1, late %2").arg(utcTime(due), ageText(now - due));
    return tr("%1, in %2").arg(utcTime(due), ageText(due - now));
}

} // namespace holdpoint
