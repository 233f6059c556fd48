#include "app/holdpoint/desktop.h"

#include "app/holdpoint/sampleroom.h"
#include "app/holdpoint/views.h"
#include "models/room/aside.h"
#include "ui/library/migrationsheet.h"
#include "ui/shell/alarmbell.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/openingbar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rail.h"

#include <QtCore/QDir>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>

namespace holdpoint {

Desktop::Desktop(const Options &options)
    : m_options(options), m_settings(settingsFile(), QSettings::IniFormat),
      m_theme(themeChoiceFromWord(options.theme.isEmpty() ? readPreferences().theme : options.theme)), m_idle(m_clock),
      m_window(options.participant ? makePlayersView : makeView, m_theme, options.observer), m_emergency(m_window, m_clock)
{
    connect(&m_window, &MainWindow::programRequested, this, &Desktop::doForWindow);
    connect(&m_maker, &RoomMaker::progressed, &m_window, &MainWindow::tell);
    connect(&m_maker, &RoomMaker::made, this, &Desktop::openRoom);
    connect(&m_emergency, &EmergencyDesk::told, &m_window, &MainWindow::tell);
    connect(&m_emergency, &EmergencyDesk::opened, this, &Desktop::openRoom);
    connect(&m_maker, &RoomMaker::failed, this,
            [this](const Error &error) { m_window.tell(MainWindow::tr("The room was not made: %1").arg(error.message)); });
    connect(&m_window, &MainWindow::realWorldStopped, &m_bus, &WindowBus::callRealWorld);
    connect(&m_bus, &WindowBus::realWorldCalled, this, &Desktop::realWorld);
    connect(&m_idle, &IdleLock::idle, this, &Desktop::lockIdle);
    m_bus.setRaise([this](const QStringList &start) { return raisedFor(start); });
    m_window.bell().setEnabled(readPreferences().sounds);
    connect(&m_scheme, &SystemScheme::told, &m_theme, &Theme::setSystemDark);
    m_window.resize(options.size);
    if (!options.grab.isEmpty())
        return;
    // Never higher than the screen: the foot holds HOLD and the way back.
    m_window.resize(options.size.boundedTo(m_window.screen()->availableSize() - QSize(8, 40)));
    m_window.restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
}

Desktop::~Desktop()
{
    delete m_wall;
    m_window.setSession(nullptr);
    if (m_options.grab.isEmpty())
        m_settings.setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
}

void Desktop::start()
{
    m_window.show();
    m_window.showView(viewFromWord(m_options.view).value_or(ViewId::Board));
    if (!m_options.room.isEmpty())
        openRoom(m_options.room, m_options.person);
    else if (!m_options.what.isEmpty())
        openPath(m_options.what);
    else if (m_options.sample)
        openSample();
    if (m_options.wall)
        toggleWall();
    if (m_options.room.isEmpty())
        grabSoon(300);
}

void Desktop::openRoom(const QString &folder, const QString &person)
{
    if (m_options.observer || m_options.participant || !m_options.grab.isEmpty())
        return openAsItIs(folder, person);
    const QString room = QDir(folder).absolutePath();
    aside(
        this, [room] { return planMigration(room); },
        [this, room, person, asked = ++m_openings](const Result<MigrationPlan> &plan) {
            if (asked != m_openings)
                return;
            if (plan && plan->isNeeded())
                askToMigrate(room, person, *plan);
            else
                openAsItIs(room, person); // what cannot even be read is said there
        });
}

void Desktop::askToMigrate(const QString &folder, const QString &person, const MigrationPlan &plan)
{
    auto *sheet = new MigrationSheet(folder, plan, m_clock, &m_window);
    connect(sheet, &MigrationSheet::migrated, this, [this, folder, person] { openAsItIs(folder, person); });
    sheet->ask();
}

void Desktop::cancelOpening()
{
    if (!m_client)
        return;
    if (!m_client->rollout().playbook)
        return m_client->cancelOpening(); // `failed` follows
    const Error cancelled = openingCancelled(m_client->room());
    m_window.setSession(nullptr);
    if (m_wall)
        m_wall->setSession(nullptr);
    m_client.reset();
    m_window.opening().finish();
    m_window.tell(cancelled.message);
}

void Desktop::openAsItIs(const QString &folder, const QString &person)
{
    m_window.setSession(nullptr);
    m_client = std::make_unique<RoomClient>(QDir(folder).absolutePath(), person, m_options.observer, m_clock);
    connect(m_client.get(), &RoomClient::ready, this, &Desktop::roomReady);
    connect(m_client.get(), &RoomClient::failed, this, &Desktop::roomFailed);
    connect(m_client.get(), &RoomClient::opening, &m_window.opening(), &OpeningBar::follow);
    if (m_options.participant)
        m_client->setForPlayers();
    m_window.tell(MainWindow::tr("Opening %1…").arg(folder));
    m_window.opening().begin();
    m_client->start();
}

void Desktop::roomReady()
{
    if (m_options.participant && m_client->rollout().mode != Mode::Drill)
        return roomFailed(
            {ErrorKind::Refused, QStringLiteral("not-a-drill"), MainWindow::tr("--participant is for drills, and this is none"), {}});
    // Before it is started there is nothing to watch; whoever starts it needs an engine from then on.
    connect(m_client.get(), &RoomSession::rolloutChanged, this, [this](const QList<Event> &news) {
        for (const Event &event : news)
            if (event.kind == QLatin1String("rollout.started"))
                startEngine();
    });
    rememberRoom(m_client->room());
    m_window.notice().close();
    m_window.setSession(m_client.get());
    if (m_wall)
        m_wall->setSession(m_client.get());
    settlePerson();
    if (!m_options.open.isEmpty())
        m_window.openPath(m_options.open);
    grabSoon(1500);
}

void Desktop::roomFailed(const Error &error)
{
    m_window.notice().close();
    m_window.opening().finish();
    if (error.code == QLatin1String("cancelled"))
        return m_window.tell(error.message);
    m_failedRoom = m_client ? m_client->room() : QString();
    m_window.showFailure(error);
    if (!m_options.grab.isEmpty())
        QCoreApplication::exit(exitCode(error));
}

void Desktop::doForWindow(const QString &id)
{
    if (id.startsWith(QLatin1String("open-room:")))
        return openRoom(id.mid(10), {});
    if (id.startsWith(QLatin1String("open-path:")))
        return openPath(id.mid(10));
    if (id.startsWith(QLatin1String("evidence:")))
        return exportEvidence(scopeFromWord(id.mid(9)));
    const QHash<QString, void (Desktop::*)()> does{
        {QStringLiteral("take-engine"), &Desktop::takeEngine},      {QStringLiteral("emergency"), &Desktop::openEmergency},
        {QStringLiteral("reanchor"), &Desktop::anchorAnew},         {QStringLiteral("evidence"), &Desktop::exportAll},
        {QStringLiteral("sample"), &Desktop::openSample},           {QStringLiteral("open"), &Desktop::askForPath},
        {QStringLiteral("tabletop"), &Desktop::runTabletop},        {QStringLiteral("who"), &Desktop::askWho},
        {QStringLiteral("settings"), &Desktop::changeSettings},     {QStringLiteral("wall"), &Desktop::toggleWall},
        {QStringLiteral("cancel-opening"), &Desktop::cancelOpening}};
    if (const auto slot = does.value(id))
        (this->*slot)();
}

void Desktop::toggleWall()
{
    if (m_wall) {
        m_wall->close();
        return;
    }
    m_wall = new WallWindow(&m_window);
    m_wall->setSession(m_client && m_client->rollout().playbook ? m_client.get() : nullptr);
    m_wall->showOnScreen();
}

void Desktop::openSample()
{
    const Instant now = m_clock.now();
    m_maker.make([now] { return samplePlaybook(now); }, sampleRoom(now), true);
}

void Desktop::grabSoon(int milliseconds)
{
    if (!m_options.grab.isEmpty())
        QTimer::singleShot(milliseconds, this, [this] { QCoreApplication::exit(m_window.grab().save(m_options.grab) ? 0 : 5); });
}

} // namespace holdpoint
