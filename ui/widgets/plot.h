#pragma once

#include "ui/widgets/plotdata.h"

#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

namespace holdpoint {

// One metric over time. Qt Charts gives the value axis and the grid, kept as a picture until they change; everything that moves
// is painted over it. The arrow keys move the cursor by one sample.
class Plot : public QWidget
{
    Q_OBJECT

public:
    explicit Plot(const QString &name, QWidget *parent = nullptr); // the accessible name
    void setData(const PlotData &data);
    const PlotData &data() const { return m_data; }
    void setCursor(std::optional<qint64> at);
    // The fire line can be dragged, and moved with Up and Down by a twentieth of a step of the axis.
    void setLimitMovable(bool movable);
    QRectF area() const; // where the lines are, in the widget
    void paintTo(QPainter &painter); // all of it, without cursor and focus, as lines: for pictures elsewhere
    QSize sizeHint() const override { return {380, 234}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void cursorMoved(std::optional<qint64> at); // by key or pointer
    void limitMoved(double value); // what the fire line would be

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void renderFrame();
    void paintFrame(QPainter &painter);
    void paintContent(QPainter &painter) const;
    qreal xOf(qint64 at) const;
    qreal yOf(double value) const;
    void paintBaseline(QPainter &painter) const;
    void paintBands(QPainter &painter) const;
    void paintHandle(QPainter &painter) const;
    void paintLimit(QPainter &painter, double value, const QString &label, const QPen &pen, QList<qreal> &taken) const;
    void paintMarkers(QPainter &painter) const;
    void paintTime(QPainter &painter) const;
    QMargins marginsFor(const PlotData &data, const AxisSpan &span) const;
    void paintLine(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;
    void describe();

    static constexpr int handleWidth = 14; // of the movable limit, right of the lines

    PlotData m_data;
    AxisSpan m_span;
    QMargins m_margins; // around the plot area: room for the labels there are
    std::optional<qint64> m_cursor;
    bool m_limitMovable = false, m_dragging = false;
    QPixmap m_frame;
};

} // namespace holdpoint
