#include "models/triggers/incidents.h"

#include "models/base/files.h"
#include "models/metrics/timetext.h"

namespace holdpoint {

namespace {

constexpr qint64 largestWindows = 4LL << 20;

} // namespace

Result<QList<IncidentWindow>> readIncidents(const QString &path)
{
    QList<IncidentWindow> windows;
    const auto bytes = readFile(path, largestWindows);
    if (!bytes)
        return tl::unexpected(bytes.error());
    int number = 0;
    for (const QByteArray &raw : bytes->split('\n')) {
        ++number;
        const QList<QByteArray> cells = raw.trimmed().split(',');
        if (raw.trimmed().isEmpty())
            continue;
        const auto cell = [&](qsizetype i) {
            QByteArray c = cells.value(i).trimmed();
            return c.size() >= 2 && c.startsWith('"') && c.endsWith('"') ? c.mid(1, c.size() - 2) : c;
        };
        const auto from = readTimeText(cell(0), QTimeZone::utc());
        const auto to = readTimeText(cell(1), QTimeZone::utc());
        if (number == 1 && !from)
            continue;
        if (!from || !to || *to < *from)
            return fail(ErrorKind::Unreadable, QStringLiteral("windows"), QStringLiteral("not of the form from,to[,label] with from ≤ to"),
                        QStringLiteral("%1: line %2").arg(path).arg(number));
        windows << IncidentWindow{*from, *to, QString::fromUtf8(cell(2))};
    }
    return windows;
}

} // namespace holdpoint
