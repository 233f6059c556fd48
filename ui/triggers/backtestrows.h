#pragma once

#include "models/triggers/proposal.h"
#include "ui/metrics/metriclimits.h"
#include "ui/triggers/history.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/trace.h"

namespace holdpoint {

// What a back-test shows, worked out without a widget.
Trace traceOf(const Playbook &playbook, const Threshold &threshold, const History &history);
AxisScale historyScale(const Playbook &playbook, const Threshold &threshold, const Trace &trace);
// The line with the live limit dashed, the tried one whole, incidents and what was not known behind it.
PlotData historyPlot(const Playbook &playbook, const Threshold &threshold, const Trace &trace, const Tuning &tuning,
                     const QList<IncidentWindow> &incidents, double tried, int pixels);

QList<Column> episodeColumns();
QList<Row> episodeRows(const Tuning &tuning, Unit unit);
QList<Column> verdictColumns();
QList<Row> verdictRows(const Tuning &tuning, bool labelled);
// One sentence for the timeline: what was proposed and what speaks for it.
QString proposalNote(const Playbook &playbook, const QString &trigger, const QList<FieldChange> &changes, const Tuning &tuning,
                     bool labelled);

} // namespace holdpoint
