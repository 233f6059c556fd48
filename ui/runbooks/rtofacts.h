#pragma once

#include "models/runbooks/run.h"
#include "ui/widgets/shape.h"

namespace holdpoint {

// A run against its clock, all counted from the trigger.
struct RtoMarker {
    Duration at{0};
    QString text;
    Shape shape = Shape::None;
};
struct RtoFacts {
    std::optional<Duration> rto;
    Duration elapsed{0}, sinceStart{0}, plan{0};
    std::optional<Duration> projected; // empty once it is over
    std::optional<Duration> noReturnIn; // until the next point of no return
    QList<RtoMarker> markers;
    bool over = false;
    bool near = false; // projected within the last tenth of the RTO
    bool late = false; // projected, or finished, after it
    Duration whole{0}; // what the bar stands for
};
RtoFacts rtoFacts(const Run &run, Instant now);

} // namespace holdpoint
