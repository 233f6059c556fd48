#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QHash>

#include <vector>

namespace holdpoint {

// Rows that differ in one way: 8 bytes each, and of the first thousand what to say of them.
class RowDifferences
{
public:
    bool isEmpty() const { return m_rows.empty(); }
    qint64 size() const { return static_cast<qint64>(m_rows.size()); }
    void add(quint64 row, const QString &words); // rows in ascending order
    bool names() const { return m_words.size() < maxNamed; } // whether words are still wanted
    void keepThoseIn(const RowDifferences &other);
    QString inWords() const; // a few of them: "17, 4711, …"

private:
    static constexpr qsizetype maxNamed = 1000;
    std::vector<quint64> m_rows; // hashes of their keys, ascending
    QHash<quint64, QString> m_words;
};

// How two sides of a reconcile differ, row by row.
struct Comparison {
    qint64 left = 0, right = 0; // rows
    RowDifferences onlyLeft, onlyRight, different, twice;

    bool agrees() const { return onlyLeft.isEmpty() && onlyRight.isEmpty() && different.isEmpty() && twice.isEmpty(); }
};

// Compares two CSV texts with a header, rows in any order, by the column `key`; numbers agree within `tolerance` (absolute), other
// cells when equal. Of a key that stands twice on a side only that is said. Columns that only one side has and ragged rows are
// errors ("csv").
Result<Comparison> compareTables(QByteArrayView left, QByteArrayView right, const QString &key, double tolerance);
// The same of two files; beside them it takes 24 bytes a row. Errors: "csv", "unreadable".
Result<Comparison> compareFiles(const QString &left, const QString &right, const QString &key, double tolerance);
// What differed at both looks: rows still on their way at the first are not counted.
Comparison stillDifferent(const Comparison &first, const Comparison &second);
// "1204 and 1203 rows: 1 only left (4711)"
QString inWords(const Comparison &comparison);

} // namespace holdpoint
