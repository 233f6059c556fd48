#pragma once

#include "ui/widgets/cell.h"

#include <QtCore/QAbstractTableModel>

namespace holdpoint {

struct Row {
    QString id; // unique in its model
    QList<Cell> cells;
};

struct Column {
    QString title;
    int width = 0; // 0 = takes what is left
    bool right = false; // numbers
    bool mayGo = false; // hidden where the words of the open columns would be cut otherwise; the first such column first
};

// Rows for a TableView. setRows() tells the view exactly what came, went and moved, so selection and scroll survive.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowsModel(const QList<Column> &columns, QObject *parent = nullptr);
    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }
    const QList<Column> &columns() const { return m_columns; }
    int rowOf(const QString &id) const; // -1 = not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeMissing(const QList<Row> &wanted);
    QList<Column> m_columns;
    QList<Row> m_rows;
};

} // namespace holdpoint
