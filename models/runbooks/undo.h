#pragma once

#include "models/base/error.h"
#include "models/runbooks/run.h"

namespace holdpoint {

// What takes the step's effect back: its `undo`, for a switch its other direction; empty = nothing does.
Action undoOf(const Run &run, const Step &step);
// Refused unless the run is paused before its point of no return, the step is done and what was done after it is not, or has
// no undo. One undo at a time.
Result<void> mayUndo(const Run &run, const Step &step);
// The step whose undo is asked for, under way or open, or nullptr.
const StepState *openUndo(const Run &run);
int stepsUndone(const Run &run); // and not done again

} // namespace holdpoint
