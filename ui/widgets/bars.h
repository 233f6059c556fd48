#pragma once

#include "ui/widgets/tokens.h"

#include <QtCore/QRect>
#include <QtGui/QBrush>
#include <QtWidgets/QWidget>

#include <optional>

class QPainter;

namespace holdpoint {

// How much of a limit is used; left is always good. The limit stands at 80 % of the width.
struct Margin {
    enum class State { Normal, Watch, Breached, NoData };
    State state = State::NoData;
    double share = 0; // 1 = at the limit
};

// Values over even distances; nan is a gap.
struct Trend {
    QList<double> values;
    std::optional<double> limit;
    bool breached = false;
};

void paintMargin(QPainter &painter, const QRect &rect, const Margin &margin, const Tokens &tokens);
void paintTrend(QPainter &painter, const QRect &rect, const Trend &trend, const Tokens &tokens);
// A box filled to `share` in ink2.
void paintProgress(QPainter &painter, const QRect &rect, double share, const Tokens &tokens);

enum class Pattern { None, Hatch, CrossHatch, Bars };
QBrush patternBrush(Pattern pattern, const QColor &ink);

// A margin bar, 10 high.
class MarginBar : public QWidget
{
    Q_OBJECT

public:
    explicit MarginBar(QWidget *parent = nullptr);
    void setMargin(const Margin &margin);
    QSize sizeHint() const override { return {96, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Margin m_margin;
};

// A line without axes.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setTrend(const Trend &trend);
    QSize sizeHint() const override { return {112, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Trend m_trend;
};

// How far something is, as a box that fills.
class ProgressBox : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressBox(QWidget *parent = nullptr);
    void setShare(double share);
    QSize sizeHint() const override { return {120, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

} // namespace holdpoint
