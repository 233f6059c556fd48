#pragma once

#include "ui/widgets/panel.h"

namespace holdpoint {

class KeyButton;
class PlainLabel;
class RoomSession;
class RowsModel;
class ShapeLabel;
class TableView;

// What fires and what is about to; without any, whether that is known. A acknowledges the row.
class AlarmsPanel : public Panel
{
    Q_OBJECT

public:
    explicit AlarmsPanel(QWidget *parent = nullptr);
    void refresh(const RoomSession &session);
    void setCompact(bool compact) { m_compact = compact; }
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void opened(const QString &path);
    void acknowledged(const QString &trigger);
    void engineWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RowsModel *m_rows;
    TableView *m_table;
    QWidget *m_calm;
    ShapeLabel *m_shape;
    PlainLabel *m_words, *m_line, *m_footer;
    KeyButton *m_takeOver;
    bool m_compact = false;
};

} // namespace holdpoint
