#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace holdpoint {

enum class PhaseStatus { Planned, Active, AtGate, Passed, RollingBack, RolledBack, RollbackFailed, Skipped };
enum class ItemStatus { Open, Done, Failed, NotApplicable, Blocked };
enum class WorkStatus { NotStarted, Running, Done, DoneWithGaps, Failed };

// A line of a phase's checklist.
struct ItemState {
    ItemStatus status = ItemStatus::Open;
    QString by, reason, evidence; // evidence: text, or "sha256:…" of an attachment
    Instant at;
    qint64 seq = 0;
};

// A customer's word on being moved, as somebody recorded it.
struct OptInState {
    bool in = false;
    QString by, because; // because: how it is known, or why not
    Instant at;
    qint64 seq = 0;
};

// The last time that a ritual was held.
struct HeldRitual {
    QString by, text; // text: what came out
    Instant at;
};

// What the engine last said of a criterion, an enter check or a milestone. It counts only while an engine lives.
struct CriterionState {
    Judgement verdict = Judgement::NoData;
    QString value; // decimal text of the left side of the comparison, or empty
    QString why;
    Instant since; // of this verdict
    Instant at; // of the newest event about it
    qint64 seq = 0;
};

// One phase, in its newest attempt.
struct PhaseState {
    QString id;
    PhaseStatus status = PhaseStatus::Planned;
    int attempt = 0; // 0 = never started
    std::optional<Instant> started, ended;
    Duration held{0}; // time held since the start, finished holds only
    QHash<QString, ItemState> items;
    QHash<QString, ItemState> parity; // by feature; kept over attempts
    QHash<QString, ItemState> obligations; // of its cohort, by text: another text is another promise
    QHash<QString, OptInState> optIns; // by customer, over what the list says; kept over attempts
    QString owner; // who answers for it now; empty = whoever commands
    QHash<QString, QString> itemOwners; // checklist items given to somebody else
    QHash<QString, CriterionState> criteria; // success, by id
    QHash<QString, CriterionState> enter; // enter checks, by id
    QHash<QString, CriterionState> milestones;
    QHash<QString, Instant> reached; // milestones, in this attempt
    QHash<QString, CriterionState> tests;
    QHash<QString, WorkStatus> work; // by runbook
    bool premortemRecorded = false;
    QString reason; // of a skip
    std::optional<Instant> rescheduled; // planned start, moved
    std::optional<Instant> atGateSince; // the T-clock stops here
    std::optional<Instant> workDoneAt; // since then success criteria count
};

struct HoldState {
    QString by, reason;
    Instant since;
};

enum class RolloutStatus { Draft, Active, Complete, Closed };

// Where we stand.
struct Phases {
    RolloutStatus status = RolloutStatus::Draft;
    QList<PhaseState> phases; // in the order of the playbook
    std::optional<HoldState> hold;
    double exposure = 0; // 0..1, observed by events
    std::optional<Instant> exposureSince, started;
    QHash<QString, HeldRitual> rituals; // by id; the review of the playbook has the empty one
    std::optional<Instant> reviewedFor; // the review_by that has been answered
    QString closedBecause;
};

QString phaseStatusWord(PhaseStatus status); // "planned", "at gate", "rolled back", …
QString itemStatusWord(ItemStatus status); // "open", "done", "failed", "n/a", "blocked"
QString workStatusWord(WorkStatus status); // "not started", "running", "done", "done with gaps", "failed"
QString rolloutStatusWord(RolloutStatus status); // "draft", "active", "complete", "closed"

} // namespace holdpoint
