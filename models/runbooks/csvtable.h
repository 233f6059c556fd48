#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QStringList>

#include <vector>

namespace holdpoint {

// The rows of a CSV text (RFC 4180, UTF-8, a header first, rows in any order) by the column `key`: where each stands, 24 bytes a
// row, sorted by key. The text must outlive it. No such column, a column twice, ragged rows and an open quote are errors ("csv").
class CsvTable
{
public:
    struct Row {
        quint64 hash = 0; // of the key
        qint64 at = 0; // in the text, in bytes
        qint64 length = 0; // without the end of the line
    };

    static Result<CsvTable> read(QByteArrayView text, const QString &key);

    const QStringList &header() const { return m_header; }
    const std::vector<Row> &rows() const { return m_rows; } // equal keys stand beside each other
    QByteArrayView bytes(const Row &row) const { return m_text.sliced(row.at, row.length); }
    QList<QByteArray> cells(const Row &row) const;
    QByteArray key(const Row &row) const { return cells(row).at(m_key); }

private:
    QByteArrayView m_text;
    QStringList m_header;
    qsizetype m_key = 0;
    std::vector<Row> m_rows;
};

} // namespace holdpoint
