#pragma once

#include "models/playbook/playbook.h"
#include "ui/shell/framedsheet.h"

namespace holdpoint {

class RowsModel;
class TableView;

// Who are you, in this room? The people of the playbook with their roles, and the observer, who only reads.
class WhoSheet : public FramedSheet
{
    Q_OBJECT

public:
    // `person` or else the first holder of `role` is chosen to begin with.
    WhoSheet(const Playbook &playbook, const QString &person, const QString &role, bool framed, QWidget *window);
    void ask();

Q_SIGNALS:
    void chosen(const QString &person); // empty = observer

private:
    void choose(const QString &row);
    RowsModel *m_rows;
    TableView *m_table;
    bool m_done = false;
};

} // namespace holdpoint
