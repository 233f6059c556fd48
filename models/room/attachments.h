#pragma once

#include "models/base/error.h"
#include "models/people/command.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

inline constexpr qint64 largestAttachment = 25 << 20; // bytes

// The file that an act names as its evidence, by an absolute path or a file: address; empty when it names none.
QString evidenceFile(const Command &command);
// Copies that file into the room's attachments/, under its SHA-256, so that it is still there when the original is gone. The
// command then says {evidence: "sha256:<hex>", evidence_name: the file's name}; one that names no file stays as it is. Before it
// is signed or recorded; on any thread. Refused for a personal note, which could not be erased; Unreadable where there is no such
// file, where it is no regular file, or larger than largestAttachment.
Result<Command> attachEvidence(const QString &room, const Playbook &playbook, Command command);

// What an event says of the file that its command attached.
QJsonObject withAttachment(QJsonObject body, const Command &command);

} // namespace holdpoint
