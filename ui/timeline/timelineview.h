#pragma once

#include "models/room/timelinemodel.h"
#include "ui/shell/liveview.h"

#include <QtCore/QElapsedTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace holdpoint {

class EventPanel;
class KeyButton;
class LaneReader;
class LaneView;
class LogField;
class PlainLabel;
class SegmentedTabs;
class TimelineCells;
class TimelineTable;

// The single truth in order: lanes above, the list below, one model for both, filters between, and one event with its evidence
// beside the list.
class TimelineView : public LiveView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;
    QString title() const override { return tr("Timeline"); }
    void setSession(RoomSession *session) override;
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_actions; }
    void open(const QString &path) override; // "event/1842"
    const TimelineModel &timeline() const { return m_model; }

protected:
    void refresh() override;
    void follow(RoomSession *session) override;

private:
    // timelineview.cpp: what is shown
    bool readOn(); // false: there is more to read
    void showLanes();
    void showPeople();
    void showChip();
    void showCounts();
    void showCurrent();
    void showPanel(bool shown);
    void select(int row);
    void selectWanted();
    const Event *current() const;
    // timelineviewacts.cpp: how it is built, and what can be done
    QAction *makeAction(const QString &name, const QString &text, const QString &key, std::function<void()> does);
    void makeActions();
    QWidget *makeBar();
    QWidget *makeFilters();
    void applyFilter();
    void clearFilter();
    void addNote();
    void star();
    void correct();
    void erase();
    void packStretch();
    void jump();
    void zoom(bool in);

    TimelineModel m_model;
    TimelineCells *m_cells;
    PlainLabel *m_range, *m_chip, *m_counts;
    SegmentedTabs *m_zoom;
    LaneView *m_lanes;
    TimelineTable *m_list;
    EventPanel *m_event;
    QLineEdit *m_text, *m_jump;
    LogField *m_note;
    QComboBox *m_kind, *m_person, *m_phase;
    QCheckBox *m_starred, *m_about;
    KeyButton *m_brush;
    QList<QAction *> m_actions;
    std::unique_ptr<LaneReader> m_reader;
    bool m_zoomChosen = false;
    std::optional<Duration> m_span; // zoomed by keys
    std::optional<Instant> m_centre;
    bool m_reading = false; // a long journal, slice by slice
    qint64 m_wanted = 0; // an event that is to be shown as soon as it has been read; 0 = none
    QElapsedTimer m_shown; // since the last refresh: what comes one by one is shown together
    QTimer m_again;
};

} // namespace holdpoint
