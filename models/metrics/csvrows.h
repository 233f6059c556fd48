#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

namespace holdpoint {

// Reads RFC 4180 records from bytes that must outlive it: commas, quotes, LF or CRLF. Cells without quotes are views into the
// bytes; cells with quotes live until the next record.
class CsvRows
{
public:
    explicit CsvRows(QByteArrayView bytes);

    // The next record that is not an empty line; false at the end and when something is wrong.
    Result<bool> next();
    const QList<QByteArrayView> &cells() const { return m_cells; }
    qint64 line() const { return m_recordLine; } // where the record begins
    qsizetype offset() const { return m_at; } // just after the record

private:
    QString readCell(bool &ended);
    QString readQuoted();

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qint64 m_line = 1, m_recordLine = 1;
    QList<QByteArrayView> m_cells;
    QList<QByteArray> m_quoted; // owners of the cells with quotes
};

constexpr qsizetype csvMaxColumns = 2'000;
constexpr qsizetype csvMaxCell = 16 * 1024;

} // namespace holdpoint
