#pragma once

#include "models/people/command.h"
#include "models/room/decide.h"
#include "models/room/roomfolder.h"

namespace holdpoint {

// Asks for this revision. It names its bytes, its number and whether it reaches further than the one in force: what two persons
// sign is this revision and no other.
Command revisionCommand(const Rollout &rollout, const Playbook &next, const QString &actor, const QString &because);

// Shell, programs, hosts and secrets that the one in force does not name.
struct AddedPower {
    QStringList programs, hosts, secrets;
    bool isEmpty() const { return programs.isEmpty() && hosts.isEmpty() && secrets.isEmpty(); }
};
AddedPower addedPower(const Playbook &now, const Playbook &next);

// Decides and, where it may be, keeps the file and its data in the room. To be called under the write lock, so that no other
// revision of the same number can come between.
Result<QList<EventDraft>> loadRevision(const Rollout &rollout, const Command &command, const Context &context, const Playbook &next,
                                       const RoomFolder &folder);

} // namespace holdpoint
