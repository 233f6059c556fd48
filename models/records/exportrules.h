#pragma once

#include "models/journal/event.h"
#include "models/people/command.h"

namespace holdpoint {

// What left the room: the format, the name it was given and its digest, so that whoever holds it can be told that it is the one.
// export.made {format, name, sha256, as_of, gate or run or from and to (neither: the whole rollout)}
struct Exported {
    QString format; // html, md, csv, json, evidence, panel
    QString path; // only its last name is recorded
    QByteArray sha256; // of the file; of a pack's SHA256SUMS
    qint64 asOf = 0; // the newest event that it holds
    QString gate, run;
    QString from = {}, to = {}; // of a stretch of time, RFC 3339
};
Command exportCommand(const QString &person, const Exported &exported);

// export {format, name, sha256, as_of, gate, run, from, to}. `last`: of the newest event.
Result<QList<EventDraft>> decideExport(const Command &command, qint64 last);

} // namespace holdpoint
