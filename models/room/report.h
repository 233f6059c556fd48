#pragma once

#include "models/room/packscope.h"
#include "models/room/rollout.h"

namespace holdpoint {

// What a pack adds to its page.
struct PackPage {
    PackScope scope;
    QString verdict; // of the store when the pack was made: "ok", "BROKEN: …"
    QList<std::pair<QString, QString>> attachments; // file in the pack, what names it
};

// What an export says: where the rollout stands as of the head it names, then every event. Every one carries as-of time,
// playbook revision and "#seq head"; a drill's and a rehearsal's say so in their first line.
QByteArray reportMarkdown(const Rollout &rollout, const QList<Event> &events, Instant asOf);
QByteArray reportHtml(const Rollout &rollout, const QList<Event> &events, Instant asOf, const std::optional<PackPage> &pack = {});
QByteArray reportCsv(const Rollout &rollout, const QList<Event> &events); // events only, one a row
// `scope`: of which these are the events, in a pack.
QByteArray reportJson(const Rollout &rollout, const QList<Event> &events, Instant asOf, const std::optional<PackScope> &scope = {});

} // namespace holdpoint
