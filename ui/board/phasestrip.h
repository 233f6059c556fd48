#pragma once

#include "ui/board/phasefacts.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

class PhaseCellWidget;

// 84 high: every phase with plan and actual, and its gate. One stop for the Tab key; left and right go from phase to phase,
// Enter opens one. Where there is no room, done ones become one cell, and the rest scrolls with the phase under way in sight.
class PhaseStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseStrip(QWidget *parent = nullptr);
    void setCells(const QList<PhaseCell> &cells);
    QSize sizeHint() const override { return {900, 84}; }

Q_SIGNALS:
    void activated(const QString &phase);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void moveFocus(int by);
    QList<PhaseCell> m_all;
    QList<PhaseCellWidget *> m_shown;
    int m_focus = 0; // the one that Tab comes to
};

} // namespace holdpoint
