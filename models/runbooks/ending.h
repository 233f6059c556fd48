#pragma once

#include "models/journal/event.h"
#include "models/runbooks/run.h"

namespace holdpoint {

// Why a run is over.
enum class EndCause { ReachedEnd, StepFailed, DeclinedNoReturn, GivenUp };

struct Ending {
    RunStatus status = RunStatus::Aborted;
    QString outcome; // "Rolled back, verified 14 of 14"
    int verified = 0, of = 0;
};

// of = steps with a verification, check, reconcile and wait steps and attested manual ones, without those skipped by only_if;
// verified = those of them that passed.
void countVerified(Run &run);
// How long steps were under way, what overlapped counted once; of each its newest attempt. What a run took beside it is the
// engine's, or people's who were waited for.
Duration ownTime(const Run &run);
Ending endingOf(const Run &run, EndCause cause);
// run.ended; it names the exposure that the runbook restores where a rollback reached its end.
EventDraft endedDraft(const Run &run, EndCause cause);
QString runStatusWord(RunStatus status); // of an ended run: "succeeded with gaps"

} // namespace holdpoint
