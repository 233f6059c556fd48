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
    void setCompact(bool compact) { m_compact = compact; } // the figures in the next smaller size

private:
    QList<BigNumber *> m_figures;
    bool m_compact = false;
};

} // namespace holdpoint
