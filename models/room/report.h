#pragma once

#include "models/room/rollout.h"

namespace holdpoint {

// What an export says: where the rollout stands as of the head it names, then every event. Every one carries as-of time,
// playbook revision and "#seq head"; a drill's and a rehearsal's say so in their first line.
QByteArray reportMarkdown(const Rollout &rollout, const QList<Event> &events, Instant asOf);
QByteArray reportHtml(const Rollout &rollout, const QList<Event> &events, Instant asOf);
QByteArray reportCsv(const Rollout &rollout, const QList<Event> &events); // events only, one a row
QByteArray reportJson(const Rollout &rollout, const QList<Event> &events, Instant asOf);

} // namespace holdpoint
