#pragma once

#include "models/base/time.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/rowsmodel.h"

#include <QtCore/QList>

namespace holdpoint {

class RoomSession;
struct Playbook;

// The registers of the Governance page, in the order of its list. Their words are those of links: "register/risks/RISK-1".
enum class Register {
    Debts,
    Obligations,
    Issues,
    Risks,
    Assumptions,
    Objections,
    Decisions,
    Premortems,
    Assignments,
    Deviations,
    SignOffs,
    Rights,
    People,
    Roster,
    Readiness,
};
const QList<Register> &allRegisters();
QString registerWord(Register which);
QString registerTitle(Register which);
Register registerFromWord(const QString &word); // Debts where nothing is called so

// One of them as a table: what waits for somebody stands first.
struct RegisterTable {
    QList<Column> columns;
    QList<Row> rows;
    int waiting = 0; // open, overdue, to be looked at
    QString caption;
    QString empty; // what is said where there is no row
};
RegisterTable registerTable(Register which, const RoomSession &session);
int registerWaiting(Register which, const RoomSession &session);

// Everything known of one row, for beside the table.
struct RegisterFacts {
    QString title;
    QList<KeyValue> facts;
    QString evidence; // lines kept with a decision
    qint64 seq = 0; // the event on the timeline, or 0
    QString path; // another place that shows it, or empty
};
RegisterFacts registerFacts(Register which, const QString &id, const RoomSession &session);

// "14:00" today, "21 Nov 14:00" on another day, UTC.
QString momentOf(Instant at, Instant now);
QString answerTitle(const QString &kind, const QString &word); // of an entry: "closed", "proved false"
QString aboutTitle(const QString &subject, const Playbook &playbook);

} // namespace holdpoint
