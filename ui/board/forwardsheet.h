#pragma once

#include "models/people/command.h"
#include "ui/board/nextfacts.h"
#include "ui/widgets/keyvaluelist.h"

class QWidget;

namespace holdpoint {

class RoomSession;
class Sheet;

// What somebody is shown before the rollout goes forward: the numbers of this moment; before it is started, everything outside
// that the playbook names.
QList<KeyValue> forwardFacts(const RoomSession &session, const NextFact &fact);
// Opens the sheet; when it is confirmed the session is asked. The sheet deletes itself.
Sheet *askForward(RoomSession &session, const NextFact &fact, QWidget *window);

} // namespace holdpoint
