#pragma once

#include "ui/shell/liveview.h"

class QScrollArea;
class QStackedWidget;

namespace holdpoint {

class KeyValueList;
class Panel;
class PlainLabel;
class PlanMap;
class RowsModel;
class SegmentedTabs;
class TableView;
struct Column;
struct LoadResult;

// The plan: what the end state needs, drawn backward from it, the schedule that all share, and of the chosen phase everything
// that it promises. Changes of the plan are asked for here: start, skip, exposure, time, owner, revision.
class PlanView : public LiveView
{
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);
    QString title() const override { return tr("Plan"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override;
    void open(const QString &path) override; // "phase/cohort", "milestone/cohort/half", "parity/cohort/refunds", "plan"
    void setSession(RoomSession *session) override;
    QString chosenPhase() const;
    void reviseFrom(const QString &file); // reads it and asks

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Part { Promise, Milestones, Features, Customers, Failures, Switches };
    struct Table {
        Panel *panel = nullptr; // nullptr: inside the right panel
        TableView *view = nullptr;
        RowsModel *rows = nullptr;
    };
    Table makeTable(const QString &name, const QList<Column> &columns);
    void build();
    QWidget *makeParts();
    QWidget *partOf(const Table &table, ActRow *acts);
    void connectActs();
    void showPart(int part);
    void showSchedule();
    void showPhaseActs();
    void showTableActs();
    void startPhase();
    void skipPhase();
    void moveExposure();
    void reschedule();
    void changeOwner(const QString &subject); // a phase, or "phase/item"
    void chooseRevision();
    void askRevision(const LoadResult &loaded);
    void hold();
    void answerFeature(const QString &state);
    void answerCustomer(const QString &say);
    QString ownerOf(const QString &subject) const;
    QString ownerRefusal(const QString &subject) const;
    const PhaseState *state() const;
    const Phase *plan() const;
    QString phaseTitle() const;

    PlanMap *m_map;
    QScrollArea *m_mapArea;
    Panel *m_mapPanel, *m_schedulePanel, *m_phasePanel;
    ActRow *m_planActs, *m_phaseActs, *m_scheduleActs, *m_featureActs, *m_customerActs;
    QAction *m_revise, *m_start, *m_exposure, *m_reschedule, *m_owner, *m_skip, *m_held, *m_give, *m_equal, *m_behind, *m_notApplicable,
        *m_in, *m_out;
    SegmentedTabs *m_parts;
    QStackedWidget *m_stack;
    KeyValueList *m_promise;
    PlainLabel *m_cohort, *m_nothing;
    Table m_schedule, m_milestones, m_features, m_customers, m_failures, m_switches;
};

} // namespace holdpoint
