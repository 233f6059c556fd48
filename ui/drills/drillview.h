#pragma once

#include "models/drills/drillstate.h"
#include "ui/shell/liveview.h"
#include "ui/widgets/rowsmodel.h"

class QButtonGroup;
class QPlainTextEdit;

namespace holdpoint {

class DigitLabel;
class KeyValueList;
class Panel;
class PlainLabel;
class SegmentedTabs;
class TableView;

// The facilitator's page: the exercise clock, the injects, what was expected of the chosen one and when it was done, ratings.
// In a room that is no drill, the drills of the playbook and how one is begun.
class DrillView : public LiveView
{
    Q_OBJECT

public:
    explicit DrillView(QWidget *parent = nullptr);
    QString title() const override { return tr("Drill"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_deliverRow->rowActions() + m_clockRow->rowActions(); }
    void open(const QString &path) override; // "inject/03"

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *makeBar();
    QWidget *makeDetail();
    void showDrill(const Drill &drill, const DrillState &state);
    void showClock(const Drill &drill, const DrillState &state);
    void showInject(const Drill &drill, const DrillState &state);
    void showCatalogue();
    void deliver();
    void changeClock(bool paused, int speed);
    void rate();
    const Drill *drill() const;
    bool plays() const;

    PlainLabel *m_title, *m_state, *m_catalogue;
    PlainLabel *m_clockName;
    DigitLabel *m_clock;
    SegmentedTabs *m_speed;
    QWidget *m_desk = nullptr;
    ActRow *m_clockRow, *m_deliverRow, *m_rateRow;
    QAction *m_start, *m_pause, *m_end, *m_deliver, *m_save;
    Panel *m_injectPanel, *m_detail, *m_objectivePanel, *m_expectedPanel, *m_cataloguePanel;
    RowsModel *m_injectRows, *m_objectiveRows, *m_expectedRows;
    TableView *m_injects, *m_objectives, *m_expected;
    KeyValueList *m_facts;
    QButtonGroup *m_ratings;
    QPlainTextEdit *m_note;
    QWidget *m_rating = nullptr;
};

} // namespace holdpoint
