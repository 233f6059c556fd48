#pragma once

#include "models/base/error.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace holdpoint {

// How two sides of a reconcile differ, row by row.
struct Comparison {
    qint64 left = 0, right = 0; // rows
    QSet<QString> onlyLeft, onlyRight, different; // keys
    QStringList examples; // a few, in words: "17: amount 12.50, 12.00"

    bool agrees() const { return onlyLeft.isEmpty() && onlyRight.isEmpty() && different.isEmpty(); }
};

// Compares two CSV texts with a header, rows in any order, by the column `key`; numbers agree within `tolerance` (absolute), other
// cells when equal. Columns that only one side has, double keys and ragged rows are errors ("csv").
Result<Comparison> compareTables(const QByteArray &left, const QByteArray &right, const QString &key, double tolerance);
// What differed at both looks: rows still on their way at the first are not counted.
Comparison stillDifferent(const Comparison &first, const Comparison &second);
// "1,204 and 1,203 rows: 1 only left (4711)"
QString inWords(const Comparison &comparison);

} // namespace holdpoint
