#pragma once

#include "ui/shell/liveview.h"

class QLineEdit;

namespace holdpoint {

class KeyButton;
class KeyValueList;
class Panel;
class PlainLabel;
class RowsModel;
class TableView;

// What a player sees of a drill: what was delivered so far, who they are in it, and a line to say what they would do. It is
// made of the journal alone; a player's process knows no inject that has not come.
class InboxView : public LiveView
{
    Q_OBJECT

public:
    explicit InboxView(QWidget *parent = nullptr);
    QString title() const override;
    QWidget *firstFocus() override;

protected:
    void refresh() override;

private:
    void build();
    void respond();
    QString toWhom(const Event &event) const;
    const Event *newest() const; // inject that was delivered
    PlainLabel *m_state, *m_text, *m_since;
    Panel *m_inbox, *m_answer;
    RowsModel *m_rows;
    TableView *m_table;
    KeyValueList *m_card;
    QLineEdit *m_response;
    KeyButton *m_send;
};

} // namespace holdpoint
