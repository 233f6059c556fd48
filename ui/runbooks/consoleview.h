#pragma once

#include "models/runbooks/run.h"
#include "ui/shell/liveview.h"
#include "ui/widgets/rowsmodel.h"

class QScrollArea;

namespace holdpoint {

class KeyValueList;
class Panel;
class PlainLabel;
class RtoPanel;
class SegmentedTabs;
class ShapeLabel;
class StepPanel;
class TableView;
struct WayBack;

// A run as it goes: its clocks, its steps, the step that matters now and why it runs; forward work as well. Without a run what
// the way back would be and how ready it is.
class ConsoleView : public LiveView
{
    Q_OBJECT

public:
    explicit ConsoleView(QWidget *parent = nullptr);
    QString title() const override { return tr("Rollback"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override;
    void open(const QString &path) override; // "run/R-1", "step/R-1/drain", "runbook/step-back"
    void setSession(RoomSession *session) override;
    QString shownRun() const; // empty: a plan
    QString shownStep() const { return m_step; }

protected:
    void refresh() override;
    void follow(RoomSession *session) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int narrowBelow = 1260;
    void build();
    QWidget *makeBar();
    QList<QAction *> runActions() const;
    void showTabs();
    void showRun(const Run &run);
    void showRunColumns(bool shown);
    void showPlan(const Runbook &runbook);
    void showWhy(const Run &run);
    void showActs(const Run &run);
    void chooseStep(const QString &id);
    void pressed(Act act, const QString &subject, const QString &title, bool asksReason);
    void showMending(const WayBack &way);
    void askChore(Act act, const QString &snapshot);
    void askRun(Act act, const QString &question, const QString &button, bool asksReason);
    void readOutput();
    const Run *run() const; // the one shown, or nullptr
    QString runbookShown() const;
    QString outputPrefix() const;

    QStringList m_tabIds, m_tabTitles; // "run/R-1", "runbook/step-back"
    QString m_tab, m_step; // m_step: chosen, else follows the run
    bool m_tabChosen = false, m_stepChosen = false, m_placing = false;
    ShapeLabel *m_shape;
    PlainLabel *m_title, *m_people, *m_outcome;
    SegmentedTabs *m_tabs;
    RtoPanel *m_rto;
    Panel *m_stepsPanel, *m_whyPanel, *m_readyPanel;
    RowsModel *m_rows;
    TableView *m_steps;
    StepPanel *m_stepPanel;
    KeyValueList *m_why, *m_ready;
    ActRow *m_acts, *m_startRow;
    QAction *m_stop, *m_continue, *m_abort, *m_giveUp, *m_escalate, *m_pack, *m_start;
    QAction *m_testRestore, *m_takeSnapshot, *m_rehearse, *m_namePeople; // what mends the way back
    ActRow *m_mendRow;
    QString m_tested, m_snapshot; // the snapshots they are about
    QScrollArea *m_right;
    QTimer m_read;
    QString m_lastRead;
};

} // namespace holdpoint
