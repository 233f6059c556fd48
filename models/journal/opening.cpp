#include "models/journal/opening.h"

namespace holdpoint {

QString groupedNumber(qint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x00a0));
    return digits;
}

QString inWords(const Opening &opening)
{
    const QString words = opening.stage == Opening::Stage::Verifying ? QStringLiteral("verifying %1 of %2 events")
                                                                     : QStringLiteral("reading %1 of %2 events");
    return words.arg(groupedNumber(opening.done), groupedNumber(opening.of));
}

Error openingCancelled(const QString &room)
{
    return {ErrorKind::Refused, QStringLiteral("cancelled"), QStringLiteral("%1 was not opened: it was cancelled").arg(room), room};
}

bool OpeningCount::add(qint64 events)
{
    if (!m_watch)
        return true;
    const std::lock_guard held(m_lock);
    m_at.done += events;
    m_wanted = m_wanted && m_watch(m_at);
    return m_wanted;
}

} // namespace holdpoint
