#include "ui/shell/eventline.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"

namespace holdpoint {

QString eventLine(const Event &event, const Playbook *playbook)
{
    QString what = event.kind;
    what.replace(QLatin1Char('.'), QLatin1Char(' ')).replace(QLatin1Char('_'), QLatin1Char(' '));
    const QString text = event.body.value(QLatin1String("text")).toString();
    QString line = (playbook ? personName(*playbook, event.actor) : event.actor) + QLatin1Char(' ') + what;
    if (!event.subject.isEmpty())
        line += QLatin1Char(' ') + event.subject;
    if (!text.isEmpty())
        line += QStringLiteral(": ") + text;
    return displayText(line);
}

} // namespace holdpoint
