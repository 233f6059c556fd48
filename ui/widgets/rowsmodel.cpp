#include "ui/widgets/rowsmodel.h"

#include "ui/widgets/plainlabel.h"

#include <QtCore/QSet>

namespace holdpoint {

RowsModel::RowsModel(const QList<Column> &columns, QObject *parent) : QAbstractTableModel(parent), m_columns(columns) { }

int RowsModel::rowOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows.at(i).id == id)
            return static_cast<int>(i);
    return -1;
}

void RowsModel::removeMissing(const QList<Row> &wanted)
{
    QSet<QString> ids;
    for (const Row &row : wanted)
        ids.insert(row.id);
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (ids.contains(m_rows.at(i).id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

void RowsModel::setRows(const QList<Row> &rows)
{
    removeMissing(rows);
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const int at = rowOf(rows.at(i).id);
        if (at < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows.at(i));
            endInsertRows();
            continue;
        }
        if (at > i) {
            beginMoveRows({}, at, at, {}, i);
            m_rows.move(at, i);
            endMoveRows();
        }
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
    }
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == RowIdRole)
        return row.id;
    const Cell cell = row.cells.value(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell.text;
    if (role == Qt::ToolTipRole)
        return plainTip(cell.text);
    if (role == CellRole)
        return QVariant::fromValue(cell);
    return {};
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const Column &column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace holdpoint
