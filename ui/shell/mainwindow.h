#pragma once

#include "ui/shell/theme.h"
#include "ui/shell/view.h"

#include "models/room/session.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QMenuBar;
class QStackedWidget;

namespace holdpoint {

class Actions;
class AlarmBell;
class Announcer;
class ChordFilter;
class CommandPalette;
class DegradedStrip;
class DrillFrame;
class DutyStrip;
class Foot;
class NoticeBar;
class OpeningBar;
class PlainLabel;
class Rail;
class SafetyDesk;
class Spine;
class StatusStrip;
class Veil;

// The window: menu, spine, rail, one view, foot, status strip, and the frame around them in a drill. It places and connects;
// what a state means is computed elsewhere.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(ViewFactory factory, Theme &theme, bool observer);
    ~MainWindow() override;
    // The session outlives the window or is taken away with nullptr first.
    void setSession(RoomSession *session);
    void showView(ViewId id);
    void openPath(const QString &path); // "gate/cohort"
    void tell(const QString &sentence);
    void unlock(); // asks for the passphrase; nothing while it is not locked
    void showFailure(const Error &error); // of opening a room: stands below the spine until another one is open
    void raiseForReal(); // a drill was stopped for a real event: this live room is where it goes on
    void exerciseStopped(); // blank, the frame kept: a real event came into a drill
    View *currentView() const;
    Actions &actions() const { return *m_actions; }
    SafetyDesk &desk() const { return *m_desk; }
    Announcer &announcer() const { return *m_announcer; }
    AlarmBell &bell() const { return *m_bell; }
    NoticeBar &notice() const { return *m_notice; }
    OpeningBar &opening() const { return *m_opening; }

Q_SIGNALS:
    void realWorldStopped(); // the program raises the live room's window
    void programRequested(const QString &id); // what only the program can do: "open", "sample", "open-room:FOLDER"

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeMenuRow();
    void build();
    void connectActions();
    void connectSafety();
    void connectSession();
    void refresh();
    void tick();
    void runAction(const QString &id);
    void actOnDegraded(const QString &id);
    void showDegraded();
    void showKeys();
    void showAbout();
    void showPalette();
    void showWhy();
    void nextAbnormal();
    void nextRegion(int direction);
    void mute();
    void handOver();
    void notePerson();
    void doDuty(const QString &id);
    void countersign(const QString &id);
    void showNews(const QList<Event> &news);
    View *viewFor(ViewId id);
    QList<QAction *> paletteActions() const;

    ViewFactory m_factory;
    Theme &m_theme;
    RoomSession *m_session = nullptr;
    ViewId m_current = ViewId::Board;
    QMap<ViewId, View *> m_views;
    DrillFrame *m_frame;
    QMenuBar *m_menu;
    PlainLabel *m_title;
    Spine *m_spine;
    DegradedStrip *m_degraded;
    DutyStrip *m_duties;
    Rail *m_rail;
    QStackedWidget *m_stack;
    OpeningBar *m_opening;
    NoticeBar *m_notice;
    Foot *m_foot;
    StatusStrip *m_strip;
    Actions *m_actions;
    Announcer *m_announcer;
    SafetyDesk *m_desk;
    AlarmBell *m_bell;
    Veil *m_veil;
    ChordFilter *m_chords;
    CommandPalette *m_palette;
    QElapsedTimer m_sinceTick; // a window that stood still says so when it goes on
    QTimer m_second, m_blink, m_soon;
    std::optional<Error> m_failure;
    std::optional<Duration> m_stoodStill; // until somebody has seen it
    QString m_lastWord, m_lastAbnormal, m_lastDegraded;
    bool m_markerOn = true, m_stopped = false;
};

} // namespace holdpoint
