#pragma once

#include "models/base/clock.h"
#include "models/journal/journal.h"
#include "models/journal/opening.h"
#include "models/journal/schema.h"

#include <memory>

namespace holdpoint {

enum class OpenMode { ReadWrite, ReadOnly };
enum class Verifying { First, Later }; // Later: a long journal opens before it is `verified`, and somebody calls verifyRead()

// The journal of a room on SQLite: `journal.db` in the room's folder, its head anchored in stateHome(). The clock must
// outlive the journal.

// A new room's journal. Refused where a journal lies already, or where an anchor says that one lay (STORE LOST), and on
// network and user-space file systems. `playbookSha256` is 32 bytes, kept in the anchor; an event of the family
// `revision` with a text `sha256` (hex) in its body replaces it.
Result<std::unique_ptr<Journal>> createJournal(const QString &roomFolder, Mode mode, const Clock &clock, const QByteArray &playbookSha256,
                                               Schema schema = shippedSchema());

// Opens what is there, having looked at it read-only first. A file of a newer version, of another program, an empty one or
// one with other tables is refused and left as it is, byte for byte. A store whose verdict is not ok, a copy of a room and
// a room of somebody else and a store of an older version (see migration.h) open as well, but only to be read
// (`readOnlyBecause`).
Result<std::unique_ptr<Journal>> openJournal(const QString &roomFolder, const Clock &clock, OpenMode mode = OpenMode::ReadWrite,
                                             Schema schema = shippedSchema(), const OpeningWatch &watch = {},
                                             Verifying verifying = Verifying::First);

} // namespace holdpoint
