#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <optional>

namespace holdpoint {

// An obligation that somebody owes: from a condition, a waiver, a skip, break-glass, an unrehearsed automatic trigger.
struct Debt {
    QString id, text, owner, origin;
    Instant since;
    std::optional<Instant> due, doneAt;
    QString doneBy, doneBecause, doneEvidence; // evidence: text, or "sha256:…" of an attachment
    QString command; // break-glass: what is to be countersigned
};

// A thing people wrote down, of any kind, in order: what reports and the timeline read. The text of a personal note is what can be
// read of it.
struct Note {
    QString kind, text, by, subject; // kind: note decision issue risk assumption objection premortem
    QString details;
    Instant at;
    qint64 seq = 0;
    QString about = {}, key = {}; // of a personal note: the person, and the key that its text is sealed under
    bool erased = false;
    QList<qint64> corrections = {}; // events that correct it, oldest first
};

// "Bo Chen: confirm the payment route, back in 03:00".
struct Assignment {
    QString id, text, to, by;
    Instant since, due;
    std::optional<Instant> doneAt;
};

// What somebody said of an entry later: "closed", "accepted", "false", …; the newest one counts.
struct EntryAnswer {
    QString word, because, by;
    Instant at;
    qint64 seq = 0;
};

enum class EntryKind { Issue, Risk, Assumption, Objection };

// What is raised, has an owner and is settled one day. ISS-1, RISK-1, ASM-1, OBJ-1, … in the order of the journal.
struct RegisterEntry {
    EntryKind kind = EntryKind::Issue;
    QString id, text, by, owner;
    QString about; // phase, "phase/item", "R-1/step", trigger; empty = the rollout
    QString severity; // low medium high, or empty
    QString plan; // risk: how it is made smaller; assumption: what is done if it proves false
    QString milestone; // risk: "phase/milestone" at which it is looked at again, or empty: every one of its phase
    QString attacks; // objection: the assumption it doubts, or empty
    std::optional<Instant> due;
    Instant at;
    qint64 seq = 0;
    QList<EntryAnswer> answers;
};

// What was decided, by whom, knowing what. The numbers are those of that moment and never change.
struct DecisionRecord {
    QString id, outcome, context, options, consequences, dissent, by;
    QString right; // of the playbook's decisions, or empty
    QString about;
    QStringList restsOn; // assumptions
    QStringList evidence; // a fact a line
    Instant at;
    qint64 seq = 0;
};

struct PremortemRecord {
    QString id, phase, text, by, command;
    QStringList risks; // ids of those it raised
    Instant at;
    qint64 seq = 0;
};

// A departure from what was planned: who, with whom, why.
struct Deviation {
    QString id, kind, subject, by, because, command;
    QStringList seconds;
    Instant at;
    qint64 seq = 0;
};

// How ready a phase was at some instant (phasereadiness.h), on purpose or because it had changed.
struct ReadinessScore {
    QString phase, by;
    int score = 0;
    QStringList because; // what was deducted
    Instant at;
    qint64 seq = 0;
};

// What the engine last said of an assumption that can be measured.
struct AssumptionState {
    Judgement verdict = Judgement::NoData;
    QString value, why;
    Instant since;
    qint64 seq = 0;
};

struct Records {
    QList<Debt> debts;
    QList<Note> notes;
    QList<Assignment> assignments;
    QList<RegisterEntry> entries;
    QList<DecisionRecord> decisions;
    QList<PremortemRecord> premortems;
    QList<Deviation> deviations;
    QList<ReadinessScore> scores;
    QHash<QString, QList<EntryAnswer>> planned; // of risks ("phase/1") and assumptions of the playbook
    QHash<QString, AssumptionState> assumptions; // by id of the playbook
    QSet<qint64> starred; // events, for the review
};

QString entryKindWord(EntryKind kind); // "issue"
// What may be said of an entry; the ones that leave it open come last.
QStringList answerWords(EntryKind kind);
bool settles(const QString &answerWord);
bool stands(const RegisterEntry &entry);

} // namespace holdpoint
