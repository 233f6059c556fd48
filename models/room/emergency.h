#pragma once

#include "models/journal/journal.h"
#include "models/people/command.h"
#include "models/room/oldroom.h"
#include "models/room/rollout.h"

namespace holdpoint {

// A new room that goes on from one that cannot record: a broken store must never be the reason a rollback cannot run.
struct EmergencyWish {
    QString oldRoom, folder; // of the new one: it does not exist yet
    QString person; // who opens it
    QString because;
    QString playbookFile = {}; // where the room has lost its copy; only the one with the anchored digest is taken
    // Two persons signed this (reanchorCommand): the rollout goes on in full on the new chain, and it is no emergency.
    std::optional<Command> reanchor = {};
};

struct EmergencyRoom {
    QString folder;
    Citation cites;
    Head head;
    int attempts = 0; // of the old room, found and taken over
    int facts = 0; // events of the old room that stand in the new one as well
    QString engine; // the old engine still holds the playbook: "pid 4711 holdpointctl"; empty = it is free
};

// Makes it: cites the old room (chain, seq, head, verdict), takes its playbook only where the digest is the anchored one, brings
// the facts that a rollback rests on as far as they can be trusted, and lets the new runs find the old attempts where they lie.
// Runs that were going on are paused: nothing goes on by itself. Nothing in the old room is changed.
Result<EmergencyRoom> openEmergencyRoom(const EmergencyWish &wish, const Clock &clock);
// The playbook that the old room ran, from its copy or from `file`: only the one with the digest that is known of it.
Result<std::shared_ptr<const Playbook>> emergencyPlaybook(const OldRoom &old, const QString &file);
// Where the old rollout stood, as far as its events can be trusted.
Rollout trustedRollout(const OldRoom &old, const std::shared_ptr<const Playbook> &playbook);
// What two persons sign to go on after a verdict: administrator, and rollback owner or commander.
Command reanchorCommand(const OldRoom &old, const QString &person, const QString &reason);
// A free folder beside the rooms of this user.
QString emergencyFolder(const QString &oldRoom, Instant now, bool reanchored = false);

// The old room, once it is sound again, names those that went on from it: which of them it does not name yet.
QList<Citation> citationsToRecord(const Rollout &rollout);
CommandStamp citedStamp(const Citation &citation);
EventDraft citedDraft(const Citation &citation);

} // namespace holdpoint
