#pragma once

#include "ui/widgets/panel.h"
#include "ui/widgets/plate.h"
#include "ui/widgets/plotdata.h"

class QStackedLayout;

namespace holdpoint {

class DigitLabel;
class Plot;
class RowsModel;
class TableView;

// A question, its value now, and the plot; Ctrl+T shows the same samples as rows.
class PlotPanel : public Panel
{
    Q_OBJECT

public:
    explicit PlotPanel(const QString &question, QWidget *parent = nullptr);
    // "Errors", "0.31 %", "of 2.0 %", "2 s". A struck value is a stale one; no value at all is no data.
    void setValue(const QString &label, const QString &value, const QString &limit, const QString &age, bool struck = false);
    void setMargin(const Margin &margin);
    void setState(Shape shape, Tone tone, bool filled, const QString &word);
    void setPlot(const PlotData &plotted);
    Plot *plot() const { return m_plot; }
    void setTableShown(bool shown);
    bool tableShown() const;

Q_SIGNALS:
    void exportWanted();

private:
    void fillTable();
    ShapeLabel *m_shape;
    class PlainLabel *m_state, *m_label, *m_value, *m_limit;
    DigitLabel *m_age;
    MarginBar *m_margin;
    Plot *m_plot;
    RowsModel *m_rows;
    TableView *m_table;
    QStackedLayout *m_stack;
};

} // namespace holdpoint
