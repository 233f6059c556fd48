#pragma once

#include "models/base/error.h"
#include "models/journal/event.h"

#include <array>
#include <functional>

namespace holdpoint {

class Database;
class Statement;

// The columns of a row that the hash covers, as the bytes that are stored; never JSON written anew.
struct ChainRow {
    qint64 seq = 0;
    QByteArrayView at, recorded, boot, actor, role, kind;
    qint64 version = 1;
    QByteArrayView subject, correlation, command, body, prev, hash;
    bool typed = true; // every column is stored as what the schema says; the hash does not cover that
};

// What selects a row for rowOf(), in this order.
#define HOLDPOINT_EVENT_COLUMNS "seq,at,recorded,boot,actor,role,kind,version,subject,correlation,command,body,prev,hash"

// A view of the statement's current row.
ChainRow rowOf(const Statement &statement);
// Looks at every event after one up to another, in order, until `look` says false. Much cheaper an event than a statement's
// steps. SQLITE_DONE at the end, SQLITE_ABORT where `look` ended it, else SQLite's code. One at a time on a connection.
int walkEvents(Database &db, qint64 after, qint64 upTo, const std::function<bool(const ChainRow &)> &look);
// SHA-256 of the row as semantics.md writes it; `prev` is the row's own.
QByteArray rowHash(const QByteArray &chain, const ChainRow &row);
bool holdsItsHash(const QByteArray &chain, const ChainRow &row);
// `prev` of the first event.
QByteArray zeroHash();
// The hash that stands at that event; zeroHash() where there is none.
Result<QByteArray> hashOf(Database &db, qint64 seq);

// Who, what and about what is said again and again: a history holds each such text once.
class SharedTexts
{
public:
    QString of(QByteArrayView utf8);

private:
    struct Entry {
        QByteArray utf8;
        QString text;
    };
    std::array<Entry, 256> m_entries;
};

// The event that a row holds; Unreadable when its times or its body are not in our form.
Result<Event> toEvent(const ChainRow &row, SharedTexts &texts);
Result<Event> toEvent(const ChainRow &row);

// Whether a command id is the n-th (1, 2, …) of the command `first`: "<id>", "<id>/2", …
bool isPartOf(QByteArrayView command, QByteArrayView first, int n);

} // namespace holdpoint
