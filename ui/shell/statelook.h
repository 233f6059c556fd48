#pragma once

#include "models/gates/gate.h"
#include "models/phases/phase.h"
#include "models/room/overall.h"
#include "models/runbooks/run.h"
#include "models/triggers/triggerstate.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/plate.h"

namespace holdpoint {

// How a state looks: one row of the state table. The words are beside it and never left out.
struct StateLook {
    Shape shape = Shape::Circle;
    Tone tone = Tone::Ink;
    bool filled = false;
    PlateLook plate = {};
    QString word = {}; // translated, in capitals
};

inline Cell markOf(const StateLook &look)
{
    return Cell::mark(look.shape, look.tone, look.word, look.filled);
}

StateLook lookOf(Overall state);
StateLook lookOf(PhaseStatus status);
StateLook lookOf(GateStatus status);
StateLook lookOf(Judgement verdict);
StateLook lookOf(ItemStatus status);
StateLook lookOf(StepStatus status);
StateLook lookOf(const TriggerState &trigger);
StateLook lookOf(const Run &run);
StateLook lookOf(SampleState state);

} // namespace holdpoint
