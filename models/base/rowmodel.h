#pragma once

#include "models/base/time.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>
#include <QtCore/QList>

namespace holdpoint {

// What a view sorts and shows as a moment; nothing where there is none.
inline QVariant dateTime(const std::optional<Instant> &at)
{
    return at ? QVariant(QDateTime::fromMSecsSinceEpoch(toMs(*at), Qt::UTC)) : QVariant();
}

// Rows that have an `id` and can be compared. `setRows` tells views exactly what moved, came, went or changed and never
// resets, so that selection and scroll survive. What a cell says is the derived class's business.
template <class Row> class RowModel : public QAbstractTableModel
{
public:
    explicit RowModel(int columns, QObject *parent = nullptr) : QAbstractTableModel(parent), m_columns(columns) { }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        return cell(m_rows[index.row()], index.column(), role);
    }
    const QList<Row> &rows() const { return m_rows; }

protected:
    virtual QVariant cell(const Row &row, int column, int role) const = 0;

    void setRows(const QList<Row> &rows)
    {
        for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
            if (find(rows, m_rows[i].id, 0) < 0) {
                beginRemoveRows({}, i, i);
                m_rows.removeAt(i);
                endRemoveRows();
            }
        }
        for (int i = 0; i < rows.size(); ++i)
            place(rows[i], i);
    }

private:
    static int find(const QList<Row> &rows, const QString &id, int from)
    {
        for (int i = from; i < rows.size(); ++i) {
            if (rows[i].id == id)
                return i;
        }
        return -1;
    }
    void place(const Row &row, int at)
    {
        const int now = find(m_rows, row.id, at);
        if (now < 0) {
            beginInsertRows({}, at, at);
            m_rows.insert(at, row);
            endInsertRows();
            return;
        }
        if (now != at) {
            beginMoveRows({}, now, now, {}, at);
            m_rows.move(now, at);
            endMoveRows();
        }
        if (!(m_rows[at] == row)) {
            m_rows[at] = row;
            Q_EMIT dataChanged(index(at, 0), index(at, m_columns - 1));
        }
    }

    int m_columns;
    QList<Row> m_rows;
};

} // namespace holdpoint
