#pragma once

#include "ui/timeline/lanefacts.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

// Eight lanes of 30 over one time axis. Dragging chooses a stretch of time, and so do the keys: left and right move the cursor,
// with Shift they stretch the choice, Escape drops it.
class LaneView : public QWidget
{
    Q_OBJECT

public:
    explicit LaneView(QWidget *parent = nullptr);
    void setFacts(const LaneFacts &facts, Instant from, Instant to, Instant now);
    void setCurrent(std::optional<Instant> at); // where the chosen row of the list stands
    void setStriped(bool striped) { m_striped = striped; } // a drill
    std::optional<std::pair<Instant, Instant>> brush() const { return m_brush; }
    Instant from() const { return m_from; }
    Duration span() const { return m_to - m_from; }
    void clearBrush();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void brushed(); // the choice moved or was dropped
    void momentChosen(holdpoint::Instant at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int xOf(Instant at) const;
    Instant atX(int x) const;
    void paintAxis(QPainter &painter);
    void paintLane(QPainter &painter, const Lane &lane, int top);
    void paintMarks(QPainter &painter, const Lane &lane, int top);
    void paintSpan(QPainter &painter, const LaneSpan &span, int top);
    void paintWords(QPainter &painter, const Lane &lane, const LaneSpan &span, int top);
    QRect boxOf(const LaneSpan &span, int top) const;
    QRect gapWords(const LaneSpan &gap) const;
    void paintGaps(QPainter &painter);
    void moveCursor(int steps, bool stretch);

    LaneFacts m_facts;
    Instant m_from, m_to, m_now;
    std::optional<Instant> m_current, m_anchor;
    std::optional<std::pair<Instant, Instant>> m_brush;
    bool m_striped = false;
};

} // namespace holdpoint
