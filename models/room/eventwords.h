#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// One line for people: what happened, without who and when. Titles come from the playbook where there is one.
QString inWords(const Event &event, const Playbook *playbook);

// Whether this program knows what such an event means; one that it does not know was written by a newer one.
bool isKnown(const QString &kind, int version);

// Who did it: a person's name, "engine", or the trigger's title.
QString actorInWords(const QString &actor, const Playbook *playbook);

// The lane of the timeline an event belongs to: phases triggers holds rollback votes comms notes data.
QString laneOf(const Event &event);

} // namespace holdpoint
