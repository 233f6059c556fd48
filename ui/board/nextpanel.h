#pragma once

#include "ui/board/nextfacts.h"
#include "ui/widgets/panel.h"

class QHBoxLayout;

namespace holdpoint {

class KeyButton;
class PlainLabel;
class RoomSession;
class RowsModel;
class TableView;

// Who does what, what is decided next, and who holds the roles.
class NextPanel : public Panel
{
    Q_OBJECT

public:
    explicit NextPanel(QWidget *parent = nullptr);
    void refresh(const RoomSession &session);
    void setCompact(bool compact);

Q_SIGNALS:
    void nextWanted(const holdpoint::NextFact &fact); // the button, or Enter on the row

private:
    void showOwners(const RoomSession &session);
    RowsModel *m_rows;
    TableView *m_table;
    QWidget *m_owners;
    QHBoxLayout *m_ownerRow;
    KeyButton *m_does;
    NextFact m_fact;
    QList<PlainLabel *> m_roles, m_names;
};

} // namespace holdpoint
