#include "ui/shell/eventline.h"

#include "models/base/safetext.h"
#include "models/room/eventwords.h"

namespace holdpoint {

QString eventLine(const Event &event, const Playbook *playbook)
{
    return displayText(actorInWords(event.actor, playbook) + QLatin1Char(' ') + inWords(event, playbook));
}

} // namespace holdpoint
