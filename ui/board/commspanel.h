#pragma once

#include "ui/widgets/panel.h"

namespace holdpoint {

class PlainLabel;
class RoomSession;
class RowsModel;
class TableView;

// Per audience: what was last sent, and when the next word is due.
class CommsPanel : public Panel
{
    Q_OBJECT

public:
    explicit CommsPanel(QWidget *parent = nullptr);
    void refresh(const RoomSession &session);
    void setCompact(bool compact);

Q_SIGNALS:
    void openWanted(const QString &path);

private:
    RowsModel *m_rows;
    TableView *m_table;
    PlainLabel *m_nothing;
};

} // namespace holdpoint
