#pragma once

#include "ui/shell/view.h"

namespace holdpoint {

class KeyValueList;
class Panel;

// A view that has no page of its own: what the rollout says about its subject, as plain facts, and one sentence.
class PlainView : public View
{
    Q_OBJECT

public:
    explicit PlainView(ViewId id, QWidget *parent = nullptr);
    QString title() const override;
    void setSession(RoomSession *session) override;

private:
    void refresh();
    ViewId m_id;
    RoomSession *m_session = nullptr;
    Panel *m_panel;
    KeyValueList *m_facts;
};

} // namespace holdpoint
