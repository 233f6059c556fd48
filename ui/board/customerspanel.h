#pragma once

#include "ui/widgets/panel.h"

namespace holdpoint {

class BigNumber;
class RoomSession;

// Whether customers hurt: affected, moved, tickets.
class CustomersPanel : public Panel
{
    Q_OBJECT

public:
    explicit CustomersPanel(QWidget *parent = nullptr);
    void refresh(const RoomSession &session);

private:
    QList<BigNumber *> m_figures;
};

} // namespace holdpoint
