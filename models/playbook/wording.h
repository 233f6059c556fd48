#pragma once

#include "models/playbook/readcontext.h"

namespace holdpoint {

// The word of a title that names a tool or a team instead of what comes out of it, or nothing.
QString toolOrTeam(const QString &title, const QStringList &teams);
// The word that takes it for granted who does the work ("he", "manpower"), or nothing.
QString assumesWho(const QString &text);
// Warns of such words in what people read: titles, questions, milestones, messages.
void checkWording(const Playbook &playbook, ReadContext &context);

} // namespace holdpoint
