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
    void setCell(const PhaseCell &cell, bool dense); // dense: no word, the short caption
    const PhaseCell &cell() const { return m_cell; }
    static constexpr int gateWidth = 70;
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
    QString word() const { return m_dense ? QString() : m_cell.word; }
    QString caption() const { return m_dense ? m_cell.shortCaption : m_cell.caption; }
    PhaseCell m_cell;
    bool m_dense = false;
};

} // namespace holdpoint
