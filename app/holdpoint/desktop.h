#pragma once

#include "app/holdpoint/emergencydesk.h"
#include "app/holdpoint/options.h"
#include "app/holdpoint/roommaker.h"
#include "app/holdpoint/stallwatchdog.h"
#include "app/holdpoint/windowbus.h"
#include "models/journal/migration.h"
#include "models/room/packscope.h"
#include "models/room/roomclient.h"
#include "ui/library/playbooksheet.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/systemscheme.h"
#include "ui/wall/wallwindow.h"
#include "ui/widgets/focusring.h"

#include <QtCore/QSettings>

namespace holdpoint {

// Everything that lives as long as the program, put together: the window, the room it shows, and what makes rooms.
class Desktop : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(const Options &options);
    ~Desktop() override;
    void start();

private:
    void openRoom(const QString &folder, const QString &person); // one of an older Holdpoint is asked about first
    void openAsItIs(const QString &folder, const QString &person);
    void askToMigrate(const QString &folder, const QString &person, const MigrationPlan &plan);
    void cancelOpening();
    void roomReady();
    void roomFailed(const Error &error);
    void doForWindow(const QString &id);
    void openSample();
    void askForPath();
    void openPath(const QString &path); // a playbook, a room's folder, or the journal in it
    void openRequest(const QString &file); // somebody far away is asked to sign
    void openPlaybook(PlaybookSheet::Purpose purpose, const QString &file);
    void runTabletop();
    void settlePerson();
    void askWho();
    void actAs(const QString &person, const QString &because);
    void startEngine();
    void takeEngine();
    void askToEndEngine();
    void openEmergency();
    void anchorAnew();
    QString brokenRoom() const; // the one that is open, or the one that could not be opened
    void exportAll();
    void exportEvidence(const PackScope &scope);
    void changeSettings();
    void realWorld();
    void lockIdle();
    bool raisedFor(const QStringList &start); // another start of what this window shows
    void toggleWall();
    void grabSoon(int milliseconds);

    Options m_options;
    SystemClock m_clock;
    QSettings m_settings;
    Theme m_theme;
    SystemScheme m_scheme;
    FocusRing m_ring;
    IdleLock m_idle;
    StallWatchdog m_watchdog;
    RoomMaker m_maker;
    WindowBus m_bus;
    MainWindow m_window;
    EmergencyDesk m_emergency;
    QString m_failedRoom; // that could not be opened
    int m_openings = 0; // asked for: only the last one counts
    QPointer<WallWindow> m_wall;
    std::unique_ptr<RoomClient> m_client;
};

} // namespace holdpoint
