#include "models/runbooks/reconcile.h"

#include <cmath>

namespace holdpoint {

namespace {

using Row = QStringList;
struct Table {
    Row header;
    QHash<QString, Row> rows;
};

constexpr qsizetype maxExamples = 5;

tl::unexpected<Error> bad(const QString &why)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("csv"), why);
}

// RFC 4180: quotes, doubled quotes, line ends inside quotes.
Result<QList<Row>> cells(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QList<Row> rows;
    Row row;
    QString cell;
    bool quoted = false, any = false;
    const auto endRow = [&] {
        if (any || !cell.isEmpty() || !row.isEmpty()) {
            row.append(cell);
            rows.append(row);
        }
        row.clear();
        cell.clear();
        any = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == QLatin1Char('"') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('"')) {
            cell += c;
            ++i;
        } else if (quoted) {
            if (c == QLatin1Char('"'))
                quoted = false;
            else
                cell += c;
        } else if (c == QLatin1Char('"') && cell.isEmpty()) {
            quoted = any = true;
        } else if (c == QLatin1Char(',')) {
            row.append(cell);
            cell.clear();
            any = true;
        } else if (c == QLatin1Char('\n')) {
            endRow();
        } else if (c != QLatin1Char('\r')) {
            cell += c;
        }
    }
    if (quoted)
        return bad(QStringLiteral("a quote is not closed"));
    endRow();
    return rows;
}

Result<Table> tableOf(const QByteArray &bytes, const QString &key, const QString &side)
{
    const auto rows = cells(bytes);
    if (!rows)
        return bad(QStringLiteral("%1: %2").arg(side, rows.error().message));
    if (rows->isEmpty())
        return bad(QStringLiteral("%1: no header").arg(side));
    Table table{rows->first(), {}};
    const qsizetype column = table.header.indexOf(key);
    if (column < 0)
        return bad(QStringLiteral("%1: no column %2").arg(side, key));
    if (QSet<QString>(table.header.begin(), table.header.end()).size() != table.header.size())
        return bad(QStringLiteral("%1: a column is there twice").arg(side));
    for (qsizetype i = 1; i < rows->size(); ++i) {
        const Row &row = rows->at(i);
        if (row.size() != table.header.size())
            return bad(
                QStringLiteral("%1: row %2 has %3 cells, the header %4").arg(side).arg(i + 1).arg(row.size()).arg(table.header.size()));
        if (table.rows.contains(row.at(column)))
            return bad(QStringLiteral("%1: the key %2 is there twice").arg(side, row.at(column)));
        table.rows.insert(row.at(column), row);
    }
    return table;
}

bool agree(const QString &left, const QString &right, double tolerance)
{
    if (left == right)
        return true;
    bool leftOk = false, rightOk = false;
    const double l = left.toDouble(&leftOk), r = right.toDouble(&rightOk);
    return leftOk && rightOk && std::isfinite(l) && std::isfinite(r) && std::abs(l - r) <= tolerance;
}

void example(Comparison &result, const QString &text)
{
    if (result.examples.size() < maxExamples)
        result.examples.append(text);
}

void compareRow(Comparison &result, const Table &left, const Row &leftRow, const Table &right, const Row &rightRow, const QString &key,
                double tolerance)
{
    for (qsizetype i = 0; i < left.header.size(); ++i) {
        const QString &column = left.header.at(i);
        const QString &other = rightRow.at(right.header.indexOf(column));
        if (agree(leftRow.at(i), other, tolerance))
            continue;
        result.different.insert(key);
        example(result, QStringLiteral("%1: %2 %3, %4").arg(key, column, leftRow.at(i), other));
        return;
    }
}

QString some(const QSet<QString> &keys)
{
    QStringList list(keys.begin(), keys.end());
    list.sort();
    const bool more = list.size() > maxExamples;
    return list.mid(0, maxExamples).join(QStringLiteral(", ")) + (more ? QStringLiteral(", …") : QString());
}

} // namespace

Result<Comparison> compareTables(const QByteArray &leftText, const QByteArray &rightText, const QString &key, double tolerance)
{
    const auto left = tableOf(leftText, key, QStringLiteral("left"));
    if (!left)
        return tl::unexpected<Error>(left.error());
    const auto right = tableOf(rightText, key, QStringLiteral("right"));
    if (!right)
        return tl::unexpected<Error>(right.error());
    if (QSet<QString>(left->header.begin(), left->header.end()) != QSet<QString>(right->header.begin(), right->header.end()))
        return bad(QStringLiteral("the sides have other columns: %1 and %2")
                       .arg(left->header.join(QLatin1Char(',')), right->header.join(QLatin1Char(','))));
    Comparison result;
    result.left = left->rows.size();
    result.right = right->rows.size();
    for (auto it = left->rows.begin(); it != left->rows.end(); ++it) {
        const auto other = right->rows.constFind(it.key());
        if (other == right->rows.constEnd())
            result.onlyLeft.insert(it.key());
        else
            compareRow(result, *left, it.value(), *right, other.value(), it.key(), tolerance);
    }
    for (auto it = right->rows.begin(); it != right->rows.end(); ++it) {
        if (!left->rows.contains(it.key()))
            result.onlyRight.insert(it.key());
    }
    return result;
}

Comparison stillDifferent(const Comparison &first, const Comparison &second)
{
    Comparison still = second;
    still.onlyLeft.intersect(first.onlyLeft);
    still.onlyRight.intersect(first.onlyRight);
    still.different.intersect(first.different);
    if (still.different.isEmpty())
        still.examples.clear();
    return still;
}

QString inWords(const Comparison &comparison)
{
    QStringList parts;
    if (!comparison.onlyLeft.isEmpty())
        parts.append(QStringLiteral("%1 only left (%2)").arg(comparison.onlyLeft.size()).arg(some(comparison.onlyLeft)));
    if (!comparison.onlyRight.isEmpty())
        parts.append(QStringLiteral("%1 only right (%2)").arg(comparison.onlyRight.size()).arg(some(comparison.onlyRight)));
    if (!comparison.different.isEmpty())
        parts.append(
            QStringLiteral("%1 different (%2)").arg(comparison.different.size()).arg(comparison.examples.join(QStringLiteral("; "))));
    if (parts.isEmpty())
        parts.append(QStringLiteral("all equal"));
    return QStringLiteral("%1 and %2 rows: %3").arg(comparison.left).arg(comparison.right).arg(parts.join(QStringLiteral(", ")));
}

} // namespace holdpoint
