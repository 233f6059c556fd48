#include "models/runbooks/csvtable.h"

#include <QtCore/QHashFunctions>
#include <QtCore/QSet>

#include <algorithm>

namespace holdpoint {

namespace {

tl::unexpected<Error> badTable(const QString &why)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("csv"), why);
}

// Where the next row of the text stands and where its cells end.
struct Scan {
    QByteArrayView text;
    qsizetype at = 0; // where the next row begins
    qsizetype begin = 0, end = 0; // of this row, without the end of the line
    qsizetype cells = 0;
    bool open = false; // a quote is not closed
    qsizetype wanted = -1; // the cell to be found
    qsizetype cellBegin = 0, cellEnd = 0; // of it
    bool plain = true; // it holds no quote and no return

    // False at the end of the text; rows without anything in them are passed over.
    bool next()
    {
        while (at < text.size() && !open) {
            if (row())
                return true;
        }
        return false;
    }

private:
    bool row()
    {
        bool quoted = false, any = false, empty = true, simple = true;
        qsizetype start = begin = at;
        cells = 0;
        const auto cell = [&](qsizetype until) {
            if (cells == wanted) {
                cellBegin = start;
                cellEnd = until;
                plain = simple;
            }
            ++cells;
            start = until + 1;
            empty = simple = true;
        };
        const char *const bytes = text.data();
        const qsizetype size = text.size();
        qsizetype i = at;
        for (; i < size; ++i) {
            const char c = bytes[i];
            if (quoted) {
                if (c != '"')
                    empty = false;
                else if (i + 1 < size && bytes[i + 1] == '"')
                    empty = (++i, false);
                else
                    quoted = false;
            } else if (c == '\n') {
                break;
            } else if (c == ',') {
                cell(i);
                any = true;
            } else if (c == '"' && empty) {
                quoted = any = true;
                simple = false;
            } else if (c == '\r') {
                simple = false;
            } else {
                empty = false;
            }
        }
        any = any || !empty;
        open = quoted;
        end = i;
        at = i + 1;
        cell(i);
        return any && !open;
    }
};

// A cell without its quotes and returns.
QByteArray unquoted(QByteArrayView raw)
{
    QByteArray cell;
    cell.reserve(raw.size());
    bool quoted = false;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (quoted && c == '"' && i + 1 < raw.size() && raw[i + 1] == '"') {
            cell += c;
            ++i;
        } else if (quoted) {
            if (c == '"')
                quoted = false;
            else
                cell += c;
        } else if (c == '"' && cell.isEmpty()) {
            quoted = true;
        } else if (c != '\r') {
            cell += c;
        }
    }
    return cell;
}

quint64 keyHash(QByteArrayView key)
{
    return qHashBits(key.data(), static_cast<size_t>(key.size()));
}

QList<QByteArray> cellsOf(QByteArrayView row)
{
    QList<QByteArray> cells;
    Scan scan;
    scan.text = row;
    for (qsizetype n = 0, count = 1; n < count; ++n) {
        scan.at = 0;
        scan.wanted = n;
        if (!scan.next())
            break;
        count = scan.cells;
        cells.append(unquoted(row.sliced(scan.cellBegin, scan.cellEnd - scan.cellBegin)));
    }
    return cells;
}

} // namespace

Result<CsvTable> CsvTable::read(QByteArrayView text, const QString &key)
{
    Scan scan;
    scan.text = text;
    if (!scan.next())
        return badTable(scan.open ? QStringLiteral("a quote is not closed") : QStringLiteral("no header"));
    CsvTable table;
    table.m_text = text;
    for (const QByteArray &column : cellsOf(text.sliced(scan.begin, scan.end - scan.begin)))
        table.m_header.append(QString::fromUtf8(column));
    table.m_key = table.m_header.indexOf(key);
    if (table.m_key < 0)
        return badTable(QStringLiteral("no column %1").arg(key));
    if (QSet<QString>(table.m_header.begin(), table.m_header.end()).size() != table.m_header.size())
        return badTable(QStringLiteral("a column is there twice"));
    scan.wanted = table.m_key;
    while (scan.next()) {
        if (scan.cells != table.m_header.size())
            return badTable(QStringLiteral("row %1 has %2 cells, the header %3")
                                .arg(table.m_rows.size() + 2)
                                .arg(scan.cells)
                                .arg(table.m_header.size()));
        const QByteArrayView raw = text.sliced(scan.cellBegin, scan.cellEnd - scan.cellBegin);
        const quint64 hash = scan.plain ? keyHash(raw) : keyHash(unquoted(raw));
        table.m_rows.push_back({hash, scan.begin, scan.end - scan.begin});
    }
    if (scan.open)
        return badTable(QStringLiteral("a quote is not closed"));
    std::sort(table.m_rows.begin(), table.m_rows.end(),
              [&](const Row &a, const Row &b) { return a.hash != b.hash ? a.hash < b.hash : table.key(a) < table.key(b); });
    return table;
}

QList<QByteArray> CsvTable::cells(const Row &row) const
{
    return cellsOf(bytes(row));
}

} // namespace holdpoint
