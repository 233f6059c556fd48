#pragma once

#include "models/base/time.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace holdpoint {

enum class Mode { Live, Drill, Rehearsal };
QString modeWord(Mode mode); // "live", "drill", "rehearsal"

// A fact in the past tense, as it stands in the journal. Never changed; a correction is another event that points here.
struct Event {
    qint64 seq = 0;
    Instant at; // when it happened
    Instant recorded; // when it was written
    QString boot; // boot id ':' CLOCK_BOOTTIME ms
    QString actor; // person id, "engine" or "trigger/<id>"
    QString role; // the one acted in
    QString kind; // "phase.started"
    int version = 1;
    QString subject; // what it is about: "cohort", "cohort/snapshot", a run id
    QString correlation; // the run it belongs to, or empty
    QString command; // id of the command that made it; "<id>/2" … for its further events
    QJsonObject body; // texts, booleans, integers; decimals as texts
    QByteArray prev, hash; // 32 bytes each
    // Of a personal note: its text as long as its key lives, else why it cannot be read. Never stored.
    QString revealed = {};
};

// Its row as an object, hashes in hex, the body as it is given: as an object to be read, as its stored bytes to be checked.
QJsonObject eventObject(const Event &event, const QJsonValue &body);

// What a rule decides to record; the journal adds the rest.
struct EventDraft {
    QString kind;
    QString subject;
    QJsonObject body = {};
    QString correlation = {};
    std::optional<Instant> at = {}; // default: now
};

// Where the chain stands. Receipts, exports and messages carry it as "#seq head".
struct Head {
    QByteArray chain; // 16 bytes
    qint64 seq = 0;
    QByteArray hash; // 32 bytes
};

} // namespace holdpoint

Q_DECLARE_TYPEINFO(holdpoint::Event, Q_RELOCATABLE_TYPE); // lists of a million grow without a copy of each
