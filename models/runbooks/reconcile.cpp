#include "models/runbooks/reconcile.h"

#include "models/runbooks/csvtable.h"

#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace holdpoint {

namespace {

bool cellsAgree(const QByteArray &left, const QByteArray &right, double tolerance)
{
    if (left == right)
        return true;
    bool leftOk = false, rightOk = false;
    const double l = left.toDouble(&leftOk), r = right.toDouble(&rightOk);
    return leftOk && rightOk && std::isfinite(l) && std::isfinite(r) && std::abs(l - r) <= tolerance;
}

// Both tables, and which column of the right is which of the left.
struct Sides {
    const CsvTable &left, &right;
    std::vector<qsizetype> columns;
    bool sameOrder = true;
    double tolerance = 0;

    // What differs in a row, as words; empty: nothing.
    QString difference(const CsvTable::Row &leftRow, const CsvTable::Row &rightRow) const
    {
        const QByteArrayView leftBytes = left.bytes(leftRow), rightBytes = right.bytes(rightRow);
        if (sameOrder && leftBytes.size() == rightBytes.size() && std::equal(leftBytes.begin(), leftBytes.end(), rightBytes.begin()))
            return {};
        const QList<QByteArray> leftCells = left.cells(leftRow), rightCells = right.cells(rightRow);
        for (qsizetype i = 0; i < leftCells.size(); ++i) {
            const QByteArray &mine = leftCells[i], &other = rightCells[columns[static_cast<size_t>(i)]];
            if (!cellsAgree(mine, other, tolerance))
                return QStringLiteral("%1: %2 %3, %4")
                    .arg(QString::fromUtf8(left.key(leftRow)), left.header().at(i), QString::fromUtf8(mine), QString::fromUtf8(other));
        }
        return {};
    }
};

// How many rows from `from` on have its key.
size_t keyLength(const CsvTable &table, size_t from)
{
    const auto &rows = table.rows();
    size_t until = from + 1;
    while (until < rows.size() && rows[until].hash == rows[from].hash && table.key(rows[until]) == table.key(rows[from]))
        ++until;
    return until - from;
}

void addRow(RowDifferences &rows, const CsvTable &table, const CsvTable::Row &row, const char *side = "")
{
    rows.add(row.hash, rows.names() ? QString::fromUtf8(table.key(row)) + QLatin1String(side) : QString());
}

Comparison compared(const Sides &sides)
{
    const auto &left = sides.left.rows(), &right = sides.right.rows();
    Comparison result;
    result.left = static_cast<qint64>(left.size());
    result.right = static_cast<qint64>(right.size());
    for (size_t l = 0, r = 0; l < left.size() || r < right.size();) {
        int order = l == left.size() ? 1 : r == right.size() ? -1 : left[l].hash < right[r].hash ? -1 : left[l].hash > right[r].hash;
        if (order == 0 && sides.left.bytes(left[l]) != sides.right.bytes(right[r])) {
            const QByteArray mine = sides.left.key(left[l]), other = sides.right.key(right[r]);
            order = mine < other ? -1 : mine > other;
        }
        const size_t onLeft = order <= 0 ? keyLength(sides.left, l) : 0, onRight = order >= 0 ? keyLength(sides.right, r) : 0;
        if (onLeft > 1 || onRight > 1)
            addRow(result.twice, onLeft > 1 ? sides.left : sides.right, onLeft > 1 ? left[l] : right[r],
                   onLeft > 1 && onRight > 1 ? " on both sides"
                       : onLeft > 1          ? " left"
                                             : " right");
        else if (onRight == 0)
            addRow(result.onlyLeft, sides.left, left[l]);
        else if (onLeft == 0)
            addRow(result.onlyRight, sides.right, right[r]);
        else if (const QString words = sides.difference(left[l], right[r]); !words.isEmpty())
            result.different.add(left[l].hash, words);
        l += onLeft;
        r += onRight;
    }
    return result;
}

Error onSide(const char *side, Error error)
{
    error.message = QLatin1String(side) + QStringLiteral(": ") + error.message;
    return error;
}

} // namespace

void RowDifferences::add(quint64 row, const QString &words)
{
    m_rows.push_back(row);
    if (names())
        m_words.insert(row, words);
}

void RowDifferences::keepThoseIn(const RowDifferences &other)
{
    std::vector<quint64> kept;
    std::set_intersection(m_rows.begin(), m_rows.end(), other.m_rows.begin(), other.m_rows.end(), std::back_inserter(kept));
    m_rows = std::move(kept);
    m_words.removeIf([this](const auto &named) { return !std::binary_search(m_rows.begin(), m_rows.end(), named.key()); });
}

QString RowDifferences::inWords() const
{
    constexpr qsizetype examples = 5;
    QStringList list = m_words.values();
    list.sort();
    const bool more = size() > std::min(examples, list.size());
    return list.mid(0, examples).join(QStringLiteral(", ")) + (more ? QStringLiteral(", …") : QString());
}

Result<Comparison> compareTables(QByteArrayView leftText, QByteArrayView rightText, const QString &key, double tolerance)
{
    const auto left = CsvTable::read(leftText, key);
    if (!left)
        return tl::unexpected<Error>(onSide("left", left.error()));
    const auto right = CsvTable::read(rightText, key);
    if (!right)
        return tl::unexpected<Error>(onSide("right", right.error()));
    if (QSet<QString>(left->header().begin(), left->header().end()) != QSet<QString>(right->header().begin(), right->header().end()))
        return fail(ErrorKind::Unreadable, QStringLiteral("csv"),
                    QStringLiteral("the sides have other columns: %1 and %2")
                        .arg(left->header().join(QLatin1Char(',')), right->header().join(QLatin1Char(','))));
    Sides sides{*left, *right, {}, left->header() == right->header(), tolerance};
    for (const QString &column : left->header())
        sides.columns.push_back(right->header().indexOf(column));
    return compared(sides);
}

Result<Comparison> compareFiles(const QString &left, const QString &right, const QString &key, double tolerance)
{
    QFile files[] = {QFile(left), QFile(right)};
    QByteArrayView texts[2];
    for (int i : {0, 1}) {
        if (!files[i].open(QIODevice::ReadOnly))
            return fail(ErrorKind::Unreadable, QStringLiteral("unreadable"), files[i].errorString(), files[i].fileName());
        if (files[i].size() == 0)
            continue;
        const uchar *mapped = files[i].map(0, files[i].size());
        if (!mapped)
            return fail(ErrorKind::Unreadable, QStringLiteral("unreadable"), files[i].errorString(), files[i].fileName());
        texts[i] = QByteArrayView(mapped, files[i].size());
    }
    return compareTables(texts[0], texts[1], key, tolerance);
}

Comparison stillDifferent(const Comparison &first, const Comparison &second)
{
    Comparison still = second;
    still.onlyLeft.keepThoseIn(first.onlyLeft);
    still.onlyRight.keepThoseIn(first.onlyRight);
    still.different.keepThoseIn(first.different);
    still.twice.keepThoseIn(first.twice);
    return still;
}

QString inWords(const Comparison &comparison)
{
    QStringList parts;
    const auto say = [&](const RowDifferences &rows, const QString &how) {
        if (!rows.isEmpty())
            parts.append(QStringLiteral("%1 %2 (%3)").arg(rows.size()).arg(how, rows.inWords()));
    };
    say(comparison.onlyLeft, QStringLiteral("only left"));
    say(comparison.onlyRight, QStringLiteral("only right"));
    say(comparison.different, QStringLiteral("different"));
    say(comparison.twice, QStringLiteral("there twice"));
    if (parts.isEmpty())
        parts.append(QStringLiteral("all equal"));
    return QStringLiteral("%1 and %2 rows: %3").arg(comparison.left).arg(comparison.right).arg(parts.join(QStringLiteral(", ")));
}

} // namespace holdpoint
