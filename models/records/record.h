#pragma once

#include "models/base/time.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace holdpoint {

// An obligation that somebody owes: from a condition, a waiver, a skip, break-glass, an unrehearsed automatic trigger.
struct Debt {
    QString id, text, owner, origin;
    Instant since;
    std::optional<Instant> due, doneAt;
    QString doneBy;
};

// A thing people wrote down: note, decision, issue, risk, objection. The text of a personal note is what can be read of it.
struct Note {
    QString kind, text, by, subject; // kind: note decision issue risk objection premortem
    QString details; // decision: options, consequences; risk: mitigation; objection: what it attacks
    Instant at;
    qint64 seq = 0;
    QString about = {}, key = {}; // of a personal note: the person, and the key that its text is sealed under
    bool erased = false;
};

// "Bo Chen: confirm the payment route, back in 03:00".
struct Assignment {
    QString id, text, to, by;
    Instant since, due;
    std::optional<Instant> doneAt;
};

struct Records {
    QList<Debt> debts;
    QList<Note> notes;
    QList<Assignment> assignments;
};

} // namespace holdpoint
