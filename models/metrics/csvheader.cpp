#include "models/metrics/csvheader.h"

#include "models/metrics/csvrows.h"
#include "models/metrics/number.h"

#include <QtCore/QSet>
#include <QtCore/QUtf8StringView>

namespace holdpoint {

namespace {

tl::unexpected<Error> refused(const QString &why)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("csv"), why, QStringLiteral("line 1"));
}

// Keeps those whose first cell that is not empty is a number. Reads on only until every column is known.
Result<void> keepNumeric(CsvRows &rows, QList<CsvColumn> &columns)
{
    QList<CsvColumn> open = columns;
    QSet<qsizetype> numeric;
    while (!open.isEmpty()) {
        const auto more = rows.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        erase_if(open, [&](const CsvColumn &column) {
            const QByteArrayView cell = column.index < rows.cells().size() ? rows.cells()[column.index].trimmed() : QByteArrayView();
            if (!cell.isEmpty() && readNumber(cell).kind != NumberKind::Other)
                numeric << column.index;
            return !cell.isEmpty();
        });
    }
    erase_if(columns, [&](const CsvColumn &column) { return !numeric.contains(column.index); });
    return {};
}

Result<QStringList> readNames(const QList<QByteArrayView> &cells)
{
    QStringList names;
    for (const QByteArrayView cell : cells) {
        const QByteArrayView name = cell.trimmed();
        if (!QUtf8StringView(name.data(), name.size()).isValidUtf8())
            return refused(QStringLiteral("a column's name is not UTF-8"));
        const QString text = QString::fromUtf8(name);
        if (!text.isEmpty() && names.contains(text))
            return refused(QStringLiteral("column '%1' stands twice").arg(text.left(40)));
        names << text;
    }
    return names;
}

qsizetype timeColumn(const QStringList &names)
{
    for (const char *known : {"timestamp", "time", "ts", "date"}) {
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (names[i].compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
                return i;
        }
    }
    return -1;
}

} // namespace

Result<CsvHeader> readCsvHeader(QByteArrayView bytes, const std::optional<QStringList> &series)
{
    CsvRows rows(bytes);
    const auto first = rows.next();
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return refused(QStringLiteral("no header"));
    const auto names = readNames(rows.cells());
    if (!names)
        return tl::unexpected(names.error());
    CsvHeader header;
    header.columns = names->size();
    header.timeColumn = timeColumn(*names);
    if (header.timeColumn < 0)
        return refused(QStringLiteral("no column named timestamp, time, ts or date (cells are separated by commas)"));
    header.metricColumn = names->indexOf(QStringLiteral("metric"));
    header.valueColumn = names->indexOf(QStringLiteral("value"));
    if (header.metricColumn >= 0 && header.valueColumn >= 0)
        return header;
    header.metricColumn = header.valueColumn = -1;
    for (qsizetype i = 0; i < names->size(); ++i) {
        const QString &name = names->at(i);
        if (i != header.timeColumn && !name.isEmpty() && (!series || series->contains(name)))
            header.valueColumns << CsvColumn{i, name};
    }
    if (series)
        return header;
    if (const auto kept = keepNumeric(rows, header.valueColumns); !kept)
        return tl::unexpected(kept.error());
    if (header.valueColumns.isEmpty())
        return refused(QStringLiteral("no column holds numbers"));
    return header;
}

} // namespace holdpoint
