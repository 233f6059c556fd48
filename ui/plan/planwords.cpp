#include "ui/plan/planwords.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "ui/board/boardwords.h"
#include "ui/widgets/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace holdpoint {

QString whenText(Instant at, Instant now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    if (time.date() == QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC).date())
        return utcTime(at);
    return QStringLiteral("%1 %2").arg(QLocale().toString(time.date(), QStringLiteral("d MMM")), utcTime(at));
}

QString percentText(double share)
{
    return tr("%1\u202f%").arg(QLocale().toString(share * 100, 'g', 4));
}

QString kindText(ScheduleKind kind)
{
    switch (kind) {
    case ScheduleKind::Phase:
        return tr("Phase");
    case ScheduleKind::Item:
        return tr("Checklist");
    case ScheduleKind::Ritual:
        return tr("Ritual");
    case ScheduleKind::Review:
        return tr("Review");
    case ScheduleKind::OnCall:
        return tr("On call");
    case ScheduleKind::Rehearsal:
        return tr("Rehearsal");
    case ScheduleKind::Notice:
        return tr("Notice");
    case ScheduleKind::Debt:
        return tr("Debt");
    case ScheduleKind::Assignment:
        return tr("Assignment");
    case ScheduleKind::Obligation:
        return tr("Obligation");
    }
    return {};
}

QString whoText(const Playbook &playbook, const QString &who)
{
    if (who.isEmpty())
        return tr("nobody named");
    return displayText(byId(playbook.people, who) ? personName(playbook, who) : roleTitle(playbook, who), 60);
}

} // namespace holdpoint
