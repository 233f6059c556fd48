#pragma once

#include "models/gates/gate.h"
#include "models/journal/event.h"
#include "models/people/people.h"

namespace holdpoint {

// What a gate must know of its siblings; the room fills it.
struct GateFacts {
    const People *people = nullptr;
    Mode mode = Mode::Live;
    QByteArray chain;
    int revision = 1;
    QString revisionLoadedBy; // whoever loaded the revision, an author too
    QMap<QString, QString> runbookDigests; // of the runbooks that the phase names
    int attempt = 0; // of the phase
    bool underWay = false; // the phase is active or at its gate
    // Sentences of what the phase lacks, by what they are about: criteria (id -> sentence) can be waived one by one.
    QMap<QString, QString> criteriaNotPassed; // hard ones
    QSet<QString> criteriaUnknown; // of those: not failed, but unknown
    QStringList notReadyBecause; // the rest: work, soak, checklist, premortem
    QMap<QString, QString> items; // checklist: id -> "done|<evidence>"; state and evidence of every item
    QStringList triggersFiring; // sentences
    QJsonObject cohort; // who is moved (cohort.h): part of what is signed
    QMap<QString, QPair<qint64, QString>> cohortSaid; // customer -> the event of their word, and who says why
    QStringList owed; // obligations to customers that are open here, a sentence each: shown, they close nothing
    bool engineAlive = false, blind = false, held = false;
    QString runActive; // its id, or empty
    QStringList evidence; // recorded with a signature, not part of what it is about: trigger states, values, open risks
    Instant now;
    Instant newest; // of the newest event: a clock that jumps back un-expires nothing
};

Gates initialGates(const Playbook &playbook);
// Folds poll.*, signoff.*, gate.* and phase.started (a new attempt has its own poll).
void apply(Gates &gates, const Playbook &playbook, const Event &event);

// open-poll, withdraw, sign, waive, accept-unknown, advance (gives gate.passed, nothing for a phase without a gate).
// sign: args {say, because, for (drill), owner, due}, the signature in proofs[0]. waive: {because, criteria: [ids], owner, due}.
// accept-unknown: {because, criteria, for: span, owner, due}; due RFC 3339 or a span. withdraw: {poll: true} closes the poll.
Result<QList<EventDraft>> decideGate(const Gates &gates, const Playbook &playbook, const Command &command, const GateFacts &facts);

GateView gateView(const GateState &state, const Playbook &playbook, const GateFacts &facts);
// What this person signs as: the first rule they may serve, "approver" where a rule names them; empty: none.
QString signingRole(const GateView &view, const QString &person);
const GateState *gateById(const Gates &gates, const QString &id);
// "cohort" and "G2" both name it; empty when neither does.
QString gateId(const Playbook &playbook, const QString &name);
QString gateLabel(const Playbook &playbook, const QString &id); // "G2"

} // namespace holdpoint
