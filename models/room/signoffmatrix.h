#pragma once

#include "models/gates/gate.h"
#include "models/room/rollout.h"

namespace holdpoint {

// Who signs which gate, and who has: a row a role or person that any rule names, a cell a gate.
struct MatrixSigner {
    QString person;
    Answer answer = Answer::Go;
    Instant at;
    bool stale = false;
};
struct MatrixCell {
    int needed = 0; // 0 = this gate does not ask them
    QList<MatrixSigner> signers; // what counts for the rule, and what did before it went stale
};
struct MatrixLine {
    QString role, person; // one of the two
    QStringList holders; // who is that now
    QList<MatrixCell> cells; // in the order of `gates`
};
struct SignOffMatrix {
    QStringList gates; // ids of phases
    QList<GateStatus> statuses;
    QList<MatrixLine> lines;
};
SignOffMatrix signOffMatrix(const Rollout &rollout, const Context &context);

} // namespace holdpoint
