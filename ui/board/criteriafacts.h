#pragma once

#include "models/phases/criteriamodel.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

class RoomSession;

// A criterion of the phase on show: what the engine judged, with the number of this moment.
struct CriterionFacts {
    CriterionRow row; // its verdict is the worse of the engine's and what the samples say now
    bool watch = false; // passed, but a trigger on the same metric is not quiet
    bool unknown = false;
    QString marginText;
    Margin margin;
    Trend trend; // 30 minutes
    int samples = 0; // valid ones of those
};

// Worst first, then in the order of the playbook.
QList<CriterionFacts> criterionFacts(const RoomSession &session, const QString &phase);
QList<Column> criterionColumns(bool wide);
Row criterionCells(const CriterionFacts &facts, bool wide, Instant now);
QString criteriaCount(const QList<CriterionFacts> &facts); // "4 met, 1 failed, 1 unknown"

} // namespace holdpoint
