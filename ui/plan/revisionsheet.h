#pragma once

#include "models/room/session.h"

namespace holdpoint {

class Sheet;

// Asks whether that revision is to be loaded: what it changes, why, and the passphrases of both. Presents the sheet; when it is
// confirmed the session loads it. `suggested` stands in the field of the reason.
void askRevisionIn(Sheet *sheet, RoomSession *session, const std::shared_ptr<const Playbook> &next, const Context &context,
                   const QString &suggested = {});

} // namespace holdpoint
