#pragma once

#include "models/room/report.h"

namespace holdpoint {

// A table of a report; which format draws it is not its business.
struct ReportSection {
    QString title;
    QStringList columns;
    QList<QStringList> rows;
};

// About the scope only; the timeline last.
QList<ReportSection> reportSections(const Rollout &rollout, const QList<Event> &events, const PackScope &scope = {});
// What a drill and a rehearsal say before anything else; empty for live.
QString modeLine(const Rollout &rollout);
// "As of …, playbook revision …, journal #1842 7f3a…, mode live": by which a report is a witness.
QString asOfLine(const Rollout &rollout, Instant asOf);

} // namespace holdpoint
