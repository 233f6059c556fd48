#pragma once

#include "models/room/timelinemodel.h"
#include "ui/shell/liveview.h"

class QComboBox;
class QLineEdit;

namespace holdpoint {

class LaneView;
class LogField;
class PlainLabel;
class SegmentedTabs;
class TimelineCells;
class TimelineTable;
struct LaneFacts;

// The single truth in order: lanes above, the list below, one model for both, filters between.
class TimelineView : public LiveView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    QString title() const override { return tr("Timeline"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_actions; }
    void open(const QString &path) override; // "event/1842"
    void setSession(RoomSession *session) override;
    const TimelineModel &timeline() const { return m_model; }

protected:
    void refresh() override;

private:
    QWidget *makeBar();
    QWidget *makeFilters();
    void showLanes();
    void showPeople();
    void showChip();
    void applyFilter();
    void addNote();
    QAction *makeAction(const QString &name, const QString &text, const QString &key);

    TimelineModel m_model;
    TimelineCells *m_cells;
    PlainLabel *m_range, *m_chip, *m_counts;
    SegmentedTabs *m_zoom;
    LaneView *m_lanes;
    TimelineTable *m_list;
    QLineEdit *m_text;
    LogField *m_note;
    QComboBox *m_kind, *m_person;
    KeyButton *m_brush;
    QList<QAction *> m_actions;
    bool m_zoomChosen = false;
    qsizetype m_laneEvents = -1;
    std::shared_ptr<LaneFacts> m_facts;
};

} // namespace holdpoint
