#pragma once

#include "models/base/error.h"
#include "models/base/time.h"
#include "ui/widgets/plotdata.h"

namespace holdpoint {

class RoomSession;
struct Metric;

// One panel as a file: the picture or the samples, each with its question, the time it stands for, and the place in the record it
// was taken at, so that it can be believed away from the screen. In a drill it says so.
struct PanelExport {
    QString question, value, stamp; // stamp: "as of …, #1843 7f3a…, revision 7"
    bool simulated = false;
    qint64 asOf = 0; // the event that the stamp names
    PlotData plot;
    QByteArray csv; // the samples as they were measured
};
PanelExport panelExport(const RoomSession &session, const Metric &metric, Instant from, Instant to);

// By the name's end: .png, .svg or .csv. Whole or not at all; the SHA-256 of what was written.
Result<QByteArray> writePanel(const PanelExport &panel, const QString &file);

// All of them as one PDF of A4 pages, three to a page.
Result<QByteArray> writePanels(const QList<PanelExport> &panels, const QString &file);

} // namespace holdpoint
