#pragma once

#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// The plan drawn backward: the end state is at rank 0, what it needs directly at rank 1, and so on. Pure places, no pixels.
struct PlanNode {
    QString id; // of the phase
    int rank = 1; // longest way to the end state
    int lane = 0; // among those of its rank, in the order of the playbook
    QStringList needs; // phases
    bool last = false; // the end state needs it directly
};

// A workstream through the phases: what is done for it, in the order in which the phases may run.
struct StreamStop {
    QString phase, runbook;
    WorkStatus status = WorkStatus::NotStarted;
};
struct PlanStream {
    QString name; // empty: work that names none
    QList<StreamStop> stops;
};

struct PlanGraph {
    QList<PlanNode> nodes; // in the order of the playbook
    int ranks = 0; // highest rank
    int lanes = 1; // most phases of one rank
    QList<PlanStream> streams;
    QStringList order; // phases, each after those it needs
    QStringList critical; // the longest way by planned duration, first to last
};
PlanGraph planGraph(const Playbook &playbook, const Phases &phases);

} // namespace holdpoint
