#pragma once

#include "ui/board/phasefacts.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

// One phase with its gate, painted. Its accessible name says everything that the picture shows.
class PhaseCellWidget : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setCell(const PhaseCell &cell);
    const PhaseCell &cell() const { return m_cell; }
    static constexpr int gateWidth = 74;
    int neededWidth() const; // for title and word
    static constexpr int leastWidth = 100; // without its gate

Q_SIGNALS:
    void activated(const QString &phase);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int phaseWidth() const;
    void paintBars(QPainter &painter) const;
    void paintGate(QPainter &painter) const;
    PhaseCell m_cell;
};

} // namespace holdpoint
