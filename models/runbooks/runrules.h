#pragma once

#include "models/journal/event.h"
#include "models/people/command.h"
#include "models/runbooks/run.h"

namespace holdpoint {

// What the rules of runs need to know of their siblings.
struct RunFacts {
    bool rolloutActive = true;
    QString phase; // the active one the command is about; empty = none
    int phaseAttempt = 0;
    bool held = false;
    int revision = 1;
    QHash<QString, QString> digests; // runbook -> hex of its digest
    std::optional<Instant> triggeredAt; // first firing of the trigger behind a rollback
};

// Folds run.*, step.* and store.restored. Bodies (besides `step` and `attempt`, which every step.* has):
//   run.requested {run, runbook, phase, direction "back"|"forward", attempt, reason, revision, digest, components [text],
//                  triggered_at}         run.armed {programs {step: sha256}}      run.started {}
//   run.paused {why "unknown"|"failed"|"operator", step, because}   run.continued {}   run.stop_asked {}
//   run.escalated {about, step, since, because, rung, to, via}: somebody was told that the rollback is stuck
//   run.abort_asked {ends}               run.ended {run, runbook, phase, direction, status, outcome, verified, of, exposure}
//   step.intent {key, spec, program, deadline, epoch}   step.started   step.reattached   step.fenced   step.lingers {detail}
//   step.undo_asked {reason}: its attempts that follow take it back, until   step.undone {detail} or step.answered
//   step.noticed {until}: a point of no return begins then; run.paused, run.stop_asked and run.abort_asked take it back
//   step.finished {end "done"|"failed"|"timed out"|"unknown", result, detail}   step.verified {ok, detail}
//   step.skipped {by "only_if"|"person", reason}   step.attested {ok, reason, evidence}   step.unknown {detail}
//   step.answered {answer "happened"|"did not happen"|"again"|"go on"|"released", reason}
// subject: the run, or "run/step"; correlation: the run.
void apply(Runs &runs, const Playbook &playbook, const Event &event);

// False where somebody stopped, aborted or paused the run since the drafts were made: no step may begin any more.
bool mayStillBegin(const Runs &runs, const QList<EventDraft> &drafts);

// rollback, work, take-snapshot, test-restore (subject: a snapshot), stop, abort, continue, give-up, escalate, the acts on steps,
// pass-no-return. Rights are checked elsewhere. Subject: of `work` the phase, of acts on runs the run (empty = the active one), of acts on
// steps "run/step". Arguments: reason, because, evidence, runbook (text), components ([text]).
Result<QList<EventDraft>> decideRun(const Runs &runs, const Playbook &playbook, const Command &command, const RunFacts &facts, Instant now);

} // namespace holdpoint
