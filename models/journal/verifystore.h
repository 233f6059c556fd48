#pragma once

#include "models/journal/journal.h"
#include "models/journal/opening.h"
#include "models/journal/schema.h"

namespace holdpoint {

// Looks at the whole store of a room: anchor first, then one snapshot, with SQLite's own full check. Changes nothing; a
// folder that cannot be written is looked at in a copy. Not even a lost store is an error: only a file that is not a
// journal of ours, or cannot be read, is.
Result<StoreReport> verifyStore(const QString &roomFolder, Schema schema = shippedSchema(), const OpeningWatch &watch = {});
// What is left to look at in a journal that was opened before that (Journal::verified), once it has been read to its end.
Result<StoreReport> verifyRead(const QString &roomFolder, Schema schema = shippedSchema());

// "#1842 7f3a…" as receipts, exports and messages carry it: a line of a witness.
struct Witness {
    qint64 seq = 0;
    QByteArray hash; // the first bytes of the head, at least 4
    QByteArray chain; // or empty
};
// The witnesses that a text names: the head of a report, every row of a CSV one, a saved anchor or anything else with
// {seq, head}; else "#seq head" anywhere in it.
QList<Witness> witnessesIn(const QByteArray &text);
// What a sound store is against a witness: TRUNCATED when the witness has seen more, REWRITTEN when it has seen
// something else. Never better than what the report says already.
Result<StoreReport> compareWithWitness(const QString &roomFolder, StoreReport report, const Witness &witness);

} // namespace holdpoint
