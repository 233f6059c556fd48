#pragma once

#include "models/journal/event.h"
#include "models/people/people.h"
#include "models/records/record.h"

namespace holdpoint {

// What a record must know of its siblings; the room fills it.
struct RecordFacts {
    Instant now;
    Mode mode = Mode::Live;
    const People *people = nullptr;
    QStringList evidence; // how everything stands at this instant, a fact a line: frozen with a decision
    std::optional<ReadinessScore> score; // of the phase that is to be scored
};

// Folds debt.*, note.*, decision.*, issue.*, risk.*, assumption.*, objection.*, premortem.*, assignment.*, check.scored, and as
// deviations whatever left the plan.
void apply(Records &records, const Event &event);

// note, decide, issue, risk, assume, premortem, objection, settle, debt, assign, score. Rights have been checked.
// args: {text, details}; issue, risk, assume, objection besides {owner, severity, plan, milestone, attacks, due}, subject: what it
// is about; decide {context, options, consequences, dissent, right, rests_on: [ids]}; premortem {risks: [texts]};
// settle {say, because}, subject: an entry, or a risk or assumption of the playbook; debt {because, evidence}: subject D-n or A-n, a debt
// says one of the two; assign {text, to, within}. `due` is RFC 3339 or a span from now.
Result<QList<EventDraft>> decideRecord(const Records &records, const Playbook &playbook, const Command &command, const RecordFacts &facts);

const Debt *debtById(const Records &records, const QString &id);
int openDebts(const Records &records);
bool isOverdue(const Debt &debt, Instant now);
QList<Assignment> openAssignments(const Records &records);
const RegisterEntry *entryById(const Records &records, const QString &id);
QList<RegisterEntry> entriesOf(const Records &records, EntryKind kind);

// A risk of the playbook is named "phase/1", "phase/2", …; nullptr when there is none.
const Risk *plannedRisk(const Playbook &playbook, const QString &id);
// Whether a register may say that this is what something is about: a phase or what it names, a runbook's or a run's step, a trigger.
bool isKnownSubject(const Playbook &playbook, const QString &subject);

} // namespace holdpoint
