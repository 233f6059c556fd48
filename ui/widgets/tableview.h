#pragma once

#include "ui/widgets/rowsmodel.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

namespace holdpoint {

// A table as the mock-ups have it: header 24, rows 28, hairlines, no grid, one row selected with an accent bar, focus as a
// double ring on that row. Column widths come from the model's Columns and grow for their words. Enter and double-click activate; nothing
// else does.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(const QString &name, QWidget *parent = nullptr); // the accessible name
    void setRowsModel(RowsModel *model);
    void setRowHeight(int height); // 28, 32 or 24
    void setHeaderVisible(bool visible);
    // As high as its rows, never scrolling: for short tables inside panels.
    void setFitted(bool fitted);
    void setColumnShown(int column, bool shown);
    // Of a model that is no RowsModel but has cells.
    void setColumns(const QList<Column> &columns);
    QString currentId() const; // of the current row, or empty
    void setCurrentId(const QString &id);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowActivated(const QString &id);
    void rowChosen(const QString &id); // the current row became another one

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void measureSoon();
    void measure();
    void layOutColumns();
    int neededHeight() const;
    RowsModel *m_rows = nullptr;
    QList<Column> m_columns;
    QSet<int> m_off; // columns not wanted now
    QList<int> m_words; // per column, the most that it has needed so far
    QTimer m_measure;
    bool m_fitted = false;
};

} // namespace holdpoint
