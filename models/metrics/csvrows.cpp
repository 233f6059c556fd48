#include "models/metrics/csvrows.h"

namespace holdpoint {

CsvRows::CsvRows(QByteArrayView bytes) : m_bytes(bytes)
{
    if (m_bytes.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
}

Result<bool> CsvRows::next()
{
    for (;;) {
        m_cells.clear();
        m_quoted.clear();
        m_recordLine = m_line;
        if (m_at >= m_bytes.size())
            return false;
        bool ended = false;
        while (!ended) {
            QString why = readCell(ended);
            if (why.isEmpty() && m_cells.size() > csvMaxColumns)
                why = QStringLiteral("more than %1 columns").arg(csvMaxColumns);
            if (!why.isEmpty())
                return fail(ErrorKind::Unreadable, QStringLiteral("csv"), why, QStringLiteral("line %1").arg(m_line));
        }
        const bool emptyLine = m_cells.size() == 1 && m_cells[0].isEmpty() && m_quoted.isEmpty();
        if (!emptyLine)
            return true;
    }
}

QString CsvRows::readCell(bool &ended)
{
    if (m_at < m_bytes.size() && m_bytes[m_at] == '"') {
        if (const QString why = readQuoted(); !why.isEmpty())
            return why;
    } else {
        const qsizetype from = m_at;
        while (m_at < m_bytes.size() && m_bytes[m_at] != ',' && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r') {
            if (m_bytes[m_at] == '"')
                return QStringLiteral("a quote inside a cell that does not begin with one");
            ++m_at;
        }
        m_cells << m_bytes.sliced(from, m_at - from);
    }
    if (m_cells.last().size() > csvMaxCell)
        return QStringLiteral("a cell larger than %1 bytes").arg(csvMaxCell);
    ended = true;
    if (m_at >= m_bytes.size())
        return {};
    const char c = m_bytes[m_at++];
    if (c == ',') {
        ended = false;
        return {};
    }
    if (c == '\r' && (m_at >= m_bytes.size() || m_bytes[m_at++] != '\n'))
        return QStringLiteral("a carriage return without a line feed");
    if (c != '\n' && c != '\r')
        return QStringLiteral("text after a closing quote");
    ++m_line;
    return {};
}

QString CsvRows::readQuoted()
{
    QByteArray cell;
    for (++m_at; m_at < m_bytes.size(); ++m_at) {
        const char c = m_bytes[m_at];
        if (c == '"') {
            if (m_at + 1 >= m_bytes.size() || m_bytes[m_at + 1] != '"') {
                ++m_at;
                m_quoted << cell;
                m_cells << QByteArrayView(m_quoted.last());
                return {};
            }
            ++m_at;
        }
        if (c == '\n')
            ++m_line;
        cell += c;
        if (cell.size() > csvMaxCell)
            return QStringLiteral("a cell larger than %1 bytes").arg(csvMaxCell);
    }
    return QStringLiteral("a quote that does not end");
}

} // namespace holdpoint
