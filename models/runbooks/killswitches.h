#pragma once

#include "models/runbooks/runrules.h"

namespace holdpoint {

// What a look at a switch said, whoever had pressed it or nobody.
struct SwitchSight {
    std::optional<bool> on; // absent = it could not be said
    Instant at;
    QString why;
    qint64 seq = 0;
};

// The kill switches as people press them by hand. A press is a run of one step ("S-1", its step bears the switch's id), so
// that it is claimed, resumed, verified and cancelled as every step is; it is no run of a runbook and stands in nobody's way.
struct KillSwitches {
    Runs presses; // oldest first
    QHash<QString, SwitchSight> seen; // switch -> newest look outside a press
    QHash<QString, qint64> looksAsked; // switch -> the newest event that asks for a look now
};

// Folds switch.* and store.restored. Subject: the switch; correlation: the press. Bodies (besides `run`, the press):
//   switch.requested {to "on"|"off", reason, phase, attempt, revision}
//   switch.armed switch.paused switch.continued switch.cancelled switch.ended   as run.armed … run.abort_asked run.ended
//   switch.intent switch.started … switch.unknown switch.answered               as step.*
//   switch.observed {ok, detail}                                                as step.verified; without `run` a look:
//   switch.observed {state "on"|"off"|"unknown", why}
//   switch.look_asked {}                                                        the engine looks at once and says what it sees
void apply(KillSwitches &switches, const Playbook &playbook, const Event &event);

// Act::Switch (args: to, reason), Act::Look and, on a press ("S-1", "S-1/flag"), abort (cancels it), continue, give-up, retry,
// happened, not-happened. Rights are checked elsewhere.
Result<QList<EventDraft>> decideSwitch(const KillSwitches &switches, const Runs &runs, const Playbook &playbook, const Command &command,
                                       const RunFacts &facts);
bool isPress(const QString &run); // "S-1", "S-1/flag"

// What the supervisor of presses records, in the words of switches; nothing where they have no word of their own.
QList<EventDraft> asSwitchEvents(const Runs &presses, const QList<EventDraft> &drafts);

// One switch as it stands: asked for by hand or by a step of a run, and seen.
struct SwitchStanding {
    QString id, by; // who asked: person or trigger/<id>
    QString where; // "S-1", "R-2"
    QString state; // "never pressed", "pending", "observed", "not observed", "unknown", "failed", "cancelled"
    std::optional<bool> requestedOn, observedOn;
    std::optional<Instant> requested, observed, tested; // tested: as the playbook says, or last pressed and observed here
    QString why;
};
QList<SwitchStanding> switchStandings(const Playbook &playbook, const KillSwitches &switches, const Runs &runs);

} // namespace holdpoint
