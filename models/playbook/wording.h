#pragma once

#include "models/playbook/readcontext.h"

namespace holdpoint {

// The word of a title that names a tool or a team instead of what comes out of it, or nothing.
QString toolOrTeam(const QString &title, const QStringList &teams);
// Warns of such titles, questions and messages.
void checkWording(const Playbook &playbook, ReadContext &context);

} // namespace holdpoint
