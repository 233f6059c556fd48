#pragma once

#include "models/base/error.h"
#include "models/base/time.h"
#include "ui/metrics/metrictraces.h"
#include "ui/shell/view.h"

#include <QtCore/QTimer>

class QGridLayout;
class QScrollArea;

namespace holdpoint {

class DataTruthStrip;
class KeyButton;
class Legend;
class PlainLabel;
class PlotPanel;
class SegmentedTabs;
struct Metric;

// Every metric as a panel over one time axis: those that decide something now come first.
class MetricsView : public View
{
    Q_OBJECT

public:
    explicit MetricsView(QWidget *parent = nullptr);
    QString title() const override;
    void setSession(RoomSession *session) override;
    QWidget *firstFocus() override;
    void open(const QString &path) override; // "metric/p95"
    QList<QAction *> viewActions() override { return m_actions; }
    bool isFrozen() const { return m_frozen.has_value(); }
    int range() const; // place among the ranges
    PlotPanel *panel(const QString &metric) const { return m_panels.value(metric); }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addActions();
    void soon();
    void refresh();
    void arrange(const QStringList &order);
    void fill(PlotPanel &panel, const Metric &metric, Instant now);
    void setRange(int range);
    void chooseRange(Instant now);
    Duration span() const;
    void exportPanel(const QString &id);
    void exportAll();
    void recordWritten(const Result<QByteArray> &written, const QString &file, qint64 asOf);
    void setFrozen(bool frozen);
    void toggleMaximised();
    void moveCursor(std::optional<qint64> at);
    void showCursorLine();
    void makeRoom();
    PlotPanel *makePanel(const Metric &metric);
    QString focused() const; // the metric whose panel has the keyboard
    RoomSession *m_session = nullptr;
    QHash<QString, PlotPanel *> m_panels;
    QStringList m_order;
    int m_columns = 0;
    bool m_rangeChosen = false;
    QString m_maximised, m_missing;
    std::optional<Instant> m_frozen;
    std::optional<qint64> m_cursor;
    MetricTraces m_traces;
    SegmentedTabs *m_ranges;
    KeyButton *m_freeze;
    PlainLabel *m_caption, *m_cursorLine, *m_keysLine;
    Legend *m_legend;
    QScrollArea *m_scroll;
    QWidget *m_page;
    QGridLayout *m_grid;
    DataTruthStrip *m_data;
    QList<QAction *> m_actions;
    QTimer m_soon, m_second;
};

} // namespace holdpoint
