#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace holdpoint {

enum class Answer { Go, GoWithCondition, Abstain, NoGo };
enum class GateStatus { NotReady, Ready, Polling, Open, Passed, Rejected, Stale, Expired, Waived };

// One person's answer to a poll. `payload` is what was signed: the scope and who, what, when.
struct SignOff {
    QString person, role; // role: the one named in the payload
    Answer answer = Answer::Abstain;
    QString because; // condition or reason
    Instant at;
    qint64 seq = 0;
    QByteArray payload, signature, publicKey, scopeHash;
    bool simulated = false; // drill: recorded unsigned
    bool withdrawn = false;
    QString nonce;
};

struct Poll {
    QString id, openedBy;
    Instant opened, expires;
    qint64 seq = 0;
};

// What the journal says of one gate, in the phase's newest attempt.
struct GateState {
    QString id; // the phase's
    std::optional<Poll> poll;
    QList<SignOff> answers; // of this poll, newest of a person last
    QList<SignOff> earlier; // of earlier polls: open no-gos are shown again
    bool passed = false, waived = false;
    QStringList waivedBy, waivedCriteria; // empty criteria = the whole gate
    QString waivedReason, waivedCommand;
    QHash<QString, Instant> acceptedUnknown; // criterion -> until
};

struct Gates {
    QList<GateState> gates;
};

// Computed for the screen and for `advance`: never stored.
struct GateRule {
    QString role, person; // one of the two, from the playbook
    int count = 1;
    QStringList eligible; // persons who may serve it now
    QStringList signedBy; // persons whose answer serves it
};
struct GateView {
    QString id, label; // label "G2"
    GateStatus status = GateStatus::NotReady;
    QStringList closedBecause; // sentences; empty = nothing closes it
    QStringList answersStale; // those of them, the last, that say whose answer is stale
    QStringList owed; // what the contracts of its customers still ask for, a sentence each
    QList<GateRule> rules;
    bool matched = false; // every rule has the answers it wants
    QStringList canStill; // persons who could still open it
    QList<SignOff> answers;
    QHash<QString, QStringList> staleBecause; // person -> differences, one a line
    QByteArray scope; // canonical bytes of what is signed, without signer fields
};

QString answerWord(Answer answer); // "go", "go-with-condition", "abstain", "no-go"
std::optional<Answer> answerFromWord(const QString &word);
QString gateStatusWord(GateStatus status); // "not ready", …

} // namespace holdpoint
