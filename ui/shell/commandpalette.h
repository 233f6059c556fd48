#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QLineEdit;

namespace holdpoint {

class RowsModel;
class TableView;

// Ctrl+K: type letters of an action's name, Enter does it. Shows each action's keys, and why it is off where it is.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);
    void open(const QList<QAction *> &actions);
    QString firstName() const; // of the first row, for tests

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter();
    void run(int row);
    QLineEdit *m_field;
    RowsModel *m_rows;
    TableView *m_table;
    QList<QAction *> m_actions, m_shown;
};

} // namespace holdpoint
