#pragma once

#include "models/gates/gate.h"
#include "models/phases/phase.h"
#include "models/room/overall.h"
#include "models/runbooks/run.h"
#include "models/triggers/triggerstate.h"
#include "ui/widgets/plate.h"

namespace holdpoint {

// How a state looks: one row of the state table. The words are beside it and never left out.
struct Look {
    Shape shape = Shape::Circle;
    Tone tone = Tone::Ink;
    bool filled = false;
    PlateLook plate = {};
    QString word = {}; // translated, in capitals
};

Look lookOf(Overall state);
Look lookOf(PhaseStatus status);
Look lookOf(GateStatus status);
Look lookOf(Judgement verdict);
Look lookOf(ItemStatus status);
Look lookOf(StepStatus status);
Look lookOf(const TriggerState &trigger);
Look lookOf(const Run &run);
Look lookOf(SampleState state);

} // namespace holdpoint
